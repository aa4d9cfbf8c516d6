"""Plan files: read, check, migrate, save, lock, recover, and keep under a password."""

from planner.files.errors import (
    ChangedOutsideError,
    ForeignFileError,
    LockedError,
    PartlyReadError,
    PlanFileError,
    UnlockedSinceError,
    WrongPasswordError,
)
from planner.files.password import LockedHead, PlanKey, is_locked
from planner.files.reading import Opened, fingerprint_of, has_other_password, read, read_bytes, sample_plan
from planner.files.writing import Saved, change_key, previous_of, save, to_bytes

SUFFIX = ".counterpoint"

__all__ = [
    "SUFFIX",
    "ChangedOutsideError",
    "ForeignFileError",
    "LockedError",
    "LockedHead",
    "Opened",
    "PartlyReadError",
    "PlanFileError",
    "PlanKey",
    "Saved",
    "UnlockedSinceError",
    "WrongPasswordError",
    "change_key",
    "fingerprint_of",
    "has_other_password",
    "is_locked",
    "previous_of",
    "read",
    "read_bytes",
    "sample_plan",
    "save",
    "to_bytes",
]
