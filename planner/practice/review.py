"""What a talk gave away, and what it left: against the plan's asks and what this recruiter had."""

from collections.abc import Iterator
from math import floor

from msgspec import Struct

from planner.plan.fields.terms import Component
from planner.practice.lines import TheirMove, YourMove
from planner.practice.plan_figures import PlanFigures
from planner.practice.recruiter import SLIP
from planner.practice.talk import PracticeTalk

KEPT_PAY = "You kept your present pay out of it, and nothing was lost by it."
NAMED_PAY = "You named your present pay. It cannot be taken back, and a refusal moves nothing."
NOT_AGREED = "You did not agree: none of what they moved is yours yet."
GONE = "The offer was withdrawn. The model takes that to be rare; the larger an ask, the less so."


class LeftRow(Struct, frozen=True):
    """One component: whole figures in the unit of asks. `asked` is the highest, None where you did not ask.

    `limit`: the most that this recruiter could have given, down to a step; `left`: of it beyond `standing`.
    """

    component: Component
    began: float
    asked: float | None
    standing: float
    limit: float
    plan: float | None

    @property
    def left(self) -> float:
        """What was left on the table."""
        return max(0.0, self.limit - self.standing)


class TalkReview(Struct, frozen=True):
    """The review of a talk: a row for each component, what was withheld, and what was given away."""

    rows: tuple[LeftRow, ...]
    withheld: tuple[str, ...]
    given_away: tuple[str, ...]


def review_talk(talk: PracticeTalk, figures: PlanFigures) -> TalkReview:
    """Return the review of a talk; it may be read at any time."""
    rows = tuple(_row(talk, component, figures) for component in talk.rooms)
    return TalkReview(rows, tuple(_withheld(talk)), tuple(_given_away(talk, rows, figures)))


def _row(talk: PracticeTalk, component: Component, figures: PlanFigures) -> LeftRow:
    began = talk.recruiter.rooms[component]
    asked = [figure for figure, _ in _asks(talk, component)]
    room = 0.0 if began.final else floor(began.headroom / began.step + SLIP) * began.step
    limit = began.standing + room
    standing = talk.standing[component]
    plan = figures.asked.get(component)
    return LeftRow(component, began.standing, max(asked, default=None), standing, max(limit, standing), plan)


def _asks(talk: PracticeTalk, component: Component) -> list[tuple[float, TheirMove | None]]:
    """Return your asks of a component in order, each with their answer; None where they gave none."""
    made = []
    for exchange in talk.exchanges:
        if exchange.yours is not None and component in exchange.yours.figures:
            answer = exchange.theirs.answers.get(component)
            made.append((exchange.yours.figures[component], answer.move if answer else None))
    return made


def _moves(talk: PracticeTalk) -> list[YourMove]:
    return [exchange.yours.move for exchange in talk.exchanges if exchange.yours is not None]


def _withheld(talk: PracticeTalk) -> Iterator[str]:
    answered = talk.pay_asked and not talk.pay_open
    if answered and YourMove.NAME_PAY not in _moves(talk):
        yield KEPT_PAY


def _given_away(talk: PracticeTalk, rows: tuple[LeftRow, ...], figures: PlanFigures) -> Iterator[str]:
    if YourMove.NAME_PAY in _moves(talk):
        yield NAMED_PAY
    if talk.last.move is TheirMove.WITHDRAWN:
        yield GONE
    elif talk.last.move is TheirMove.PARTED:
        yield NOT_AGREED
    for row in rows:
        yield from _of_component(talk, row, figures)


def _of_component(talk: PracticeTalk, row: LeftRow, figures: PlanFigures) -> Iterator[str]:
    noun, asks = row.component.noun, _asks(talk, row.component)
    if not asks and row.plan is not None and row.plan > row.began and row.component not in talk.final:
        yield f"You never asked for {noun}: your ask is {figures.text(row.component, row.plan)}."
    if asks and row.plan is not None and asks[0][0] < row.plan:
        first, plan = (figures.text(row.component, figure) for figure in (asks[0][0], row.plan))
        yield f"You opened {noun} at {first}; your ask is {plan}."
    settle = figures.settle.get(row.component)
    if talk.last.move is TheirMove.AGREED and settle is not None and row.standing < settle <= row.limit:
        standing, least = (figures.text(row.component, figure) for figure in (row.standing, settle))
        yield f"You took {noun} {standing}, below the {least} that you settle from, and they had it."
    yield from _past_their_limits(row, asks, figures)


def _past_their_limits(
    row: LeftRow, asks: list[tuple[float, TheirMove | None]], figures: PlanFigures
) -> Iterator[str]:
    noun = row.component.noun
    ignored = [figure for figure, move in asks if move is TheirMove.SILENCE]
    if ignored:
        yield f"At {figures.text(row.component, ignored[0])} of {noun} they did not take you seriously."
    after_final = [move for _, move in asks if move is TheirMove.FINAL]
    if len(after_final) > 1:
        yield f"You asked for {noun} again after they had called it final."
