"""What others wrote → a library. Nothing here is imported while patients read."""
