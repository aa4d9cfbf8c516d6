"""Work grows with a plan, not with its square: twice the rows take about twice the calls. No stopwatch."""

import datetime
from collections.abc import Callable
from cProfile import Profile
from itertools import count as counting

import pytest

from planner.analysis import Analysis, ModelInputs, analyse
from planner.compare.deadlines import hints
from planner.files.reading import read_bytes
from planner.files.writing import to_bytes
from planner.model_inputs import load_model_inputs
from planner.plan import Comparable, Offer, OwnBand, Plan, Story, Typed, edits
from planner.plan.edits.market import remove_rows
from planner.plan.fields.counter import Counter, Release, ReleasedStory
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import OfferForm, Track
from planner.prep.checklist import checklist
from planner.prep.interview_loop import preparation
from planner.share.sharing import share
from planner.story.judged import NONE_JUDGED, Judged, judged_stories
from planner.workbook.private.private_book import private_book
from tests.lexicon import LEXICON

TODAY = datetime.date(2026, 6, 1)
FEW = 40
PLANS = counting(1)
MOST = 2.4
"""Calls for twice the rows over calls for once; four where each row looks at every other."""

OFFERS = (
    Offer(id="o1", company="Aurora", base=210_000.0),
    Offer(id="o2", company="Beacon", base=190_000.0),
)


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return load_model_inputs(TODAY)


