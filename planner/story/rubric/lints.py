"""What takes points away from a story, where it stands, and the direction of a better version."""

import re
from dataclasses import dataclass
from enum import StrEnum

from planner.story.lexicon_entries import Phrases


class LintKind(StrEnum):
    """The mistakes that readers mark down (MODEL 4; the list of issue 4)."""

    BUZZWORDS = "buzzword buffet"
    SHADOW = "engineer's shadow"
    ECONOMICS = "ignored unit economics"
    DEFINITION = "definition instead of judgment"
    TOOLS = "tool list instead of outcome"
    HEADCOUNT = "headcount instead of result"
    BLAME = "blame of others"
    CREDENTIALS = "certificate instead of outcome"
    LENS = "wrong lens for the role"


@dataclass(frozen=True, slots=True)
class Lint:
    """One mistake by the words `start:end` of a part: the points it takes (above 0), why, and what to do."""

    kind: LintKind
    part: str
    start: int
    end: int
    points: int
    why: str
    better: str


@dataclass(frozen=True, eq=False)
class LintWords:
    """The patterns of `lints.toml`; the file says what each is for."""

    told_by_others: re.Pattern[str]
    passed_on: re.Pattern[str]
    leads: Phrases
    credential: re.Pattern[str]
