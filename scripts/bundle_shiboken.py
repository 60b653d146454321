"""Runs before the program in the bundle: puts off what describes Qt's functions until somebody asks for it.

When PySide6 is imported, Shiboken imports all of its Python part: the parser of signatures, what prints them and what
explains wrong arguments. That is a fifteenth of the kiosk's start, for what only a faulty call, `help()` and the makers
of type stubs use. Here these modules are empty until one of their names is asked for.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder, SourcelessFileLoader
from types import CodeType, ModuleType

_PUT_OFF = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "parser")
)


class _EmptyModule(ModuleType):
    """A module whose code runs when the first of its names is asked for."""

    def __getattr__(self, name: str) -> object:
        # Names with underscores are what the import itself looks for and does not find.
        code: CodeType | None = None if name.startswith("__") else self.__dict__.pop("_code", None)
        if code is None:
            raise AttributeError(name)
        exec(code, self.__dict__)  # noqa: S102 - as an import does
        return getattr(self, name)


class _EmptyModuleLoader:
    """Gives an empty module the code that a loader of Python's would run at once."""

    def __init__(self, loader: SourcelessFileLoader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _EmptyModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["_code"] = self._loader.get_code(module.__name__)


class _PutOffFinder:
    """Finds the modules that are put off, and leaves the others to Python."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name in _PUT_OFF else None
        if spec is not None and isinstance(spec.loader, SourcelessFileLoader):
            # What its base would be takes a millisecond to import.
            spec.loader = _EmptyModuleLoader(spec.loader)  # pyright: ignore[reportAttributeAccessIssue]
        return spec


sys.meta_path.insert(0, _PutOffFinder)
