"""The sheets of the window in the order of their tabs, each imported and created when first shown."""

from collections.abc import Callable

from msgspec import Struct

from planner.ui.desk import Desk
from planner.ui.sheet import Sheet
from planner.ui.sheet_paths import sheet_of


class SheetEntry(Struct, frozen=True):
    """A tab: its name, its digit with Alt, its tooltip, and the factory of its sheet."""

    name: str
    number: int
    description: str
    make: Callable[[Desk], Sheet]
    starts_group: bool = False

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
    SheetEntry("Offers", 1, "Fields down, offers across", _offers),
    SheetEntry("Compare", 2, "What the offers come to, side by side", _compare),
    SheetEntry("Counter", 3, "What to ask one recruiter for", _counter),
    SheetEntry("Letters", 4, "What to write to that recruiter", _letters),
    SheetEntry("Rounds", 5, "What was said, and what to ask next", _rounds),
    SheetEntry("Stories", 6, "What you did, and what it is worth as evidence", _stories, starts_group=True),
    SheetEntry("Market", 7, "What the world pays, and what you know of it", _market),
    SheetEntry("Prep", 8, "What to get ready before the talks", _prep),
    SheetEntry("Cost per query", 9, "What a query costs, and what makes it cheaper", _query_cost),
    SheetEntry("Assumptions", 0, "What the model takes for granted", _assumptions, starts_group=True),
)
"""From offers to rounds; then what helps; then the model."""