def calls(work: Callable[[], object]) -> int:
    """Count the calls of Python and built-in functions that a piece of work makes."""
    profile = Profile()
    profile.enable()
    try:
        work()
    finally:
        profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def growth(work: Callable[[int], Callable[[], object]]) -> float:
    """Return by how much the calls grow from FEW rows to twice as many; `work` prepares one size."""
    work(FEW // 2)()  # what is loaded once is loaded
    return calls(work(2 * FEW)) / calls(work(FEW))


def storied(count: int) -> Plan:
    """Return a plan of untitled stories, no two alike, each with a sentence released to the first offer."""
    plan = next(PLANS)  # no text is that of an earlier plan, so no cache knows it
    stories = tuple(
        Story(
            id=f"y{number}",
            signal=f"The monitor of shop {number} of {plan} fired in week {number}.",
            root_cause=f"I had missed that feed {number} of {plan} dropped a column.",
            fix=f"We rolled back in {number} hours of {plan} after a canary.",
            result=f"Clicks went from {number} to {number + 2} of {plan} million.",
            lesson=f"I now check {number} of {plan} feeds.",
            situation=" ".join(f"{word}{own_word(1000 * plan + number)}" for word in OWN_WORDS),
        )
        for number in range(1, count + 1)
    )
    told = tuple(ReleasedStory(id=story.id, sentences=(story.signal,)) for story in stories)
    return Plan(offers=OFFERS, stories=stories, counters=(Counter(id="o1", release=Release(stories=told)),))


OWN_WORDS = tuple(f"{first}{second}" for first in ("al", "be", "ga", "de", "ep") for second in "bcdfghk")
"""Beginnings of words that only one story has: two of the same words are a retelling."""


def own_word(number: int) -> str:
    """Return a number in letters."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:07}")


def unreadable(count: int) -> Plan:
    """Return a plan of market rows, of which nothing can be read."""
    jobs = tuple(Comparable(id=f"c{number}", company=f"C {number}") for number in range(count))
    bands = tuple(OwnBand(id=f"b{number}", base_low=100_000.0) for number in range(count))
    rows = [
        *(f"comparables.{job.id}.base" for job in jobs),
        *(f"bands.{band.id}.base_high" for band in bands),
    ]
    typed = {path: Typed(text="lots", wrong="“lots” is not a number.") for path in rows}
    return Plan(offers=OFFERS, comparables=jobs, bands=bands, typed=typed)


def talked(count: int) -> Plan:
    """Return a plan with a log of rounds without a figure, every second of them unreadable."""
    rounds = tuple(Round(id=f"r{one}", offer="o1", when=TODAY, who=Who.THEY) for one in range(count))
    typed = {f"rounds.{round_.id}.value": Typed(text="some", wrong="No number.") for round_ in rounds[::2]}
    return Plan(offers=OFFERS, rounds=rounds, typed=typed)


def offered(count: int) -> Plan:
    """Return a plan of offers with a base, no two alike, the first of them talked about."""
    offers = tuple(
        Offer(id=f"o{number}", company=f"C {number}", base=200_000.0 + 100 * number, not_pay=float(number))
        for number in range(1, count + 1)
    )
    asked = Round(id="r1", offer="o1", when=TODAY, who=Who.YOU, value=230_000.0)
    return Plan(offers=offers, rounds=(asked,))


def edited(plan: Plan, path: str, text: str, inputs: ModelInputs) -> Callable[[], Analysis]:
    """Return what analyses an edit of a plan that is analysed already."""
    before = analyse(plan, inputs)
    after = edits.enter(plan, path, text, TODAY)
    return lambda: analyse(after, inputs, before)


@pytest.mark.parametrize("plan_of", [storied, unreadable, talked])
def test_opening_a_plan(plan_of: Callable[[int], Plan], inputs: ModelInputs) -> None:
    def opening(count: int) -> Callable[[], object]:
        plan = plan_of(count)
        return lambda: analyse(plan, inputs).offers["o1"]

    assert growth(opening) < MOST


@pytest.mark.parametrize(
    ("plan_of", "path", "text"),
    [
        (storied, "stories.y1.result", "It fell."),
        (unreadable, "comparables.c1.base", "200k"),
        (talked, "rounds.r1.value", "200k"),
        (offered, "offers.o2.base", "150k"),
    ],
)
def test_an_edit(plan_of: Callable[[int], Plan], path: str, text: str, inputs: ModelInputs) -> None:
    assert growth(lambda count: edited(plan_of(count), path, text, inputs)) < MOST


def test_an_edit_judges_the_story_that_it_changed_and_no_other(inputs: ModelInputs) -> None:
    plan = storied(400)  # more than any cache of fixed size held
    before = analyse(plan, inputs)
    after = analyse(edits.enter(plan, "stories.y1.result", "It fell.", TODAY), inputs, before)
    kept = [
        story for story in plan.stories if after.evidence.judged[story.id] is before.evidence.judged[story.id]
    ]
    assert [story.id for story in plan.stories if story not in kept] == ["y1"]
    few, many = (
        calls(edited(some, "stories.y2.result", "It rose.", inputs)) for some in (storied(200), storied(400))
    )
    assert many - few < 30 * 200  # what each story more costs, besides the one that is judged


def test_what_raises_the_evidence(inputs: ModelInputs) -> None:
    def raising(count: int) -> Callable[[], object]:
        analysis = analyse(storied(count), inputs)
        return lambda: analysis.effects["o1"]

    assert growth(raising) < MOST


def test_the_checklist() -> None:
    def checking(count: int) -> Callable[[], object]:
        plan = storied(count)
        known = judged_stories(plan.stories, LEXICON)
        checklist(plan, LEXICON, known)  # the stories are judged: what is counted is how they are sorted
        return lambda: checklist(plan, LEXICON, known)

    assert growth(checking) < MOST


def test_the_interview_loop_judges_a_story_once(inputs: ModelInputs) -> None:
    stories = storied(300).stories  # more than any cache of fixed size holds
    known, loop = judged_stories(stories, LEXICON), inputs.tables.interviews

    def prepare(judged: Judged = NONE_JUDGED) -> int:
        return calls(lambda: preparation(loop, Track.ML_PM, stories, LEXICON, judged))

    first = prepare(known)
    assert 3 * prepare(known) < min(first, prepare())


def test_hints_of_deadlines() -> None:
    def hinting(count: int) -> Callable[[], object]:
        due = TODAY + datetime.timedelta(days=9)
        offers = (
            Offer(id=f"o{number}", company=f"C {number}", deadline=due, standing=OfferForm.VERBAL)
            for number in range(count)
        )
        later = Offer(id="last", company="Last", standing=OfferForm.VERBAL)
        plan = Plan(offers=(*offers, later))
        return lambda: hints(plan, TODAY)

    assert growth(hinting) < MOST


CELLS: tuple[tuple[Callable[[int], Plan], Callable[[Plan], list[str]]], ...] = (
    (storied, lambda plan: [f"stories.{row.id}.title" for row in plan.stories]),
    (unreadable, lambda plan: [f"comparables.{row.id}.base" for row in plan.comparables]),
    (talked, lambda plan: [f"rounds.{row.id}.value" for row in plan.rounds]),
)
"""A plan with a list, and the paths of a column of it."""


@pytest.mark.parametrize("text", ["200k", "lots"])
@pytest.mark.parametrize(("plan_of", "cells"), CELLS)
def test_a_paste(plan_of: Callable[[int], Plan], cells: Callable[[Plan], list[str]], text: str) -> None:
    def pasting(count: int) -> Callable[[], object]:
        plan = plan_of(count)
        entries = [(path, text) for path in cells(plan)]
        return lambda: edits.enter_all(plan, entries, TODAY)

    assert growth(pasting) < MOST


@pytest.mark.parametrize(("plan_of", "cells"), CELLS)
def test_clearing(plan_of: Callable[[int], Plan], cells: Callable[[Plan], list[str]]) -> None:
    def clearing(count: int) -> Callable[[], object]:
        plan = plan_of(count)
        return lambda: edits.clear(plan, cells(plan))

    assert growth(clearing) < MOST


def test_removing_rows_of_the_market() -> None:
    def removing(count: int) -> Callable[[], object]:
        plan = unreadable(count)
        return lambda: remove_rows(plan, "comparables", [row.id for row in plan.comparables])

    assert growth(removing) < MOST


@pytest.mark.parametrize("plan_of", [storied, unreadable, talked])
def test_reading_a_file(plan_of: Callable[[int], Plan]) -> None:
    def reading(count: int) -> Callable[[], object]:
        data = to_bytes(plan_of(count))
        return lambda: read_bytes(data, "plan")

    assert growth(reading) < MOST


@pytest.mark.parametrize("plan_of", [storied, unreadable, talked])
def test_the_private_workbook(plan_of: Callable[[int], Plan], inputs: ModelInputs) -> None:
    def exporting(count: int) -> Callable[[], object]:
        analysis = analyse(plan_of(count), inputs)
        return lambda: private_book(analysis)

    assert growth(exporting) < MOST


def test_what_a_recruiter_gets(inputs: ModelInputs) -> None:
    def sharing(count: int) -> Callable[[], object]:
        plan = edits.put(storied(count), "counters.o1.base", 230_000.0)
        return lambda: share(plan, inputs, "o1")

    assert growth(sharing) < MOST
