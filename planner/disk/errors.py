"""Errors of reading and writing files, each with its full sentence for the user."""

import errno
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from planner.values import PlannerError

MARK = "\N{REPLACEMENT CHARACTER}"
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")  # control, format, no Unicode, breaks
_SHARING_VIOLATIONS = (5, 32, 33)  # Windows: access denied on replace, open in another program, locked


class ReadError(PlannerError):
    """A file cannot be read; it is unchanged."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"“{display_name(path)}” cannot be read from {_folder_of(path)}: {reason}")
        self.path = path


class UnreadableError(ReadError):
    """The system refuses to read the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"{reason}. Check the name and its folder.")


class MissingError(UnreadableError):
    """There is no such file."""


class NoRegularFileError(ReadError):
    """The path names a folder, pipe, device or socket; reading one could wait for ever or never end."""

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__(path, f"it is a {kind} and no ordinary file. Choose a file.")


class TooLargeError(ReadError):
    """The file has more bytes than the caller accepts."""

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(path, f"it has more than {most:,} bytes. Choose another file.")


class WriteError(PlannerError):
    """A file could not be written; its previous content is unchanged."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"“{display_name(path)}” was not written to {_folder_of(path)}: {reason}")
        self.path = path


class ReadOnlyError(WriteError):
    """The folder, the file or the whole disk may not be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "this place may only be read. Choose another folder or file name.")


class DiskFullError(WriteError):
    """The disk, or the user's quota, is full."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the disk is full. Make room or choose another disk, then try again.")


class OpenElsewhereError(WriteError):
    """Another program has the file open and forbids its replacement (Windows)."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "another program has it open. Close it there, then try again.")


class NoFolderError(WriteError):
    """The folder to write into does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no such folder. Make it or choose another.")


class NotAFolderError(WriteError):
    """What should be the folder to write into, or one of those around it, is a file."""

    def __init__(self, path: Path, file: Path) -> None:
        super().__init__(
            path, f"“{display_name(file)}” is a file, and a folder is needed. Choose another place."
        )


class TakenNameError(WriteError):
    """A folder cannot be made: a file has its name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "a file has this name, and a folder is needed. Choose another name.")


class LongNameError(WriteError):
    """The name, or its full path, is longer than the disk allows."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the name is too long for this disk. Choose a shorter one.")


class NoFileNameError(WriteError):
    """The name cannot be a file's: it is empty, a folder's, or has characters that no disk takes."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"{reason}. Choose another name.")


class DiskFailedError(WriteError):
    """Any other error that the system reports."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path, f"the system says “{error.strerror or error}”. Choose another place.")


_REASONS: Mapping[
    int, type[ReadOnlyError | DiskFullError | NoFolderError | LongNameError | TakenNameError]
] = MappingProxyType(
    {
        errno.EACCES: ReadOnlyError,
        errno.EPERM: ReadOnlyError,
        errno.EROFS: ReadOnlyError,
        errno.ENOSPC: DiskFullError,
        errno.EDQUOT: DiskFullError,
        errno.ENOENT: NoFolderError,
        errno.ENAMETOOLONG: LongNameError,
        errno.EEXIST: TakenNameError,
    }
)


_NO_FOLDER = (errno.ENOENT, errno.ENOTDIR)
"""A folder of the path is missing or a file: Windows says the first of both."""


def read_error(path: Path, error: OSError | ValueError) -> ReadError:
    """Return the error for a failure of the system, or of Python before it, to read a file."""
    if isinstance(error, OSError):
        error_class = MissingError if error.errno in _NO_FOLDER else UnreadableError
        return error_class(path, (error.strerror or str(error)).lower())
    return UnreadableError(path, "no file can have such a name")


def write_error(path: Path, error: OSError | ValueError) -> WriteError:
    """Return the error for a failure of the system, or of Python before it, to write a file."""
    if not isinstance(error, OSError):
        return NoFileNameError(path, "no file can have such a name")
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS and os.path.exists(path):  # noqa: PTH110
        return OpenElsewhereError(path)
    if error.errno in (errno.EISDIR, errno.EINVAL):
        return NoFileNameError(path, "it is a folder or no file's name")
    if error.errno in _NO_FOLDER and (file := _file_above(path)) is not None:
        return NotAFolderError(path, file)
    known = _REASONS.get(error.errno or 0)
    return known(path) if known else DiskFailedError(path, error)


def _file_above(path: Path) -> Path | None:
    """Return the file where a path needs a folder; None without one."""
    return next((parent for parent in path.parents if os.path.isfile(parent)), None)  # noqa: PTH113 -- never raises


def display_path(path: Path) -> str:
    """Return a path for display: bytes that are not UTF-8, and invisible characters, become marks."""
    return "".join(MARK if unicodedata.category(sign) in _UNSEEN else sign for sign in str(path))


def _folder_of(path: Path) -> str:
    return "the current folder" if path.parent == Path() else display_path(path.parent)


def display_name(path: Path) -> str:
    """Return the last part of a path for display; a root in full."""
    return display_path(Path(path.name)) if path.name else display_path(path)
