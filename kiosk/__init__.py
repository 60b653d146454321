"""Health articles on a touchscreen in a clinic's waiting room."""

__version__ = "0.1.0"
