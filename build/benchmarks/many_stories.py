"""How a window with 2,000 stories opens, edits one of them, and first shows its sheets."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from build.benchmarks.measure import Measurable, Measure, Row, Spent, spent
from build.benchmarks.plans import FEW
from build.benchmarks.window import User, opened
from planner.plan import Plan, Story
from planner.ui.frame.sheets import SHEETS

STORIES = 2_000
WAIT = 100  # ms that the window may stand still
FIRST = {"Counter": 1_000, "Stories": 1_000, "Prep": 1_000}  # ms until a sheet is first painted
SYSTEMS = (
    "ranking",
    "fraud",
    "pricing",
    "routing",
    "triage",
    "demand",
    "captions",
    "returns",
    "spam",
    "speech",
)
READERS = ("sellers", "nurses", "couriers", "tenants", "dealers", "drivers", "pupils", "bakers", "clerks")
CAUSES = ("a renamed column", "a stale cache", "blank postcodes", "a frozen vocabulary", "duplicate parcels")
OTHERS = (
    "a full retrain",
    "a larger model",
    "review by hand",
    "a rule alone",
    "a second vendor",
    "more GPUs",
)


def story(number: int) -> Story:
    """Return a story of some 600 characters; no two of 2,000 are alike."""
    system, reader = SYSTEMS[number % 10], READERS[number % 9]
    cause, other = CAUSES[number % 5], OTHERS[number % 6]
    high, low, weeks, cost = 80 + number % 17, 41 + number % 23, 2 + number % 19, 5 + number % 211
    return Story(
        id=f"n{number}",
        title=f"{system} {number}",
        situation=f"I owned the {system} model for {number + 3} thousand {reader} in region {number}.",
        signal=f"On day {weeks} its recall fell from {high} % to {low} %, {reader} called {cost} times.",
        root_cause=f"I traced it to {cause}: pipeline {number} filled it with zero for {reader} alone.",
        decision=f"I decided to roll back in {weeks} hours rather than try {other}: a miss costs ${cost}.",
        fix=f"We added a check on {weeks + 5} fields and retrained on {number + 40} cases; it fired twice.",
        result=f"Recall rose from {low} % to {high - 1} % in {weeks} weeks, worth ${cost}k a month.",
        cost=f"It cost two engineers {weeks} weeks, and p95 went from {cost} ms to {cost + 30} ms.",
        lesson=f"I now look at {reader} before the average of {system}.",
    )


def with_many(plan: Plan) -> Plan:
    """Return the plan with so many stories, none of them released."""
    return replace(plan, stories=tuple(map(story, range(STORIES))), counters=())


def measures() -> Iterator[Measurable]:
    """Open the plan, show sheets for the first time, and edit a story on three of them."""
    with opened(FEW) as user:
        yield Opening(user)
        for place, entry in enumerate(SHEETS):
            if most := FIRST.get(entry.name):
                name = f"First showing of {entry.name}, {STORIES:,} stories"
                first = Measure(
                    name, going(user, place), user.bare.enter, milliseconds=most, runs=1, warm=False
                )
                yield AmongStories(user, 0, first)
        for place, most in ((0, 20), (2, WAIT), (5, WAIT)):
            name = f"One of {STORIES:,} stories edited, on {SHEETS[place].name}"
            edit = Measure(name, editing(user), user.bare.enter, milliseconds=most, runs=15)
            yield AmongStories(user, place, edit)


def going(user: User, place: int) -> Callable[[], object]:
    """Return what shows a sheet, painted."""
    return lambda: user.go_to(place)


def editing(user: User) -> Callable[[], object]:
    """Return what writes another result of a story, until it is painted."""
    session, weeks = user.window.session, count(3)

    def edited() -> None:
        path = f"stories.{session.plan.stories[7].id}.result"
        text = f"GPU spend fell from $310k to $248k a month within {next(weeks)} weeks, for florists."
        session.enter("Write", path, text)
        QApplication.processEvents()

    return edited


@dataclass(frozen=True)
class WaitRow:
    """The longest time that the window did not respond while the plan opened, and the whole time."""

    name: str
    longest: float
    whole: Spent

    @property
    def reached(self) -> bool:
        """Whether nobody had to wait."""
        return self.longest * 1e3 <= WAIT

    @property
    def text(self) -> str:
        """The line of the table."""
        verdict = "reached" if self.reached else "MISSED"
        seconds = f"of {self.whole.cpu:.1f} s in all"
        return f"{self.name:50} {self.longest * 1e3:8.2f} ms {seconds:33} {WAIT} ms {verdict:>29}"


@dataclass(frozen=True)
class Opening:
    """Opens the plan in a window and gives it its events until all is computed."""

    user: User

    @property
    def name(self) -> str:
        """What the row is called."""
        return f"{STORIES:,} stories opened: the longest wait"

    def taken(self) -> WaitRow:
        """Open it once."""
        waits: list[float] = []
        whole = spent(lambda: waits.extend(waits_of_opening(self.user)))
        return WaitRow(self.name, max(waits), whole)


@dataclass(frozen=True)
class AmongStories:
    """A measure in the window with many stories, on a sheet; they are opened first if no row did."""

    user: User
    place: int
    measure: Measure

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.measure.name

    def taken(self) -> Row:
        """Open the plan and the sheet, and measure."""
        if len(self.user.window.session.plan.stories) < STORIES:
            for _ in waits_of_opening(self.user):
                pass
        self.user.go_to(self.place)
        return self.measure.taken()


def waits_of_opening(user: User) -> Iterator[float]:
    """Open the plan and give the window its events until all is computed; yield how long each took."""
    session = user.window.session
    plan = with_many(session.plan)
    start = time.process_time()
    session.replace(plan)
    yield time.process_time() - start
    while session.analysis is None:
        start = time.process_time()
        QApplication.processEvents()
        yield time.process_time() - start
