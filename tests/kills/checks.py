"""What must hold after a kill: the plan file is whole, and nothing older than the promise is lost."""

from dataclasses import dataclass
from pathlib import Path

from planner.files import PlanKey, read, recovery
from tests.kills.child import digest

SETTLED = 3
"""Turns of the event loop at the end that do not count: a starved process may be killed amid its timers."""


IN_CLEAR = (b'"offers"', b'"company"', b'"plan"', b"Killed", '"offers"'.encode("utf-16-le"))
"""What every plan of a kill holds, and no locked file or head of a copy."""


class LostError(AssertionError):
    """A kill broke the promise."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A state of the plan and when it was reached, in seconds."""

    at: float
    state: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a kill left: the state that a user gets back, the age in s of the oldest lost change, parts."""

    state: str
    age: float
    parts: int


def check(folder: Path, promise: float, before: str, key: PlanKey | None = None) -> Outcome:
    """Return what the kill left; LostError if the plan is torn or something older than `promise` s is lost.

    `before` is the state of the plan's file when the window started, which may have opened a recovery copy.
    With a `key`, LostError too if anything of the plan is on the disk in clear, in parts left behind as well.
    """
    if key is not None and (shown := in_clear(folder)):
        raise LostError(f"{folder}: in clear: {shown}")
    log = read_log(folder / "log")
    in_file = digest(read(folder / "plan.counterpoint", key=key).plan)
    in_copies = [
        digest(recovery.recover(copy, key)[0].plan) for copy in recovery.abandoned_copies(folder / "data")
    ]
    last = {before: -1, **{entry.state: place for place, entry in enumerate(log)}}
    unknown = {in_file, *in_copies} - set(last)
    if unknown:
        raise LostError(f"{folder}: a file holds a state that never was: {unknown}")
    end = log[-min(SETTLED, len(log))].at
    due = max((place for place, entry in enumerate(log) if entry.at <= end - promise), default=0)
    best = max(last[state] for state in (in_file, *in_copies))
    if best < due:
        raise LostError(f"{folder}: lost {due - best} states, the last {end - log[due].at:.2f} s old")
    age = log[-1].at - log[best + 1].at if best + 1 < len(log) else 0.0
    return Outcome(in_copies[0] if in_copies else in_file, age, len(parts(folder)))


def read_log(path: Path) -> list[Logged]:
    """Return the states in their order; the last line may be cut off."""
    lines = path.read_text(encoding="ascii").splitlines(keepends=True)
    pairs = [line.split() for line in lines if line.endswith("\n")]
    return [Logged(float(at), state) for at, state in pairs]


def in_clear(folder: Path) -> list[str]:
    """Return the files below a folder that show a plan; the log of states has digests alone."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "log"]
    return [path.name for path in files if any(sign in path.read_bytes() for sign in IN_CLEAR)]


def parts(folder: Path) -> list[Path]:
    """Return the files in the making that killed windows left, beside the plan and among the copies."""
    return [*folder.glob(".counterpoint-*.part"), *(folder / "data").rglob(".counterpoint-*.part")]
