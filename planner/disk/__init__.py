"""The disk, at its edge: reading and writing files, with a sentence for every failure, and our folders."""

from planner.disk.errors import (
    DiskFailedError,
    DiskFullError,
    LongNameError,
    MissingError,
    NoFileNameError,
    NoFolderError,
    NoRegularFileError,
    OpenElsewhereError,
    ReadError,
    ReadOnlyError,
    TooLargeError,
    UnreadableError,
    WriteError,
    shown,
    shown_name,
    write_error,
)
from planner.disk.folders import resource, user_data_folder
from planner.disk.reading import read_file, read_start
from planner.disk.writing import write_atomic

__all__ = [
    "DiskFailedError",
    "DiskFullError",
    "LongNameError",
    "MissingError",
    "NoFileNameError",
    "NoFolderError",
    "NoRegularFileError",
    "OpenElsewhereError",
    "ReadError",
    "ReadOnlyError",
    "TooLargeError",
    "UnreadableError",
    "WriteError",
    "read_file",
    "read_start",
    "resource",
    "shown",
    "shown_name",
    "user_data_folder",
    "write_atomic",
    "write_error",
]
