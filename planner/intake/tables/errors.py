"""Errors of reading tables; each writes its whole sentence."""

from contextlib import AbstractContextManager

from planner.intake.broken_file import broken_file
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


def broken_book(name: str) -> AbstractContextManager[None]:
    """Turn every failure of a library that parses a workbook into a BrokenBookError."""
    return broken_file(lambda: BrokenBookError(name))
