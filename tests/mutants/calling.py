"""Which tests call which function of the program, and how long each test takes."""

import sys
import time
from collections.abc import Iterable
from functools import partial
from types import CodeType, FrameType

import pytest
from _pytest.runner import runtestprotocol

Function = tuple[str, str]
"""A file, and the name of a function or method in it."""


def passes(item: pytest.Item) -> bool:
    """Run a test and say whether it passed."""
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def record(items: Iterable[pytest.Item], root: str) -> dict[str, tuple[float, list[Function]]]:
    """Run tests; return how long each that passed took, and the functions under `root` that it called."""
    recorded: dict[str, tuple[float, list[Function]]] = {}
    for item in items:
        called: set[CodeType] = set()
        begun = time.monotonic()
        sys.setprofile(partial(_note, called))
        passed = passes(item)
        sys.setprofile(None)
        if passed:
            recorded[item.nodeid] = (time.monotonic() - begun, _functions(called, root))
    return recorded


def _note(called: set[CodeType], frame: FrameType, _event: str, _argument: object) -> None:
    called.add(frame.f_code)


def _functions(called: Iterable[CodeType], root: str) -> list[Function]:
    ours = (code for code in called if code.co_filename.startswith(root))
    return sorted({(code.co_filename, code.co_qualname.split(".<locals>")[0]) for code in ours})
