"""`python -m kiosk`, and the entry point of the bundle."""

import gc
import os
import sys
from importlib import import_module

_OF_WORKERS = {"--multiprocessing-fork", "-c"}
"""Options with which Python's `multiprocessing` starts a program again, and no command of this one has."""

_INTERRUPTED = 130
"""As in `kiosk.app.exit_codes`, which may not have been imported yet."""


def _give_streams() -> None:
    """Read nothing and print nowhere if there is no console, as in the one of Windows' two programs without."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - until the program ends


def _become_worker() -> None:
    """Do what a worker process does, and end; in the bundle such a process is this program started again.

    PyInstaller's hook for that would import what makes processes at every start, which was a twenty-fifth of it.
    """
    gc.enable()
    import_module("pyi_rth_multiprocessing")
    import_module("multiprocessing").freeze_support()


def start() -> int:
    """Run the program and return its exit code. What nothing else has caught is printed, and the code is 1.

    It must not reach the bundle's starter: the one without a console shows it in a window, which stays on the screen
    until somebody closes it.
    """
    _give_streams()
    # Of what is imported nothing is garbage. Each command turns it on when it has begun.
    gc.disable()
    try:
        if getattr(sys, "frozen", False) and _OF_WORKERS.intersection(sys.argv):
            _become_worker()
        from kiosk.app.commands import main  # noqa: PLC0415 - a worker needs nothing of it

        return main()
    except KeyboardInterrupt:
        # While the command was still being imported.
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - as Python does at the top of a program
        sys.excepthook(type(error), error, error.__traceback__)
        return 1


if __name__ == "__main__":
    sys.exit(start())
