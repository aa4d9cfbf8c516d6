"""Errors of reading documents; each writes its whole sentence."""

from contextlib import AbstractContextManager

from planner.intake.broken_file import broken_file
from planner.values import PlannerError


class DocumentError(PlannerError):
    """A document cannot be read as text; the plan is as it was."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}” cannot be read: {reason}")


class BrokenDocumentError(DocumentError):
    """A document's archive, XML or objects are damaged, or made to harm."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            name, f"it is no {kind} that can be read, or it is broken. Save it again, or copy its text."
        )


def broken_document(name: str, kind: str) -> AbstractContextManager[None]:
    """Turn every failure of a library that parses a document into a BrokenDocumentError of its kind."""
    return broken_file(lambda: BrokenDocumentError(name, kind))
