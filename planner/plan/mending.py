"""What an entry that cannot be read was probably meant to be, as a text that can be read. Pure."""

import datetime
import re
from collections.abc import Iterator

from planner.plan.edits import enter
from planner.plan.entry import choice_name
from planner.plan.fields.plan import Plan
from planner.plan.paths import spec_at, value_at
from planner.plan.registry import FieldSpec
from planner.values.lazy_pattern import LazyPattern

_NUMBER = LazyPattern(r"[-+]?[$€£]?\s?\d[\d,. ]*\s?(?:[km%]\b|%)?", re.IGNORECASE)
LIKE = 0.6  # of 1: how like a choice a text must be


def mended_text(plan: Plan, path: str, today: datetime.date) -> str:
    """Return a text that its field takes in place of the entry at a path; empty where none comes to mind."""
    typed = plan.typed.get(path)
    if typed is None or not typed.wrong:
        return ""
    spec = spec_at(plan, path)
    for text in dict.fromkeys(_candidates(spec, typed.text)):
        after = enter(plan, path, text, today)
        is_read = path not in after.typed or not after.typed[path].wrong
        if text and is_read and value_at(after, path) not in (None, "", ()):
            return text
    return ""


def _candidates(spec: FieldSpec, text: str) -> Iterator[str]:
    """Yield texts from the likeliest: a choice written alike, fewer words at the end, a number alone."""
    if spec.choices:
        from difflib import get_close_matches  # late, as every start imports this file

        names = {name.casefold(): name for name in map(choice_name, spec.choices)}
        alike = get_close_matches(text.strip().casefold(), names, n=1, cutoff=LIKE)
        yield from (names[name] for name in alike)
        return
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        yield " ".join(words[:count])
    for first in range(1, len(words)):
        yield " ".join(words[first:])
    for number in _NUMBER.finditer(text):
        yield number[0].strip()
