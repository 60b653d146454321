"""`python -m tests.monkey --events 50000 --seed 7`: let the monkey play as long as you like."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import pytest


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description="Play with the kiosk at random.")
    parser.add_argument("--events", type=int, default=20_000, help="how many things to do (default: 20000)")
    parser.add_argument("--seed", type=int, default=1, help="which things: the same seed does the same (default: 1)")
    arguments = parser.parse_args()
    test = Path(__file__).with_name("test_monkey.py")
    play = ["--events", str(arguments.events), "--seed", str(arguments.seed)]
    return pytest.main([str(test), "-k", "monkey", "-s", "-o", "faulthandler_timeout=0", *play])


if __name__ == "__main__":
    sys.exit(main())
