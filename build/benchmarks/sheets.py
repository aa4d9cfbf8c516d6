"""How long each other sheet takes to show an entry, a key in a long story, and one job among thousands."""

from collections.abc import Callable, Iterator
from itertools import count

from build.benchmarks.measure import Measure
from build.benchmarks.plans import FEW
from build.benchmarks.story import LENGTH, story_text
from build.benchmarks.window import User, opened
from planner.plan import Comparable, edits
from planner.plan.edits.market import add_comparables
from planner.ui.frame.sheets import SHEETS
from planner.ui.market.sheet import PAGES, MarketSheet
from planner.ui.stories.sheet import StoriesSheet

JOBS = 2_000
SHEET, COUNTER = 100, 40  # ms, as the design names them


def measures() -> Iterator[Measure]:
    """Enter a base while each sheet is shown; then write a story, and enter a job's base."""
    with opened(FEW) as few:
        for place, entry in enumerate(SHEETS[1:], start=1):
            few.go_to(place)
            most = COUNTER if entry.name == "Counter" else SHEET
            yield painted(few, f"An entry to the painted {entry.name}", few.enter_base, most)
            sheet = few.window.sheet
            if isinstance(sheet, StoriesSheet):
                yield painted(few, "A key in a story of 5,000 characters, painted", writing(few, sheet))
                yield painted(few, "A sentence of a story committed, painted", committing(few))
            elif isinstance(sheet, MarketSheet):
                yield painted(few, f"An entry among {JOBS:,} jobs, painted", among_jobs(few, sheet))


def painted(user: User, name: str, work: Callable[[], object], most: float = SHEET) -> Measure:
    """Return the measure of work until it is painted, against an entry into a bare table."""
    return Measure(name=name, ours=work, yardstick=user.bare.enter, milliseconds=most, runs=25)


def writing(user: User, sheet: StoriesSheet) -> Callable[[], object]:
    """Return what types one more letter into the middle of a long part, judged and underlined."""
    session = user.window.session
    story = session.plan.stories[0].id
    session.apply("Write", edits.put(session.plan, f"stories.{story}.situation", story_text(LENGTH)))
    user.repaint_sheet()
    assert sheet.page is not None
    field = sheet.page.fields["situation"]
    sheet.page.go_to("situation")
    field.select(LENGTH // 2, LENGTH // 2)
    return lambda: user.painted(lambda: field.insertPlainText("x"), user.whole)


def committing(user: User) -> Callable[[], object]:
    """Return what commits another result of the first story: its score moves the asks of all offers."""
    session, months = user.window.session, count(3)
    path = f"stories.{session.plan.stories[0].id}.result"

    def committed() -> None:
        text = f"GPU spend fell by 20 %, from $310,000 to $248,000 a month, within {next(months)} months."
        user.painted(lambda: session.enter("Write", path, text), user.whole)

    return committed


def among_jobs(user: User, sheet: MarketSheet) -> Callable[[], object]:
    """Return what enters a base into one of thousands of comparable jobs."""
    session, dollars = user.window.session, count(200_000, 500)
    jobs = (Comparable(id="", company=f"Company {one}", base=150_000.0 + 100 * one) for one in range(JOBS))
    session.apply("Import", add_comparables(session.plan, tuple(jobs)))
    sheet.tabs.setCurrentIndex(PAGES.index("Jobs you typed"))
    user.repaint_sheet()
    path = f"comparables.{session.plan.comparables[2].id}.base"
    return lambda: user.painted(lambda: session.enter("Type", path, str(next(dollars))), user.whole)
