"""What the screen's process can import and call: no network, no other program, no window or menu of Qt's own.

The code is read, not run: everything that `kiosk run` can ever import, also inside functions.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

NETWORK = {
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl"),
    *(
        "telnetlib",
        "urllib.request",
        "webbrowser",
        "wsgiref",
        "xmlrpc",
        "httpx",
        "QtNetwork",
        "QtWebSockets",
        "QtWebChannel",
    ),
    *("QtHttpServer", "QtDBus", "QtBluetooth", "QtNfc", "QtSerialPort", "QtRemoteObjects", "QtMqtt"),
}
PROGRAMS = {
    *("subprocess", "multiprocessing", "pebble", "pty", "QProcess", "Popen", "startDetached", "ProcessPoolExecutor"),
    *("create_subprocess_exec", "create_subprocess_shell", "QDesktopServices", "openUrl"),
    *("os.fork", "os.forkpty", "os.popen", "os.posix_spawn", "os.posix_spawnp", "os.startfile", "os.system"),
    *("os.execl", "os.execle", "os.execlp", "os.execlpe", "os.execv", "os.execve", "os.execvp", "os.execvpe"),
    *("os.spawnl", "os.spawnle", "os.spawnlp", "os.spawnlpe", "os.spawnv", "os.spawnve", "os.spawnvp", "os.spawnvpe"),
}
WINDOWS = {
    *(
        "QAction",
        "QColorDialog",
        "QCompleter",
        "QDialog",
        "QErrorMessage",
        "QFileDialog",
        "QFontDialog",
        "QInputDialog",
    ),
    *("QMainWindow", "QMenu", "QMenuBar", "QMessageBox", "QPrintDialog", "QPrintPreviewDialog", "QProgressDialog"),
    *("QShortcut", "QSplashScreen", "QSystemTrayIcon", "QToolTip", "QWhatsThis", "QWizard", "QComboBox"),
    *("setToolTip", "setWhatsThis", "setStatusTip", "addAction", "setModal"),
}
TEXT_THAT_CAN_BE_TAKEN = {
    *("QLineEdit", "QPlainTextEdit", "QTextBrowser", "QTextEdit", "QDrag", "setDragEnabled"),
    *("TextSelectableByMouse", "TextSelectableByKeyboard", "TextEditorInteraction", "TextBrowserInteraction"),
    *("LinksAccessibleByMouse", "LinksAccessibleByKeyboard", "setOpenExternalLinks", "QMimeData", "setMimeData"),
}
CODE = {
    *("ctypes", "cffi", "eval", "exec", "marshal", "pickle", "shelve", "runpy", "QtQml", "QtQuick"),
    *("QtWebEngineCore", "QtWebEngineWidgets", "QLibrary", "QPluginLoader", "addLibraryPath", "QUiLoader"),
}

ALLOWED = {
    ("kiosk.ui.sound", "QProcess"): "speech and recordings, where settings turn them on",
    ("kiosk.ui.printing", "QProcess"): "paper, where settings name a printer",
    ("kiosk.app.signals", "socket"): "a pair of sockets within the process, by which signals wake the event loop",
    ("kiosk.content.workers", "multiprocessing"): "a library folder is built, which a supervised screen never does",
    ("kiosk.content.workers", "pebble"): "as above",
}
"""What is used all the same, by which module, and why."""


def source(module: str) -> Path | None:
    """The file of a module of this program."""
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


@cache
def tree(module: str) -> ast.Module:
    file = source(module)
    assert file is not None
    return ast.parse(file.read_text(encoding="utf-8"))


def is_for_types(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def nodes(module: str) -> Iterator[ast.AST]:
    """Everything in a module but what is only there for types."""
    waiting: list[ast.AST] = [tree(module)]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [
            child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt) or not is_for_types(child)
        ]


def imported(module: str) -> Iterator[str]:
    """The dotted names of what a module imports anywhere."""
    for node in nodes(module):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(package), names=names):
                yield package
                yield from (f"{package}.{name.name}" for name in names)
            case _:
                pass


def used(module: str) -> set[str]:
    """Every name that a module imports, reads or calls, and each part of it; Qt's own `exec` is not Python's."""
    names = {name for name in imported(module) if not name.startswith("kiosk.")}
    found = names | {part for name in names for part in name.split(".")}
    for node in nodes(module):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                found |= {f"{owner}.{name}"} | ({name} - {"exec"})
            case ast.Attribute(attr=name) | ast.Name(id=name):
                found.add(name)
            case _:
                pass
    return found


@cache
def modules_of_the_screen() -> frozenset[str]:
    """Every module of this program that `kiosk run` can import."""
    found: set[str] = set()
    waiting = ["kiosk.app.commands", "kiosk.app.run"]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            # The commands are imported by name, each only when it is asked for.
            names = () if module == "kiosk.app.commands" else imported(module)
            waiting += [name for name in names if name.startswith("kiosk") and source(name) is not None]
    return frozenset(found)


def uses(names: set[str]) -> set[tuple[str, str]]:
    """Which modules use which of these."""
    return {(module, name) for module in modules_of_the_screen() for name in used(module) & names}


def allowed(names: set[str]) -> set[tuple[str, str]]:
    return {(module, name) for module, name in ALLOWED if name in names}


def test_all_that_the_screen_can_import_is_looked_at() -> None:
    modules = modules_of_the_screen()
    assert len(modules) > 100
    assert {"kiosk.ui.pages.article", "kiosk.ui.overlays.picture", "kiosk.core.pack", "kiosk.app.kiosk"} <= modules
    assert not modules & {"kiosk.app.doctor.command", "kiosk.app.serve", "kiosk.app.set_pin", "kiosk.app.sound"}
    assert not [module for module in modules if module.startswith("kiosk.supervisor.")]


def test_nothing_of_the_screen_uses_the_network() -> None:
    assert uses(NETWORK) == allowed(NETWORK)


def test_nothing_of_the_screen_starts_programs_but_its_own_for_sound_and_paper() -> None:
    assert uses(PROGRAMS) == allowed(PROGRAMS)


def test_the_screen_has_no_dialog_menu_tooltip_or_shortcut() -> None:
    assert uses(WINDOWS) == allowed(WINDOWS)


def test_the_screen_has_no_text_to_select_copy_drag_or_follow() -> None:
    assert uses(TEXT_THAT_CAN_BE_TAKEN) == allowed(TEXT_THAT_CAN_BE_TAKEN)


def test_the_screen_runs_no_code_that_it_reads_from_anywhere() -> None:
    assert uses(CODE) == allowed(CODE)


def test_the_clipboard_is_only_ever_cleared() -> None:
    for module in modules_of_the_screen():
        for node in nodes(module):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "clipboard":
                assert node.attr == "clear", module


@pytest.mark.parametrize(("module", "name"), ALLOWED)
def test_what_is_allowed_is_still_used(module: str, name: str) -> None:
    assert module in modules_of_the_screen()
    assert name in used(module)
