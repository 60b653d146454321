"""The content desk: the commands of those who write a library. Nothing here is imported while patients read."""
