"""How long the workbooks take, in a fresh process and of another plan, compared with bare XlsxWriter."""

import datetime
import gc
import io
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import count, cycle
from pathlib import Path

from msgspec.structs import replace

from build.benchmarks.bare import book as bare_book
from build.benchmarks.bare.book import Cell
from build.benchmarks.measure import Measure
from build.benchmarks.plans import TODAY, plan_of
from build.benchmarks.process import ROOT, surroundings
from build.benchmarks.story import SENTENCE
from planner.analysis import Analysis, analyse
from planner.batch.garbage import search_seldom
from planner.files import save
from planner.freed_memory import OF_BOOKS, keep_freed_memory
from planner.model_inputs import load_model_inputs
from planner.plan import Plan, edits
from planner.workbook.private.private_book import private_book
from planner.workbook.sheets.sheet import BookSheet, SheetCell

OWN = 3
"""Offers of the sample."""
PLANS, PATIENCE = 200, 3_600
STORIES = 2_000
FASTER = 1.9
"""How many times faster two processes are to be than one."""


def measures() -> Iterator[Measure]:
    """Export the sample's books, another plan's in a warm process, and a folder of 200 plans."""
    with tempfile.TemporaryDirectory(prefix="counterpoint benchmark ") as name:
        folder = Path(name)
        fresh(folder, "main.py", "sample", "-o", "sample.counterpoint")()
        sheets = private_book(analyse(plan_of(OWN), load_model_inputs(TODAY))).sheets
        (folder / "cells.json").write_text(json.dumps(plain_cells(sheets)), encoding="utf-8")
        bare = fresh(folder, "build/benchmarks/bare/book.py", "cells.json", "bare.xlsx")
        yield Measure(
            "First private export, a fresh process", export(folder, "private"), bare, None, 1_200, 5
        )
        yield Measure("First recruiter export, a fresh process", export(folder, "recruiter"), bare, runs=5)
        yield another_plan()
        yield many_stories()
        yield batch(folder)


def export(folder: Path, whom: str) -> Callable[[], object]:
    """Return what exports a copy of the sample by the command: an export to a recruiter is noted in it."""
    offer = plan_of(OWN).offers[0].id
    proposed = ("--propose", "--offer", offer) if whom == "recruiter" else ()
    command = ("plan.counterpoint", "--for", whom, "-o", f"{whom}.xlsx", *proposed)
    exported = fresh(folder, "main.py", "export", *command)

    def copied() -> None:
        shutil.copy(folder / "sample.counterpoint", folder / "plan.counterpoint")
        exported()

    return copied


def fresh(folder: Path, script: str, *arguments: str) -> Callable[[], object]:
    """Return what runs a script in a fresh process, in a folder that is its home too; the first compiles."""
    environment = surroundings(folder)
    command = [sys.executable, str(ROOT / script), *arguments]

    def ran() -> None:
        subprocess.run(
            command, cwd=folder, env=environment, check=True, capture_output=True, timeout=PATIENCE
        )

    return ran


def another_plan() -> Measure:
    """Analyse and export a plan that this process never saw, as a batch does; the bare side has the cells."""
    plan, given, dollars = plan_of(OWN), load_model_inputs(TODAY), count(200_000, 100)
    sheets = plain_cells(private_book(analyse(plan, given)).sheets)
    keep_freed_memory(OF_BOOKS)

    def exported() -> bytes:
        objects = (
            gc.get_threshold()
        )  # not `searched_as_before`: a batch counts what is frozen once, not a book
        search_seldom()
        try:
            return private_book(analyse(with_bases(plan, dollars), given)).to_bytes()
        finally:
            gc.set_threshold(*objects)

    return Measure(
        "Private workbook of another plan, warm", exported, lambda: bare_bytes(sheets), None, 250, 9
    )


def many_stories() -> Measure:
    """Export a plan of 2,000 stories that the window has judged; the bare side has the cells."""

    @cache
    def judged() -> Analysis:
        return analyse(with_stories(plan_of(OWN)), load_model_inputs(TODAY))

    dollars = count(200_000, 100)

    def exported() -> bytes:
        known = judged()
        plan = with_bases(known.plan, dollars)
        return private_book(analyse(plan, known.model_inputs, judged=known.evidence.judged)).to_bytes()

    @cache
    def cells() -> Mapping[str, Sequence[Cell]]:
        return plain_cells(private_book(judged()).sheets)

    name = f"Private workbook of {STORIES:,} judged stories"
    return Measure(name, exported, lambda: bare_bytes(cells()), None, 2_000, 3)


def with_stories(plan: Plan) -> Plan:
    """Return a plan with so many stories: its own in turn, each with a sentence that no other has."""
    stories = (
        replace(
            story,
            id=f"n{place}",
            title=f"{story.title} {place}",
            situation=f"{story.situation} {SENTENCE.format(place)}",
        )
        for place, story in zip(range(STORIES), cycle(plan.stories))
    )
    return replace(plan, stories=tuple(stories))


def with_bases(plan: Plan, dollars: Iterator[int]) -> Plan:
    """Return the plan with another base in each offer."""
    for offer in plan.offers:
        plan = edits.enter(plan, f"offers.{offer.id}.base", str(next(dollars)), TODAY)
    return plan


def batch(folder: Path) -> Measure:
    """Export 200 different plans by two processes, over the same by one; one before, to compile it all."""
    single, plans = folder / "single", folder / "plans"
    single.mkdir()
    shutil.copy(folder / "sample.counterpoint", single)
    fresh(folder, "main.py", "batch", "single", "-o", "first")()
    plans.mkdir()
    plan, dollars = plan_of(OWN), count(200_000, 100)
    for number in range(PLANS):
        save(plans / f"{number}.counterpoint", with_bases(plan, dollars), None)
    runs = count()

    def exported(jobs: int) -> None:
        out = f"out{next(runs)}"
        fresh(folder, "main.py", "batch", "plans", "-o", out, "--jobs", str(jobs))()

    name = f"A batch of {PLANS} plans, 2 processes over 1"
    return Measure(
        name, partial(exported, 2), partial(exported, 1), 1 / FASTER, runs=1, by_clock=True, warm=False
    )


def private_export(analysis: Analysis) -> tuple[bytes, bytes]:
    """Return the private workbook and what bare XlsxWriter makes of its cells."""
    book = private_book(analysis)
    return book.to_bytes(), bare_bytes(plain_cells(book.sheets))


def bare_bytes(sheets: Mapping[str, Sequence[Cell]]) -> bytes:
    """Return the bytes of a workbook of bare XlsxWriter."""
    target = io.BytesIO()
    bare_book.write_book(sheets, target)
    return target.getvalue()


def plain_cells(sheets: Sequence[BookSheet]) -> dict[str, list[Cell]]:
    """Return the cells of sheets as JSON takes them."""
    return {sheet.name: [(*place, *_plain(cell)) for place, cell in sheet.cells.items()] for sheet in sheets}


def _plain(cell: SheetCell) -> tuple[object, ...]:
    value = cell.value
    if isinstance(value, str):
        return "text", value, cell.formula, cell.style
    if isinstance(value, datetime.date):
        return "date", value.isoformat(), cell.formula, cell.style
    kind = "blank" if value is None else "number"
    return kind, value, cell.formula, cell.style
