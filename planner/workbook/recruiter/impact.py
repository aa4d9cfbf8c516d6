"""The recruiter's Impact sheet: the released stories, each in the order of the role's lens."""

from planner.share import HEADINGS, Lens, Shared, SharedStory
from planner.share.recruiter_texts import join_sentences
from planner.workbook.sheets.lines import lines, pieces
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.sheet import BookSheet, Printing

NAME = "Impact"
WIDTHS = (22, 86)
CHARACTERS = 94
"""What fits on one line of the right column at the size of the text; of the bold one, fewer."""
CHARACTERS_BOLD, CHARACTERS_TITLE = 82, 92
LINE_HEIGHT, LINE_HEIGHT_BOLD, LINE_HEIGHT_TITLE = 12.8, 14.4, 16.0
GAP = 5.0  # points between two parts
PROMINENT = "result"
OPENINGS = {
    Lens.IMPACT: "What it led to comes first, then how it was decided and done, and what it cost.",
    Lens.RISK: "What broke and how it was found come first, then what held it and what it led to.",
}


def impact(shared: Shared) -> tuple[BookSheet, ...]:
    """Return the sheet of the released stories; none where no story is released."""
    if not shared.stories:
        return ()
    page = Page(NAME, WIDTHS)
    page.sentence(f"{NAME}: {shared.title}", "title", len(WIDTHS), 26)
    page.sentence(OPENINGS[shared.stories[0].lens], "subtitle", len(WIDTHS), 16)
    page.row += 1
    for story in shared.stories:
        _put_story(page, story)
        page.row += 1
    return (page.sheet(printing=Printing(landscape=False, footer=shared.title)),)


def _put_story(page: Page, story: SharedStory) -> None:
    page.sentence(
        story.title, "story", len(WIDTHS), LINE_HEIGHT_TITLE * lines(story.title, CHARACTERS_TITLE) + 4
    )
    page.heights[page.row] = GAP
    page.row += 1
    if story.component is not None:
        _put_part(page, "Speaks for", f"The proposed {story.component.shared_noun}", "part")
    for key, sentences in story.parts:
        heading = HEADINGS[key]
        for piece in pieces(join_sentences(sentences), CHARACTERS_BOLD):
            _put_part(page, heading, piece, "part_result" if key == PROMINENT else "part_text")
            heading = ""


def _put_part(page: Page, heading: str, text: str, style: str) -> None:
    page.put(page.row, 0, heading, "part")
    page.put(page.row, 1, text, style)
    bold = style == "part_result"
    fit, high = (CHARACTERS_BOLD, LINE_HEIGHT_BOLD) if bold else (CHARACTERS, LINE_HEIGHT)
    page.heights[page.row] = high * lines(text, fit) + GAP
    page.row += 1
