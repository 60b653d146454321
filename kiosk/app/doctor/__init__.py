"""`kiosk doctor`: checks the machine that a kiosk stands on."""
