"""The recruiter's workbook, with its sheets Impact and Sources: made from `Shared` and nothing else."""

from collections.abc import Iterator, Sequence

from planner.share import HEADINGS, Lens, Shared, SharedStory
from planner.share.recruiter_texts import join_sentences
from planner.share.terms import not_stated
from planner.workbook.recruiter.proposal import close_proposal, open_proposal
from planner.workbook.recruiter.years_sheet import year_by_year
from planner.workbook.sheets.book import Book, book_texts
from planner.workbook.sheets.lines import lines, pieces
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.sheet import BookSheet, Printing
from planner.workbook.writer.xlsx import Properties


def recruiter_book(shared: Shared) -> Book:
    """Return the workbook that one recruiter gets: Proposal, Year by year, Impact if any, Sources."""
    draft = open_proposal(shared)
    years, summary = year_by_year(shared, draft)
    sheets = (close_proposal(draft, shared, summary), years, *impact(shared), recruiter_sources(shared))
    title = f"Compensation proposal: {shared.title}"
    return Book(sheets, Properties(title, shared.author, shared.today), shared.file_name)


def recruiter_texts(shared: Shared) -> Iterator[tuple[str, str]]:
    """Return every text that a reader of the workbook can find, as (place, text)."""
    return book_texts(recruiter_book(shared))


IMPACT = "Impact"
IMPACT_WIDTHS = (22, 86)
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
    page = Page(IMPACT, IMPACT_WIDTHS)
    page.sentence(f"{IMPACT}: {shared.title}", "title", len(IMPACT_WIDTHS), 26)
    page.sentence(OPENINGS[shared.stories[0].lens], "subtitle", len(IMPACT_WIDTHS), 16)
    page.gap()
    for story in shared.stories:
        _put_story(page, story)
        page.gap()
    return (page.sheet(printing=Printing(landscape=False, footer=shared.title)),)


def _put_story(page: Page, story: SharedStory) -> None:
    page.sentence(
        story.title, "story", len(IMPACT_WIDTHS), LINE_HEIGHT_TITLE * lines(story.title, CHARACTERS_TITLE) + 4
    )
    page.gap(height=GAP)
    if story.component is not None:
        _put_part(page, "Speaks for", f"The proposed {story.component.shared_noun}", "part")
    for key, sentences in story.parts:
        heading = HEADINGS[key]
        for piece in pieces(join_sentences(sentences), CHARACTERS_BOLD):
            _put_part(page, heading, piece, "part_result" if key == PROMINENT else "part_text")
            heading = ""


def _put_part(page: Page, heading: str, text: str, style: str) -> None:
    bold = style == "part_result"
    fit, high = (CHARACTERS_BOLD, LINE_HEIGHT_BOLD) if bold else (CHARACTERS, LINE_HEIGHT)
    columns: Columns[str] = (Column("", lambda _: heading, "part"), Column("", lambda _: text, style))
    page.table(columns, [text], height=lambda _: high * lines(text, fit) + GAP, headings=False)


STANDINGS = ("written", "verbal")
"""How an offer was made, where the user said so."""


def recruiter_sources(shared: Shared) -> BookSheet:
    """Return where each figure of the recruiter's workbook comes from, and how it is computed."""
    employer = shared.company or "the employer"
    how = f", {shared.standing}" if shared.standing in STANDINGS else ""
    later = any(stated.where.startswith("rounds.") for stated in shared.latest_terms)
    since = ", with what was said since" if later else ""
    facts = [
        ("Offer", f"As stated by {employer}{how}{since}."),
        ("Proposal", f"{shared.author or 'The candidate'}, {shared.today.isoformat()}."),
        ("Base salary", "Yearly, with the raise stated, none where none is stated."),
        ("Target bonus", "Target share of the year's base; in year 1 no less than what is guaranteed."),
        ("Sign-on", "In the year that each payment is due. The proposal keeps the shape of the offer."),
        (
            "Equity",
            "Size as stated, or at the price or valuation stated, options at price less strike; in the years "
            "that it vests. No growth, no discount.",
        ),
        ("Benefits", "Retirement match and other yearly benefits as stated; relocation in year 1."),
        ("Refreshers", "Not counted: they are not guaranteed."),
        ("Currency", f"All amounts in {shared.currency}, before tax, unless another currency stands beside."),
    ]
    if shared.terms.espp_discount and shared.terms.espp_share:
        espp = "The discount on what may be put in, at an unchanged price; what is put in is not pay."
        facts.append(("ESPP", espp))
    if any(grant.milestone_share for grant in shared.terms.grants):
        facts.append(("Milestones", "Equity that hangs on a milestone is counted as met on time."))
    if not_stated(shared.terms):
        facts.append(
            ("Not stated", "What the offer does not state is counted as Year by year says in words.")
        )
    if shared.causes:
        facts.append(("What the sign-on covers", f"As stated by {shared.author or 'the candidate'}."))
    if shared.stories:
        facts.append(("Impact", f"Own projects, as told by {shared.author or 'the candidate'}."))
    return listed(facts, "Sources", shared.title)


COLUMNS: Columns[tuple[str, str]] = (
    Column("", lambda fact: fact[0], "ruled", 34),
    Column("", lambda fact: fact[1], "ruled", 84),
)


def listed(facts: Sequence[tuple[str, str]], title: str, footer: str) -> BookSheet:
    """Return a sheet of names and sentences."""
    page = Page(title, widths_of(COLUMNS))
    page.sentence(title, "title", 2, 24)
    page.gap()
    page.table(COLUMNS, facts, height=lambda fact: 14 * max(1, -(-len(fact[1]) // 88)) + 3, headings=False)
    return page.sheet(printing=Printing(landscape=False, footer=footer))
