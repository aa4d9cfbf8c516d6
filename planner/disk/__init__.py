"""The disk: reading and writing files, with a sentence for every failure, and the program's folders."""

from planner.disk.commit import named_version
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
    display_name,
    display_path,
    write_error,
)
from planner.disk.folders import build_record, resource, user_data_folder
from planner.disk.notices import licences_folder, shipped_parts
from planner.disk.process import Process, this_process
from planner.disk.reading import absolute, exists, list_folder, open_regular, read_file, read_start
from planner.disk.writing import (
    clear_parts,
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
    "build_record",
    "clear_parts",
    "display_name",
    "display_path",
    "exists",
    "licences_folder",
    "list_folder",
    "make_folder",
    "make_private_folder",
    "named_version",
    "open_regular",
    "read_file",
    "read_start",
    "remove",
    "resource",
    "shipped_parts",
    "this_process",
    "user_data_folder",
    "write_atomic",
    "write_error",
    "write_keeping",
    "write_new",
]
