"""What the rubric says of a story: points by criterion, and the words that earned or lost them.

Every point has its remark: the points of all remarks, floored at 0, are the score.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from planner.story.lexicon_entries import Phrases


class LintKind(StrEnum):
    """The mistakes that readers mark down (MODEL 4)."""

    BUZZWORDS = "buzzword buffet"
    SHADOW = "engineer's shadow"
    ECONOMICS = "ignored unit economics"
    DEFINITION = "definition instead of judgment"
    TOOLS = "tool list instead of outcome"
    HEADCOUNT = "headcount instead of result"
    BLAME = "blame of others"
    CREDENTIALS = "certificate instead of outcome"
    LENS = "wrong order of telling for the role"


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


class Criterion(StrEnum):
    """What a story is judged by, in the order of its weight (MODEL 4)."""

    SCAR_TISSUE = "scar tissue"
    SPECIFICS = "specifics"
    ECONOMICS = "economics"
    OWNERSHIP = "ownership"
    JUDGMENT = "judgment"
    EMPATHY = "technical empathy"

    @property
    def label(self) -> str:
        """Its name as a person reads it."""
        return _CRITERION_LABELS.get(self, self.value.capitalize())

    @property
    def most(self) -> int:
        """The points it can earn; all six make 100."""
        return _MOST[self]


_MOST = {
    Criterion.SCAR_TISSUE: 25,
    Criterion.SPECIFICS: 20,
    Criterion.ECONOMICS: 20,
    Criterion.OWNERSHIP: 15,
    Criterion.JUDGMENT: 15,
    Criterion.EMPATHY: 5,
}
_CRITERION_LABELS = {
    Criterion.ECONOMICS: "Money",
    Criterion.OWNERSHIP: "Your own part",
    Criterion.EMPATHY: "Feel for engineering",
}
"""Names that say it more plainly than the value in files."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Points earned (above 0) or lost to a lint (below), by the words `start:end` of a part's text."""

    part: str
    start: int
    end: int
    criterion: Criterion
    points: int
    why: str


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """The points a criterion earned, of its most, before lints; what to write to earn the rest."""

    criterion: Criterion
    points: int
    most: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One story judged, 0 to 100. `criteria` in their order, less what `lints` take, floored at 0."""

    score: int
    criteria: tuple[CriterionScore, ...]
    remarks: tuple[Remark, ...]
    lints: tuple[Lint, ...]

    def criterion(self, criterion: Criterion) -> CriterionScore:
        """Return what one criterion earned."""
        return next(score for score in self.criteria if score.criterion is criterion)

    @property
    def first(self) -> str:
        """What to write first: where most is left to earn; empty where all is earned."""
        open_ones = [score for score in self.criteria if score.missing]
        return max(open_ones, key=lambda score: score.most - score.points).missing[0] if open_ones else ""
