"""Where the numbers of a workbook come from, in plain sentences."""

from collections.abc import Sequence

from planner.share import Shared
from planner.share.terms import not_stated
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.sheet import BookSheet, Printing

NAME = "Sources"
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
    page.row += 1
    page.table(COLUMNS, facts, height=lambda fact: 14 * max(1, -(-len(fact[1]) // 88)) + 3, headings=False)
    return page.sheet(printing=Printing(landscape=False, footer=footer))
