"""The encoding of what commands print, the same on every system."""

import io
import sys


def set_encodings() -> None:
    """Write UTF-8 into files and pipes, and on a terminal its own encoding with our other signs escaped.

    Windows gives a pipe the encoding of its old programs (cp1252), which has no −, ≥ or name in Greek.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
