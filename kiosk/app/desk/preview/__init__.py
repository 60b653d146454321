"""`kiosk preview`: the real kiosk in a window, beside what is wrong with the article on its screen."""
