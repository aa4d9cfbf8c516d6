"""Lines to choose from: the plan's figures and the words of its letters. A letter's text is not repeated."""

from collections.abc import Iterator

from msgspec import Struct

from planner.plan.fields.terms import Component
from planner.practice.lines import Figures, YourLine, YourMove
from planner.practice.plan_figures import PlanFigures
from planner.practice.talk import PracticeTalk
from planner.values.listing import listed

MOST_ASKS = 4
"""With five lines that ask for nothing there is one for each number key."""

KEEP_PAY = (
    "I keep that out of it, with everyone. What matters is what this role is worth to you. "
    "What range did you have in mind?"
)
NO_ROOM = "Is that the base, or the whole? Sign-on is paid once."
TIME = "I'm taking this seriously enough to ask for a few more days. You'll have a clear yes or no then."


class LineChoice(Struct, frozen=True):
    """A line with what it is called in the list."""

    label: str
    line: YourLine


def choices(talk: PracticeTalk, figures: PlanFigures) -> tuple[LineChoice, ...]:
    """Return the lines that make sense now, in a fixed order; none once the talk is over."""
    if talk.is_over:
        return ()
    return tuple(_choices(talk, figures))


def _choices(talk: PracticeTalk, figures: PlanFigures) -> Iterator[LineChoice]:
    if talk.pay_open:
        yield _plain("Keep your pay out of it", YourMove.KEEP_PAY, KEEP_PAY)
        if figures.present_base is not None:
            present = figures.text(Component.BASE, figures.present_base)
            yield _plain(f"Tell them: {present}", YourMove.NAME_PAY, f"I make {present} of base now.")
    else:
        yield from _asks(talk, figures)
    yield _plain("Say nothing", YourMove.WAIT, "(You wait.)")
    yield _plain("Ask what is stuck", YourMove.TALK, NO_ROOM)
    yield _plain("Ask for time", YourMove.TIME, TIME)
    yield _plain("Accept as it stands", YourMove.ACCEPT, "Yes. Let's do it as it stands.")
    yield _plain("Leave it", YourMove.LEAVE, "Thank you for the care you took. This is not for me.")


def _asks(talk: PracticeTalk, figures: PlanFigures) -> Iterator[LineChoice]:
    open_asks, settle = _above(talk, figures.asked), _above(talk, figures.settle)
    whole = [_ask("Ask all", open_asks, figures)] if len(open_asks) > 1 else []
    if settle and settle != open_asks and talk.round:
        whole.append(_ask("Settle for", settle, figures))
    single = [_ask("Ask", {component: figure}, figures) for component, figure in open_asks.items()]
    yield from (*whole, *single[: MOST_ASKS - len(whole)])


def _above(talk: PracticeTalk, figures: Figures) -> dict[Component, float]:
    """Return the figures above what they offer now, of what they did not call final."""
    return {
        component: figure
        for component, figure in figures.items()
        if component in talk.rooms
        and component not in talk.final
        and figure > talk.standing[component] + talk.rooms[component].step / 2
    }


def _ask(verb: str, asked: Figures, figures: PlanFigures) -> LineChoice:
    named = listed([f"{at.noun} {figures.text(at, figure)}" for at, figure in asked.items()])
    begin = "I want to make this work. I'm looking for" if verb != "Settle for" else "I could sign with"
    return LineChoice(f"{verb}: {named}", YourLine(YourMove.ASK, f"{begin} {named}.", dict(asked)))


def _plain(label: str, move: YourMove, words: str) -> LineChoice:
    return LineChoice(label, YourLine(move, words))
