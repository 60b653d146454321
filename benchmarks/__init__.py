"""What the program costs: time, memory and wake-ups, measured beside a bare window and beside Chromium."""
