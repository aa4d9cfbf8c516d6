"""The private Stories sheet holds every word that was typed, and how it is judged."""

from msgspec.structs import replace

from planner.analysis import analyse
from planner.plan import PARTS, Plan
from planner.story.rubric.items import Criterion
from planner.story.rubric.rubric import judge
from planner.workbook.private.private_book import private_book
from planner.workbook.sheets.sheet import BookSheet
from tests.inputs import known_inputs
from tests.lexicon import LEXICON
from tests.workbook.plans import DRIFT, HIDDEN, SPEND, TODAY, storied_plan


def sheet_of(plan: Plan) -> BookSheet:
    given = known_inputs(TODAY)
    return private_book(analyse(plan, given)).sheet("Stories")


def test_every_story_stands_in_its_own_words() -> None:
    texts = {str(row[1]) for row in sheet_of(storied_plan()).rows()}
    for story in (SPEND, DRIFT, HIDDEN):
        assert {text for key in PARTS if (text := getattr(story, key))} <= texts
    assert {"Senior PM, inference", "2025", "inference, cost"} <= texts


def test_scores_are_those_of_the_rubric_and_add_up() -> None:
    rows = {row[0]: row for row in sheet_of(storied_plan()).rows() if isinstance(row[1], float)}
    for story in (SPEND, DRIFT, HIDDEN):
        score, *parts = (float(str(one)) for one in rows[story.title][1:9])
        assert score == judge(story, LEXICON).score
        assert max(0.0, sum(parts)) == score
        assert len(parts) == len(Criterion) + 1


def test_who_may_read_of_it_is_said() -> None:
    recruiters = {
        row[0]: row[10] for row in sheet_of(storied_plan()).rows()[:10] if isinstance(row[1], float)
    }
    assert recruiters == {SPEND.title: "Aurora AI, 5", DRIFT.title: "Aurora AI, 1", HIDDEN.title: "nobody"}


def test_a_part_of_twenty_thousand_signs_is_whole_and_seen() -> None:
    text = ("word " * 4_000).strip()
    plan = Plan(stories=(replace(SPEND, result=text),))
    sheet = sheet_of(plan)
    held = [str(row[1]) for row in sheet.rows() if str(row[1]).startswith("word")]
    assert " ".join(held) == text
    assert max(sheet.heights.values()) < 409  # where every spreadsheet ends a row


def test_without_a_story_the_sheet_says_so() -> None:
    assert sheet_of(Plan()).rows()[2][0] == "No story is written yet."
