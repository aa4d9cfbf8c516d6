"""The sheets of the window in the order of their tabs, each imported and created when first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.ui.desk import Desk
from planner.ui.sheet import Sheet
from planner.ui.sheet_paths import sheet_of


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A tab: its name, its tooltip, and the factory of its sheet."""

    name: str
    description: str
    make: Callable[[Desk], Sheet]

    def has_field(self, path: str) -> bool:
        """Whether this sheet edits the field at a plan path."""
        return sheet_of(path) == self.name


def _offers(desk: Desk) -> Sheet:
    from planner.ui.offers.sheet import OffersSheet  # late: numpy comes with its computed rows

    return OffersSheet(desk)


def _stories(desk: Desk) -> Sheet:
    from planner.ui.stories.sheet import StoriesSheet

    return StoriesSheet(desk)


def _counter(desk: Desk) -> Sheet:
    from planner.ui.counter.sheet import CounterSheet

    return CounterSheet(desk)


def _letters(desk: Desk) -> Sheet:
    from planner.ui.letters.sheet import LettersSheet  # late: Jinja2 comes with it

    return LettersSheet(desk)


def _compare(desk: Desk) -> Sheet:
    from planner.ui.compare.sheet import CompareSheet

    return CompareSheet(desk)


def _rounds(desk: Desk) -> Sheet:
    from planner.ui.rounds.sheet import RoundsSheet

    return RoundsSheet(desk)


def _prep(desk: Desk) -> Sheet:
    from planner.ui.prep.sheet import PrepSheet

    return PrepSheet(desk)


def _query_cost(desk: Desk) -> Sheet:
    from planner.ui.query_cost.sheet import QueryCostSheet

    return QueryCostSheet(desk)


def _market(desk: Desk) -> Sheet:
    from planner.ui.market.sheet import MarketSheet

    return MarketSheet(desk)


def _assumptions(desk: Desk) -> Sheet:
    from planner.ui.assumptions.sheet import AssumptionsSheet

    return AssumptionsSheet(desk)


SHEETS: tuple[SheetEntry, ...] = (
    SheetEntry("Offers", "Fields down, offers across", _offers),
    SheetEntry("Stories", "What you did, and what it is worth as evidence", _stories),
    SheetEntry("Counter", "What to ask one recruiter for", _counter),
    SheetEntry("Letters", "What to write to that recruiter", _letters),
    SheetEntry("Compare", "What the offers come to, side by side", _compare),
    SheetEntry("Rounds", "What was said, and what to ask next", _rounds),
    SheetEntry("Cost per query", "What a query costs, and what makes it cheaper", _query_cost),
    SheetEntry("Prep", "What to get ready before the talks", _prep),
    SheetEntry("Market", "What the world pays, and what you know of it", _market),
    SheetEntry("Assumptions", "What the model takes for granted", _assumptions),
)
