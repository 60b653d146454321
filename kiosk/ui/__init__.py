"""What a patient sees and touches: QtWidgets that are given models and emit facts or requests as signals."""
