"""What is wrong with an entry that cannot be read, in one sentence, the same in every list of lines. Pure."""

from planner.plan.schema.model import Typed

LONGEST = 96
"""Letters that the Next line has room for without a figure dropping out of the strip."""
LONGEST_QUOTE = 24


def fault_text(typed: Typed) -> str:
    """Say what is wrong with an entry, as the explain bar does, which says what to type."""
    reason = f"{typed.wrong.partition('. Type ')[0].removesuffix('.')}."
    return reason if len(reason) <= LONGEST else f"“{_short(typed.text)}” cannot be read."


def labelled(label: str, wrong: str) -> str:
    """Put a field's label before what is wrong with its entry, unless the sentence begins with it."""
    return wrong if wrong.startswith(label) else f"{label}: {wrong}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) < LONGEST_QUOTE + 1 else f"{line[: LONGEST_QUOTE - 1]}…"
