"""What runs in the bundle before the program, and what no longer does."""

from __future__ import annotations

from types import SimpleNamespace

from scripts.bundle_hooks import RUNTIME_HOOKS, rearrange_hooks


def test_of_pyinstallers_hooks_none_runs_at_each_start() -> None:
    program = ("__main__", "kiosk/__main__.py", "PYSOURCE")
    own = [(name, name, "PYSOURCE") for name in RUNTIME_HOOKS]
    others = [
        (f"pyi_rth_{name}", f"rthooks/pyi_rth_{name}.py", "PYSOURCE")
        for name in ("inspect", "pkgutil", "multiprocessing", "pyside6")
    ]
    analysis = SimpleNamespace(scripts=[*own, *others, program], pure=[("kiosk", "kiosk/__init__.py", "PYMODULE")])
    rearrange_hooks(analysis)
    assert analysis.scripts == [*own, program]
    # Where the program is started as a worker, it imports this one.
    assert analysis.pure[1:] == [
        ("pyi_rth_multiprocessing", "rthooks/pyi_rth_multiprocessing.py", "PYMODULE"),
    ]
