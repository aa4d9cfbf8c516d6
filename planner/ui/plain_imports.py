"""Imports as Python itself does them, once Qt is there."""

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  # puts its own function in the place of `import`


def keep_imports_plain() -> None:
    """Take back what PySide put in the place of `import`; does nothing where it put nothing.

    It reads the source of each module that is imported, to know whether `from __feature__ import …` has a
    meaning there, and `linecache` keeps every line: 20 MB, and a twelfth of a start. Nothing here uses that.
    """
    imports = vars(builtins)
    linecache.clearcache()  # what it has read so far
    imports["__import__"] = imports.get("__orig_import__", imports["__import__"])
