"""`python -m kiosk`, and the entry point of the bundle."""

import multiprocessing
import sys

if __name__ == "__main__":
    # In the bundle a worker process is this program started again: it becomes the worker before anything is imported.
    multiprocessing.freeze_support()
    from kiosk.app.commands import main

    sys.exit(main())
