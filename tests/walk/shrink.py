"""Looks for fewer actions that fail in the same way: drops halves, quarters and so on while it fails."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.walk.run import Outcome, run

MOST_RUNS = 40


def shrunk(outcome: Outcome) -> tuple[str, ...]:
    """Return fewer actions with the same last line on stderr; at most `MOST_RUNS` walks are made."""
    actions, runs, size = outcome.actions, 0, max(1, len(outcome.actions) // 2)
    while size and runs < MOST_RUNS:
        start = 0
        while start < len(actions) and runs < MOST_RUNS:
            fewer = actions[:start] + actions[start + size :]
            runs += 1
            if _fails_alike(fewer, outcome):
                actions = fewer
            else:
                start += size
        size //= 2
    return actions


def _fails_alike(actions: tuple[str, ...], outcome: Outcome) -> bool:
    with TemporaryDirectory(prefix="walk-") as folder:
        replayed = Path(folder) / "replayed.jsonl"
        replayed.write_text("\n".join(actions) + "\n", encoding="ascii")
        found = run(Path(folder), outcome.seed, 0, replayed)
    return found.code == outcome.code and _last(found.stderr) == _last(outcome.stderr)


def _last(stderr: str) -> str:
    lines = stderr.strip().splitlines()
    return lines[-1] if lines else ""
