"""What can go wrong when a file is read or written, each with its whole sentence."""

import errno
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from planner.values import PlannerError

MARK = "\N{REPLACEMENT CHARACTER}"
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")  # control, format, no Unicode, breaks
_SHARING_VIOLATIONS = (5, 32, 33)  # Windows: access denied on replace, held by another program, locked


class ReadError(PlannerError):
    """A file cannot be read; it is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"“{display_name(path)}” cannot be read from {display_path(path.parent)}: {reason}")
        self.path = path


class UnreadableError(ReadError):
    """The system does not give us the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"{reason}. Check the name and its folder.")


class MissingError(UnreadableError):
    """There is no such file."""


class NoRegularFileError(ReadError):
    """The path names a folder, pipe, device or socket; reading one could wait for ever or never end."""

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__(path, f"it is a {kind} and no ordinary file. Choose a file.")


class TooLargeError(ReadError):
    """The file has more bytes than the caller takes."""

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(path, f"it has more than {most:,} bytes. Choose another file.")


class WriteError(PlannerError):
    """A file could not be written; what was there before is there still."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"“{display_name(path)}” was not written to {display_path(path.parent)}: {reason}")
        self.path = path


class ReadOnlyError(WriteError):
    """The folder, the file or the whole disk may not be written to."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "this place may only be read. Choose another folder or file name.")


class DiskFullError(WriteError):
    """There is no room left, on the disk or in the user's share of it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the disk is full. Make room or choose another disk, then try again.")


class OpenElsewhereError(WriteError):
    """Another program holds the file and lets nobody replace it (Windows)."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "another program has it open. Close it there, then try again.")


class NoFolderError(WriteError):
    """The folder to write into does not exist, or its name is a file's."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no such folder. Make it or choose another.")


class LongNameError(WriteError):
    """The name, or its whole path, has more letters than the disk takes."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the name is too long for this disk. Choose a shorter one.")


class NoFileNameError(WriteError):
    """The name cannot be a file's: it is empty, a folder's, or holds what no disk takes."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"{reason}. Choose another name.")


class DiskFailedError(WriteError):
    """Anything else that the system reports."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path, f"the system says “{error.strerror or error}”. Choose another place.")


_REASONS: Mapping[int, type[ReadOnlyError | DiskFullError | NoFolderError | LongNameError]] = (
    MappingProxyType(
        {
            errno.EACCES: ReadOnlyError,
            errno.EPERM: ReadOnlyError,
            errno.EROFS: ReadOnlyError,
            errno.ENOSPC: DiskFullError,
            errno.EDQUOT: DiskFullError,
            errno.ENOENT: NoFolderError,
            errno.ENOTDIR: NoFolderError,
            errno.ENAMETOOLONG: LongNameError,
        }
    )
)


def read_error(path: Path, error: OSError | ValueError) -> ReadError:
    """Return the sentence for what the system, or Python before it, says about reading a file."""
    if isinstance(error, OSError):
        error_class = MissingError if error.errno == errno.ENOENT else UnreadableError
        return error_class(path, (error.strerror or str(error)).lower())
    return UnreadableError(path, "no file can have such a name")


def write_error(path: Path, error: OSError | ValueError) -> WriteError:
    """Return the sentence for what the system, or Python before it, says about writing a file."""
    if not isinstance(error, OSError):
        return NoFileNameError(path, "no file can have such a name")
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS and os.path.exists(path):  # noqa: PTH110
        return OpenElsewhereError(path)
    if error.errno in (errno.EISDIR, errno.EINVAL):
        return NoFileNameError(path, "it is a folder or no file's name")
    known = _REASONS.get(error.errno or 0)
    return known(path) if known else DiskFailedError(path, error)


def display_path(path: Path) -> str:
    """Return a path as text that can be shown: bytes that are no UTF-8, and unseen signs, become marks."""
    return "".join(MARK if unicodedata.category(sign) in _UNSEEN else sign for sign in str(path))


def display_name(path: Path) -> str:
    """Return the last part of a path as `shown` does; a root is shown whole."""
    return display_path(Path(path.name)) if path.name else display_path(path)
