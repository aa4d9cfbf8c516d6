"""The criteria of the rubric and their items: the single things that a story can show (MODEL 4)."""

from enum import Enum, StrEnum

from msgspec import Struct


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


class Item(Enum):
    """One thing that a story can show: its criterion, its points, and what to write to earn them."""

    FAILURE = (Criterion.SCAR_TISSUE, 5, "Say what broke or went wrong, plainly.")
    ADMITTED = (Criterion.SCAR_TISSUE, 2, "Say what you yourself had missed or got wrong.")
    SIGNAL = (Criterion.SCAR_TISSUE, 6, "Name the metric, alert or report that showed it.")
    CAUSE = (Criterion.SCAR_TISSUE, 6, "Give the root cause, and the slice or input where it sat.")
    FIX = (Criterion.SCAR_TISSUE, 6, "Say what was changed so that it held.")
    CHANGE = (Criterion.SPECIFICS, 10, "Put a figure before and after: from what, to what.")
    FIGURES = (Criterion.SPECIFICS, 10, "Give the figures that you know, each with its unit.")
    PRICE = (Criterion.ECONOMICS, 8, "Say what it cost or saved, in money if you know it.")
    RATE = (Criterion.ECONOMICS, 3, "Break the money down: a month, a request, a customer.")
    BOTH_SIDES = (Criterion.ECONOMICS, 9, "Say what was given up for it: the other side of the trade-off.")
    DECIDED = (Criterion.OWNERSHIP, 9, "Say what you decided yourself: “I chose …”, “I stopped …”.")
    ACTED = (Criterion.OWNERSHIP, 6, "Say what you did yourself, as an outcome and not as a task.")
    WEIGHED = (Criterion.JUDGMENT, 7, "Name the alternative that you weighed and turned down.")
    NO_MODEL = (Criterion.JUDGMENT, 5, "Say where a rule, a person or a smaller model was enough.")
    REASON = (Criterion.JUDGMENT, 3, "Give the reason for the choice.")
    EMPATHY = (Criterion.EMPATHY, 5, "Say what it did to engineers, compute or latency.")

    def __init__(self, criterion: Criterion, most: int, missing: str) -> None:
        self.criterion = criterion
        self.most = most
        self.missing = missing

    @property
    def label(self) -> str:
        """Its name as a person reads it: “both sides”."""
        return self.name.lower().replace("_", " ")

    __hash__ = object.__hash__  # the one of Enum is slow, and every find of every key goes through it


class ShownWords(Struct, frozen=True):
    """Words that show an item: `text` is that of `part` from `start` to `end`."""

    part: str
    start: int
    end: int
    text: str


class ItemScore(Struct, frozen=True):
    """What an item earned of its most, before lints and caps, and the words that earned it."""

    item: Item
    points: int
    most: int
    words: tuple[ShownWords, ...]
