"""What a library is checked for beyond what converting it finds: pure functions of a text, or of a whole library."""
