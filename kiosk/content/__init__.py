"""From what a clinic writes to a pack: reading a library, converting its texts and pictures, checking, writing."""
