"""How long the command field takes to open and to find, among 200 offers and 2,000 stories."""

from collections.abc import Iterator

from msgspec.structs import replace

from build.benchmarks.measure import Measure
from build.benchmarks.plans import MANY
from build.benchmarks.window import User, opened
from planner.plan import PARTS, Plan, Story
from planner.ui.find.cell_source import OfferValues
from planner.ui.find.story_source import StoryTexts

STORIES = 2_000
SENTENCE = "I moved the retrieval index to the cheaper machines, and the latency fell from 900 ms to 400 ms. "
WORDS = "base com"


def with_stories(plan: Plan) -> Plan:
    """Return the plan with so many stories, each of some 1,500 letters."""
    parts = {part: f"{SENTENCE}{part}" * 2 for part in PARTS}
    written = replace(Story(id="", title=""), **parts)
    stories = (replace(written, id=f"y{place}", title=f"Index {place}") for place in range(STORIES))
    return replace(plan, stories=tuple(stories))


def measures() -> Iterator[Measure]:
    """Open the field and type the first words, against painting the whole sheet."""
    with opened(MANY) as many:
        session = many.window.session
        session.plan = with_stories(session.plan)  # as it is: an analysis of so many stories is not measured
        name = f"The command field, {MANY} offers and {STORIES:,} stories"
        yield Measure(f"{name}: opened", Field(many).open, many.repaint_all, milliseconds=50)
        yield Measure(f"{name}: found", Field(many).find, many.repaint_all, milliseconds=70)


class Field:
    """Opens the field of a window with nothing remembered of earlier searches."""

    def __init__(self, user: User) -> None:
        self._user, self._field = user, user.window.command_field

    def open(self) -> None:
        """Open it, painted."""
        self._field.panel.left.emit()
        self._user.painted(self._field.open, self._user.whole)

    def find(self) -> None:
        """Find by the first words ever typed: no text is folded yet."""
        self._field.forget(OfferValues(), StoryTexts())
        self._field.open()
        self._field.panel.line.setText(WORDS)
        self._user.painted(lambda: self._field.panel.typed.emit(WORDS), self._user.whole)
