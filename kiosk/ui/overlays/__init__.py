"""What lies over a page for a while: prompt, glossary card, picture viewer, at-rest screen."""
