"""The private Stories sheet: how each story is judged, then every story in its own words."""

from collections.abc import Iterator, Mapping

from planner.plan import PARTS, Plan, ReleasedStory, Story
from planner.plan.registry import FIELDS
from planner.plan.title import story_titles, title
from planner.share.stories import standing
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lenses.lens import Lens
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Criterion, CriterionScore
from planner.workbook.sheets.lines import lines, pieces
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import CellRange, Merge

NAME = "Stories"
WIDTHS = (28, 8, *[9.5] * len(Criterion), 9, 12, 26)
LAST = len(WIDTHS) - 1
CHARACTERS = 116
"""What fits on one line across all columns but the first."""
LINE_HEIGHT, GAP = 13.0, 5.0
LENSES = {Lens.IMPACT: "impact first", Lens.RISK: "risk first", None: "neither"}
NONE_YET = "No story is written yet."


def put_stories(plan: Plan, lexicon: Lexicon, known: Judged = NONE_JUDGED) -> Page:
    """Put a row of scores for each story, then its parts, what it lacks, and what it is filed under.

    `known` are stories of the plan that are judged already.
    """
    page = Page(NAME, WIDTHS)
    page.put(0, 0, "Your stories, and how each is judged", "title")
    page.heights[0] = 24
    page.put(
        1,
        0,
        "Points of the most that each criterion can earn; the score is less what lints take.",
        "subtitle",
    )
    page.row = 3
    if not plan.stories:
        page.put(page.row, 0, NONE_YET, "text")
        return page
    judged, titles = judged_stories(plan.stories, lexicon, known), story_titles(plan.stories)
    _put_scores(page, plan, judged, titles)
    for story_id, story in judged.items():
        page.row += 1
        _put_story(page, titles[story_id], story)
    return page


def _put_scores(page: Page, plan: Plan, judged: Judged, titles: Mapping[str, str]) -> None:
    criteria = (f"{criterion.value.capitalize()}\nof {criterion.most}" for criterion in Criterion)
    page.header("Story", "Score\nof 100", *criteria, "Lost to lints", "Lens it carries", "Told to")
    page.put(page.row - 1, LAST, "Told to", "header_why")
    page.heights[page.row - 1] = 44
    marks = _marks(plan)
    for judged_story in judged.values():
        story, judgement = judged_story.story, judged_story.judgement
        points = [score.points for score in judgement.criteria]
        name = titles[story.id]
        page.put(page.row, 0, name, "ruled")
        lost = -sum(abs(lint.points) for lint in judgement.lints)
        for column, value in enumerate((judgement.score, *points, lost), 1):
            page.put(page.row, column, float(value), "fixed.count")
        page.put(page.row, LAST - 1, LENSES[judged_story.lean.lens], "fixed.word")
        told = _told_to(marks, story)
        page.put(page.row, LAST, told, "why")
        page.heights[page.row] = LINE_HEIGHT * max(lines(name, 28), lines(told, 32)) + 4
        page.row += 1


def _put_story(page: Page, name: str, story: JudgedStory) -> None:
    page.sentence(name, "story", len(WIDTHS), 22)
    page.heights[page.row] = GAP
    page.row += 1
    for label, text in _told(story):
        heading = label
        for piece in pieces(text, CHARACTERS):
            page.put(page.row, 0, heading, "part")
            page.put(page.row, 1, piece, "part_text")
            page.merges.append(Merge(CellRange(page.row, 1, page.row, LAST)))
            page.heights[page.row] = LINE_HEIGHT * lines(piece, CHARACTERS) + 4
            page.row += 1
            heading = ""


def _told(judged: JudgedStory) -> Iterator[tuple[str, str]]:
    """Give each label with its text: what was typed, then what is missing and what lost points."""
    story, judgement, under = judged.story, judged.judgement, judged.filed
    for key in ("role", "when", "tags", *PARTS):
        held = getattr(story, key)
        if text := ", ".join(held) if isinstance(held, tuple) else held:
            yield FIELDS[f"Story.{key}"].about.label, text
    if marks := ", ".join(str_enum.value for str_enum in (*under.stages, *under.areas)):
        yield "Filed under", marks
    if missing := "\n".join(_missing(score) for score in judgement.criteria if score.missing):
        yield "To write", missing
    if lints := "\n".join(
        f"{lint.kind.value.capitalize()}: {lint.why} {lint.better}" for lint in judgement.lints
    ):
        yield "Lints", lints


def _missing(score: CriterionScore) -> str:
    return f"{score.criterion.value.capitalize()}: {' '.join(score.missing)}"


def _marks(plan: Plan) -> list[tuple[str, dict[str, ReleasedStory]]]:
    """Return each recruiter by name, with the marks of the stories that it may read of."""
    return [
        (title(plan, offer), {story.id: story for story in plan.counter(offer.id).release.stories})
        for offer in plan.offers
    ]


def _told_to(marks: list[tuple[str, dict[str, ReleasedStory]]], story: Story) -> str:
    """Name each recruiter that may read of it, with how many of its sentences."""
    counted = ((name, standing(story, held[story.id])) for name, held in marks if story.id in held)
    named = (f"{name}, {sum(map(len, parts.values()))}" for name, parts in counted if parts)
    return "; ".join(named) or "nobody"
