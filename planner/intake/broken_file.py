"""Failures of libraries that parse files: each means that the file is broken, or made to harm."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from planner.values import PlannerError


@contextmanager
def broken_file(error_of_file: Callable[[], PlannerError]) -> Iterator[None]:
    """Turn every failure of a library that parses a file into the error of its kind of file.

    Put around single calls of zipfile, zlib, expat, email, openpyxl and pypdf, never around our own code:
    damaged files make them raise what they do not document (zlib.error, OverflowError, NotImplementedError,
    struct.error), so every exception of such a call means a broken file, and a fault of ours outside of it
    stays visible. Errors of ours, from what those libraries call, pass through.
    """
    try:
        yield
    except PlannerError:
        raise
    except Exception as error:
        raise error_of_file() from error
