"""Plan files: read, check, migrate, save, lock and recover."""

from planner.files.errors import (
    ChangedOutsideError,
    ForeignFileError,
    PartlyReadError,
    PlanFileError,
)
from planner.files.reading import Opened, fingerprint_of, read, read_bytes, sample_plan
from planner.files.writing import Saved, previous_of, save, to_bytes

SUFFIX = ".counterpoint"

__all__ = [
    "SUFFIX",
    "ChangedOutsideError",
    "ForeignFileError",
    "Opened",
    "PartlyReadError",
    "PlanFileError",
    "Saved",
    "fingerprint_of",
    "previous_of",
    "read",
    "read_bytes",
    "sample_plan",
    "save",
    "to_bytes",
]
