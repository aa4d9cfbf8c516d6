"""The few orders of a search that are shown, for the window, the workbook and scripts."""

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.moves.first_step import order_text, releases
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.ranking import OrderOutcome

ONE_OFFER = "With two or more live offers, the order in which to speak to them is worked out here."
NO_OFFER = "No offer is live and can be valued: there is no order of moves yet."


class MoveRow(Struct, frozen=True):
    """An order to show: its rounds in words, empty where the label says all; who is asked for more time."""

    label: str
    order: str
    outcome: OrderOutcome
    time: str


def move_rows(advice: MoveAdvice) -> tuple[MoveRow, ...]:
    """Return the best order, as released and with more released, the baseline and the empty order."""
    released = advice.released
    rows = [_row(advice, "As released", released.best)]
    if advice.opened is not None and releases(advice):
        rows.append(_row(advice, "With more released", advice.opened.best))
    rows.append(replace(_row(advice, "All at once, nothing released", released.at_once), order=""))
    if released.best.order:
        rows.append(replace(_row(advice, "Take the best now", released.now), order=""))
    return tuple(rows)


def _row(advice: MoveAdvice, label: str, outcome: OrderOutcome) -> MoveRow:
    names = advice.question.names
    time = ", ".join(names[offer] for offer in outcome.time_from)
    return MoveRow(label, order_text(advice.question, outcome.order), outcome, time)
