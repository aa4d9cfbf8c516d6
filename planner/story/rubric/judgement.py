"""What the rubric says of a story: points by criterion, the words that earned or lost them, flags and caps.

Every point has its remark: the points of all remarks, floored at 0 and capped, are the score.
"""

from enum import StrEnum

from msgspec import Struct

from planner.story.caseless import CaselessPattern
from planner.story.flags.flag import Cap, Flag, FlagKind
from planner.story.lexicon_entries import PhrasePattern
from planner.story.rubric.items import Criterion, Item, ItemScore


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


class Lint(Struct, frozen=True):
    """One mistake by the words `start:end` of a part: the points it takes (above 0), why, and what to do."""

    kind: LintKind
    part: str
    start: int
    end: int
    points: int
    why: str
    better: str


class LintWords(Struct, frozen=True, eq=False):
    """The patterns of `lints.toml`; the file says what each is for."""

    told_by_others: CaselessPattern
    against_others: CaselessPattern
    asked_first: CaselessPattern
    passed_on: CaselessPattern
    leads: PhrasePattern
    credential: CaselessPattern
    keeps: CaselessPattern


class Remark(Struct, frozen=True):
    """Points earned (above 0) or lost to a lint (below), by the words `start:end` of a part's text."""

    part: str
    start: int
    end: int
    criterion: Criterion
    points: int
    why: str


class CriterionScore(Struct, frozen=True):
    """The points a criterion earned, of its most, before lints; what to write to earn the rest."""

    criterion: Criterion
    points: int
    most: int
    missing: tuple[str, ...]


class Judgement(Struct, frozen=True):
    """One story judged, 0 to 100. `criteria` in their order, less what `lints` take, floored at 0.

    `cap` is the limit that holds the score down, if one does; `is_hypothetical`: an answer about what one
    would do, on a ladder of its own.
    """

    score: int
    criteria: tuple[CriterionScore, ...]
    remarks: tuple[Remark, ...]
    lints: tuple[Lint, ...]
    items: tuple[ItemScore, ...]
    flags: tuple[Flag, ...] = ()
    cap: Cap | None = None
    is_hypothetical: bool = False

    def item(self, item: Item) -> ItemScore:
        """Return what one item earned."""
        return next(score for score in self.items if score.item is item)

    def has_flag(self, kind: FlagKind) -> bool:
        """Whether a flag of a kind was raised."""
        return any(flag.kind is kind for flag in self.flags)

    def criterion(self, criterion: Criterion) -> CriterionScore:
        """Return what one criterion earned."""
        return next(score for score in self.criteria if score.criterion is criterion)

    @property
    def first(self) -> str:
        """What to write first: where most is left to earn; empty where all is earned."""
        open_ones = [score for score in self.criteria if score.missing]
        return max(open_ones, key=lambda score: score.most - score.points).missing[0] if open_ones else ""
