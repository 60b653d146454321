"""`python -m kiosk`, and the entry point of the bundle."""

import multiprocessing
import os
import sys


def _give_streams() -> None:
    """Read nothing and print nowhere if there is no console, as in the one of Windows' two programs without."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - until the program ends


def start() -> int:
    """Run the program and return its exit code. What nothing else has caught is printed, and the code is 1.

    It must not reach the bundle's starter: the one without a console shows it in a window, which stays on the screen
    until somebody closes it.
    """
    _give_streams()
    try:
        # In the bundle a worker process is this program started again: it becomes the worker before anything is
        # imported.
        multiprocessing.freeze_support()
        from kiosk.app.commands import main  # noqa: PLC0415 - as above

        return main()
    except Exception as error:  # noqa: BLE001 - as Python does at the top of a program
        sys.excepthook(type(error), error, error.__traceback__)
        return 1


if __name__ == "__main__":
    sys.exit(start())
