"""The evidence on the private sheet Stories: parts make the whole; a certificate is worth nothing alone."""

from functools import cache

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, analyse
from planner.plan import Plan
from planner.plan.edits.stories import release_story
from planner.plan.fields.terms import Component
from planner.workbook.private.private_book import private_book
from planner.workbook.private.story_sheets import MOST_STEPS
from tests.inputs import known_inputs
from tests.workbook.plans import DRIFT, HIDDEN, SPEND, TODAY, real_plan, storied_plan

TITLE = "Stories"
LABEL, FIRST, WHY = 0, 2, 5
"""Columns of labels, of the first value and of the texts."""


def evidence_rows(plan: Plan) -> tuple[Analysis, dict[str, tuple[object, ...]]]:
    given = known_inputs(TODAY)
    analysis = analyse(plan, given)
    sheet = private_book(analysis).sheet(TITLE)
    assert sheet.printing.area is not None
    rows = sheet.rows()[: sheet.printing.area.last_row + 1]
    return analysis, {str(row[LABEL]): (*row[FIRST:WHY], row[WHY]) for row in rows}


@cache
def storied_rows() -> tuple[Analysis, dict[str, tuple[object, ...]]]:
    return evidence_rows(storied_plan())


def number(rows: dict[str, tuple[object, ...]], label: str, place: int = 0) -> float:
    return float(str(rows[label][place]))


def test_the_weighted_scores_and_the_coverage_make_the_evidence() -> None:
    analysis, rows = storied_rows()
    score, coverage = number(rows, "Best 3 scores by weight"), number(rows, "Coverage")
    points = (analysis.evidence.points(story_id) for story_id in analysis.evidence.best)
    assert score == pytest.approx(sum(w * p for w, p in zip((0.6, 0.25, 0.15), points, strict=False)))
    assert number(rows, "Your stories speak, of 1") == pytest.approx(score / 100 * coverage)
    assert number(rows, "Your stories speak, of 1") == analysis.evidence.value


def test_a_retelling_has_a_row_of_its_own() -> None:
    twice = tuple(replace(SPEND, id=key, title=key.upper()) for key in ("y1", "y2"))
    _, rows = evidence_rows(replace(real_plan(), stories=twice))
    assert rows["Y2"][3] == "Tells Y1 again: adds what it covers, no score."


def test_what_is_covered_and_what_is_missing_are_all_there_is() -> None:
    _, rows = storied_rows()
    for label, every in (("Skill areas", 3), ("Stages of the lifecycle", 6)):
        missing = [one for one in str(rows[label][3]).split(", ") if one != "none"]
        assert number(rows, label) + len(missing) == number(rows, label, 1) == every


def test_the_effect_on_an_opening_is_what_moved_it() -> None:
    strong = tuple(replace(SPEND, id=f"y{place}", title=f"Story {place}") for place in (1, 2, 3))
    plan = replace(real_plan(), stories=strong)
    plan = release_story(plan, "o1", "y1", (SPEND.result,))
    analysis, rows = evidence_rows(plan)
    effects = rows["Aurora AI (USD)"]
    for place, component in enumerate((Component.BASE, Component.EQUITY, Component.SIGN_ON)):
        moved = analysis.offers["o1"].asks[component].moved
        assert effects[place] == sum(one.effect for one in moved if one.where == "stories")
    assert number(rows, "Aurora AI (USD)", 1) > 0


def test_what_raising_a_part_would_bring_is_told_for_the_chosen_offer() -> None:
    analysis, rows = storied_rows()
    for step in analysis.effects["o1"][:MOST_STEPS]:
        assert rows[step.what][0] == step.by_component.get(Component.BASE, 0.0)
    assert rows["What more would bring, Aurora AI"][0] == "Base"


def test_a_certificate_has_no_effect() -> None:
    _, rows = storied_rows()
    assert number(rows, "MLOps certificate") == 0


def test_stories_are_named_the_best_first() -> None:
    analysis, rows = storied_rows()
    titles = {"y1": SPEND.title, "y2": DRIFT.title, "y3": HIDDEN.title}
    weights = str(rows["Best 3 scores by weight"][3])
    assert weights.startswith(f"{titles[analysis.evidence.best[0]]} {max(analysis.evidence.scores.values())}")


def test_without_a_story_it_says_so() -> None:
    _, rows = evidence_rows(real_plan())
    assert str(rows["Best 3 scores by weight"][3]).startswith("no story that scores")
    assert number(rows, "Your stories speak, of 1") == 0
