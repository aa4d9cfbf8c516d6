"""The sheets of the private workbook in order: what each answers, and the colour of its tab."""

from typing import NamedTuple

from planner.workbook.sheets.styles import ACCENT, AMBER, BAD, DIM, INPUT

SUMMARY = "Summary"
OFFERS, COMPARE, PAY, TAX, WORTH = "Offers", "Compare", "Pay by year", "Tax", "Worth"
ASKS, PACKAGES, ROUNDS = "Asks", "Packages", "Rounds"
STORIES, QUERY_COST, PREP = "Stories", "Cost per query", "Prep"
MARKET, ASSUMPTIONS = "Market", "Assumptions"


class ContentsLine(NamedTuple):
    """A sheet by its name, with what it answers and the colour of its tab."""

    name: str
    answers: str
    tab: str


CONTENTS = (
    ContentsLine(SUMMARY, "Who wins, what to say, until when", BAD),
    ContentsLine(OFFERS, "What was typed, and what to mend", INPUT),
    ContentsLine(COMPARE, "Side by side; what would flip the winner", INPUT),
    ContentsLine(PAY, "Cash and equity of each year, vesting", INPUT),
    ContentsLine(TAX, "What is left of it, where you would live", INPUT),
    ContentsLine(WORTH, "From face value to worth; leaving early", INPUT),
    ContentsLine(ASKS, "Opening, target, chances, curves", ACCENT),
    ContentsLine(PACKAGES, "Equal packages, sign-on case, walk-away", ACCENT),
    ContentsLine(ROUNDS, "What was said and what was sent", ACCENT),
    ContentsLine(STORIES, "Your stories and how they are judged", AMBER),
    ContentsLine(QUERY_COST, "What one answer of a model costs", AMBER),
    ContentsLine(PREP, "Cheat sheet, checklist, interview loop", AMBER),
    ContentsLine(MARKET, "Posted ranges and comparable pay", DIM),
    ContentsLine(ASSUMPTIONS, "Every assumption, its source, as computed", DIM),
)
TABS = {entry.name: entry.tab for entry in CONTENTS}
ANSWERS = {entry.name: entry.answers for entry in CONTENTS}
