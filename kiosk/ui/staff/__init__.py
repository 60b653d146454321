"""What staff see: the pad for their PIN, their menu and what it opens."""
