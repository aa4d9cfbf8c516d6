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
from planner.disk.parts import clear_parts
from planner.disk.process import Process, this_process
from planner.disk.reading import absolute, exists, list_folder, read_file, read_start
from planner.disk.writing import (
    make_folder,
    make_private_folder,
    remove,
    write_atomic,
    write_keeping,
    write_new,
)

__all__ = [
    "DiskFailedError",
    "DiskFullError",
    "LongNameError",
    "MissingError",
    "NoFileNameError",
    "NoFolderError",
    "NoRegularFileError",
    "OpenElsewhereError",
    "Process",
    "ReadError",
    "ReadOnlyError",
    "TooLargeError",
    "UnreadableError",
    "WriteError",
    "absolute",
    "clear_parts",
    "exists",
    "list_folder",
    "make_folder",
    "make_private_folder",
    "read_file",
    "read_start",
    "remove",
    "resource",
    "shown",
    "shown_name",
    "this_process",
    "user_data_folder",
    "write_atomic",
    "write_error",
    "write_keeping",
    "write_new",
]
