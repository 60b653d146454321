"""What a monkey does to a program from outside: fingers and keys as the display server reports them, by XTEST."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from random import Random
from typing import Final

LETTERS: Final = ("a", "e", "s", "t", "p", "space", "BackSpace")
KEYS_OF_USE: Final = ("Tab", "shift+Tab", "Return", "space", "Escape", "Down", "Up", "Left", "Right", "Prior", "Next")
OTHER_KEYS: Final = (
    *("alt+F4", "alt+Tab", "alt+space", "ctrl+c", "ctrl+v", "ctrl+q", "ctrl+w", "ctrl+p", "ctrl+alt+Delete", "super+d"),
    *("Menu", "Print", "Insert", "Delete", "F1", "F5", "F11", "F12", "XF86HomePage", "XF86Back", "XF86AudioPlay"),
    *(
        "ctrl+plus",
        "ctrl+minus",
        "shift+Insert",
        "shift+F10",
        "Super_L",
        "Alt_L",
        "Control_L",
        "Caps_Lock",
        "Caps_Lock",
    ),
)


class Hand:
    """A hand at a display. What it is told it does in order, in a process of its own; `wait` waits for it."""

    def __init__(self, display: str) -> None:
        env = {**os.environ, "DISPLAY": display}
        self._process = subprocess.Popen(
            ["xdotool", "-"], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def do(self, *actions: str) -> None:
        """Tell it what to do, each action in xdotool's words."""
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{action}\n" for action in actions))
        self._process.stdin.flush()

    def wait(self) -> None:
        """Wait until everything is done that it was told to do."""
        assert self._process.stdout is not None
        # Unlike most that print something, this asks after no window, which may be gone before the answer comes.
        self.do("getdisplaygeometry")
        assert self._process.stdout.readline(), "xdotool has ended"

    def rest(self, seconds: float) -> None:
        """Do nothing for a while."""
        self.do(f"sleep {seconds}")
        self.wait()

    def tap(self, x: int, y: int) -> None:
        """Touch a point."""
        self.do(f"mousemove {x} {y}", "mousedown 1", "sleep 0.02", "mouseup 1")

    def leave(self) -> None:
        """Let go of everything, and go."""
        self.do("mouseup 1", "mouseup 2", "mouseup 3")
        self._process.communicate(timeout=10)


class OuterMonkey:
    """Does one thing after the other with a hand on a panel of a size. `act` waits until it is done."""

    def __init__(self, hand: Hand, random: Random, size: tuple[int, int]) -> None:
        self.size = size
        self._hand = hand
        self._random = random
        self._acts: dict[Callable[[], None], float] = {
            self._tap: 40,
            self._tap_dock: 12,
            self._tap_twice: 4,
            self._drag: 10,
            self._flick: 8,
            self._hold: 2,
            self._hold_corner: 0.2,
            self._press_other_button: 3,
            self._turn_wheel: 5,
            self._press_key: 8,
            self._type: 4,
            self._press_other_key: 4,
            self._escape: 1,
        }

    def act(self) -> None:
        """Do one thing."""
        (act,) = self._random.choices(list(self._acts), list(self._acts.values()))
        act()
        self._hand.do(f"sleep {self._random.choice((0.01, 0.05, 0.15))}")
        self._hand.wait()

    def _point(self) -> tuple[int, int]:
        return self._random.randrange(self.size[0]), self._random.randrange(self.size[1])

    def _tap(self) -> None:
        self._hand.tap(*self._point())

    def _tap_dock(self) -> None:
        width, height = self.size
        self._hand.tap(self._random.randrange(width), self._random.randrange(height * 9 // 10, height))

    def _tap_twice(self) -> None:
        point = self._point()
        self._hand.tap(*point)
        self._hand.tap(*point)

    def _drag(self) -> None:
        self._move(self._point(), self._point(), 0.01)

    def _flick(self) -> None:
        x, y = self._point()
        self._move((x, y), (x, max(0, y - 400)), 0.005)

    def _move(self, start: tuple[int, int], end: tuple[int, int], seconds: float) -> None:
        (x, y), (right, down) = start, (end[0] - start[0], end[1] - start[1])
        self._hand.do(f"mousemove {x} {y}", "mousedown 1")
        for step in range(1, 9):
            self._hand.do(f"mousemove {x + right * step // 8} {y + down * step // 8}", f"sleep {seconds}")
        self._hand.do("mouseup 1")

    def _hold(self) -> None:
        x, y = self._point()
        self._hand.do(f"mousemove {x} {y}", "mousedown 1", "sleep 1.2", "mouseup 1")

    def _hold_corner(self) -> None:
        """As staff do."""
        self._hand.do(f"mousemove {self.size[0] - 5} 5", "mousedown 1", "sleep 5.3", "mouseup 1")

    def _press_other_button(self) -> None:
        x, y = self._point()
        self._hand.do(f"mousemove {x} {y}", f"click {self._random.choice((2, 3, 8, 9))}")

    def _turn_wheel(self) -> None:
        x, y = self._point()
        held = self._random.random() < 0.3
        turn = f"click --repeat {self._random.randrange(1, 9)} --delay 5 {self._random.choice((4, 5))}"
        self._hand.do(f"mousemove {x} {y}", *(["keydown ctrl", turn, "keyup ctrl"] if held else [turn]))

    def _press_key(self) -> None:
        self._hand.do(*(f"key {key}" for key in self._random.choices(KEYS_OF_USE, k=3)))

    def _type(self) -> None:
        self._hand.do(*(f"key {key}" for key in self._random.choices(LETTERS, k=5)))

    def _press_other_key(self) -> None:
        self._hand.do(f"key {self._random.choice(OTHER_KEYS)}")

    def _escape(self) -> None:
        self._hand.do("key --repeat 20 --delay 5 Escape")
