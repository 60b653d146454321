"""The full screens. Pages never import each other: they emit signals, and the app wires them."""
