"""The Impact sheet: each released story with the figure that it leads with, in the words of its sentences."""

from collections.abc import Iterator

from planner.share import HEADINGS, Shared, SharedStory
from planner.share.recruiter_texts import join_sentences
from planner.share.story_figures import Hero, MeasuredChange, hero, measured_changes
from planner.workbook.layout.laid_page import LaidPage, PageScale
from planner.workbook.layout.named_cells import NamedCells
from planner.workbook.layout.text_size import largest
from planner.workbook.recruiter.charts import STORY_CHART_HEIGHT, before_and_after
from planner.workbook.sheets.styles import GREY

NAME = "Impact"
PIXELS = (168, 322, 330, 30, 90, 90)
PRINTED = 3
LABEL, VALUE = 4, 5
RESULT = "result"
HERO_SIZE, SMALLER_HERO, LEAST_HERO = 50, 38, 8
ALONE = 20
"""Points of a sentence without a figure."""
LOW_ROW = 66


def lay_impact(shared: Shared, cells: NamedCells, scale: PageScale) -> LaidPage:
    """Lay out the page of the released stories; there must be one."""
    page = LaidPage(NAME, PIXELS, cells, scale, printed=PRINTED, tab=GREY)
    page.merge(0, 2, NAME.upper(), "kicker")
    page.step(16)
    page.text("What I have done that bears on this role", "page_title", pad=5)
    place = ", ".join(part for part in (shared.role, shared.company) if part)
    by = f"told by {shared.author}; " if shared.author else ""
    words = f"{by}figures are my own and can be gone through in a call"
    page.text(" · ".join(part for part in (place, words) if part), "page_note", pad=6)
    only = len(shared.stories) == 1
    for story in shared.stories:
        _put_story(page, story, only=only)
    return page


def _put_story(page: LaidPage, story: SharedStory, *, only: bool) -> None:
    page.step(10)
    page.text(story.title, "story_title", pad=9)
    lead, changes = hero(story), measured_changes(story)
    _put_hero(page, lead, next((change for change in changes if change.amounts), None), only=only)
    if story.component is not None:
        page.merge(0, 2, f"Supports the proposed {story.component.shared_noun}", "supports")
        page.step(19)
    _put_parts(page, story, lead, only=only)
    _put_changes(page, changes, only=only)


def _put_hero(page: LaidPage, lead: Hero, change: MeasuredChange | None, *, only: bool) -> None:
    """Put the figure, its sentence, and bars of the first change where there is one story."""
    size = 15 if only else 12.5
    tall = float(STORY_CHART_HEIGHT if only else LOW_ROW)
    if not lead.figure:
        page.text(lead.sentence, f"hero_text..{ALONE}", pad=24)
        return
    sizes = range(HERO_SIZE if only else SMALLER_HERO, LEAST_HERO, -1)
    figure_size = largest(lead.figure, page.pixels[0], sizes, bold=True)
    page.put(0, lead.figure, f"hero..{figure_size:g}")
    style, has_chart = f"hero_text..{size:g}", only and change is not None
    page.merge(1, 1 if has_chart else 2, lead.sentence, style)
    tall = max(tall, page.needed(lead.sentence, style, 1, 1 if has_chart else 2) + 8)
    if has_chart and change is not None:
        _put_bars(page, change)
    page.step(tall)


def _put_bars(page: LaidPage, change: MeasuredChange) -> None:
    row, amounts = page.row, change.amounts or (0.0, 0.0)
    for place, (label, amount) in enumerate(zip(("Before", "After"), amounts, strict=True), 1):
        page.put(LABEL, label, "working", f"pair_{place}_label", row=row - 2 + place)
        page.put(VALUE, amount, "working", f"pair_{place}", row=row - 2 + place)
    page.charts.append(lambda cells: before_and_after(page, cells, row, change.measure, change.form))


def _put_parts(page: LaidPage, story: SharedStory, lead: Hero, *, only: bool) -> None:
    size, pad = (12, 24) if only else (10, 8)
    for key, text in _other_parts(story, lead):
        style = f"{'told_result' if key == RESULT else 'told'}..{size}"
        heading = HEADINGS[key]
        for part in page.parts(text, style, 1, 2, pad):
            page.put(0, heading, f"told_topic..{size}")
            page.merge(1, 2, part, style)
            page.step(pad + page.needed(part, style, 1, 2))
            heading = ""


def _other_parts(story: SharedStory, lead: Hero) -> Iterator[tuple[str, str]]:
    """Yield the parts in the lens's order, without the sentence beside the figure."""
    for key, sentences in story.parts:
        left = tuple(sentence for sentence in sentences if sentence != lead.sentence)
        if left:
            yield key, join_sentences(left)


def _put_changes(page: LaidPage, changes: tuple[MeasuredChange, ...], *, only: bool) -> None:
    if not changes:
        return
    page.step(10)
    page.put(0, "In figures", "head")
    page.put(1, "Measure", "head")
    page.put(2, "Before → after", "head.right")
    page.step(21)
    for change in changes:
        page.put(0, HEADINGS[change.part], "dim_label")
        page.put(1, change.measure, "pair_text")
        page.put(2, f"{change.before}  →  {change.after}", "pair")
        page.step(max(24 if only else 18, page.needed(change.measure, "pair_text", 1, 1) + 5))
