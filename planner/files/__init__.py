"""Plan files: read, check, migrate, save, lock, recover, and keep under a password."""

from planner.files.detection import SUFFIX, is_plan, refuse_plan
from planner.files.errors import (
    ChangedOutsideError,
    ForeignFileError,
    GoneError,
    LockedError,
    PartlyReadError,
    PlanFileError,
    PlanGivenError,
    UnlockedSinceError,
    WrongPasswordError,
)
from planner.files.newer import remarks
from planner.files.password import LockedHead, PlanKey, is_locked
from planner.files.previous import previous_of
from planner.files.reading import Opened, fingerprint_of, has_other_password, read, read_bytes, sample_plan
from planner.files.writing import Saved, change_key, save, to_bytes

__all__ = [
    "SUFFIX",
    "ChangedOutsideError",
    "ForeignFileError",
    "GoneError",
    "LockedError",
    "LockedHead",
    "Opened",
    "PartlyReadError",
    "PlanFileError",
    "PlanGivenError",
    "PlanKey",
    "Saved",
    "UnlockedSinceError",
    "WrongPasswordError",
    "change_key",
    "fingerprint_of",
    "has_other_password",
    "is_locked",
    "is_plan",
    "previous_of",
    "read",
    "read_bytes",
    "refuse_plan",
    "remarks",
    "sample_plan",
    "save",
    "to_bytes",
]
