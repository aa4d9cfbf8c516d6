"""Errors of reading documents; each writes its whole sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def broken_document(name: str, kind: str) -> Iterator[None]:
    """Turn every failure of a library that parses a file into a BrokenDocumentError of its kind.

    Put around single calls of zipfile, zlib, expat, email and pypdf, never around our own code: damaged files
    make them raise what they do not document. Errors of ours pass through.
    """
    try:
        yield
    except PlannerError:
        raise
    except Exception as error:
        raise BrokenDocumentError(name, kind) from error
