"""Errors of reading tables; each writes its whole sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from planner.values import PlannerError


class TableError(PlannerError):
    """A table cannot be read or says nothing of offers; the plan is as it was."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}” cannot be imported: {reason}")


class BrokenBookError(TableError):
    """A workbook's archive or XML is damaged, or made to harm."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "it is no workbook that can be read, or it is broken. Save it again.")


class StoppedError(PlannerError):
    """The user cancelled a reading; the plan is as it was."""

    def __init__(self) -> None:
        super().__init__("Reading was cancelled; nothing was imported.")


@contextmanager
def broken_book(name: str) -> Iterator[None]:
    """Turn every failure of zipfile, zlib, expat and openpyxl into a BrokenBookError.

    Put around single calls of those libraries, never around our own code: damaged files make them raise
    what they do not document (zlib.error, OverflowError, NotImplementedError, struct.error), so every
    exception of such a call means a broken file, and a fault of ours outside of it stays visible. Errors of
    ours, from what those libraries call, pass through it.
    """
    try:
        yield
    except PlannerError:
        raise
    except Exception as error:
        raise BrokenBookError(name) from error
