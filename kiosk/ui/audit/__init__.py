"""What keeps somebody from reading or pressing what is on the screen: measured on the screen that is shown."""
