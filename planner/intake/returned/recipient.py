"""Checks by its heading that a returned workbook is the proposal for the chosen offer and no other."""

import re
from collections.abc import Iterator, Sequence

from planner.intake.returned.proposal_tables import first_text
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import Grid
from planner.plan import Offer, Plan
from planner.plan.title import title
from planner.share.recruiter_texts import without_legal_form

_SUBTITLE = re.compile(r"compensation proposal\b", re.IGNORECASE)
_PLACED = re.compile(r"(.+?) · (?:face value in|told by|figures are my own)")
"""The line below the kicker of the sheets after the proposal: role and company."""
_HEADED = re.compile(r"(?:year by year|impact):\s*(.+)", re.IGNORECASE)


def check_recipient(grids: Sequence[Grid], plan: Plan, offer: Offer, name: str) -> tuple[str, ...]:
    """Return doubts about the role. TableError if the heading names another company."""
    headings = tuple(dict.fromkeys(_headings(grids)))
    company = _folded(without_legal_form(offer.company))
    if not headings or not company:
        return ()
    if not any(company in _folded(heading) for heading in headings):
        raise _other_company(headings[0], plan, offer, name)
    role = _folded(offer.title)
    if not role or any(role in _folded(heading) for heading in headings):
        return ()
    for other in plan.offers:
        if other.id != offer.id and _fits(other, headings):
            raise _other_company(headings[0], plan, offer, name)
    return (f"Its heading, “{headings[0]}”, does not name the role of this offer, {offer.title}.",)


def names_of(offer: Offer) -> frozenset[str]:
    """Return what may head a sheet of theirs: company and role, alone and together."""
    names = (offer.company.strip(), without_legal_form(offer.company), offer.title.strip())
    both = (f"{offer.title.strip()}, {name}" for name in names[:2])
    return frozenset(name for name in (*names, *both) if name.strip(", "))


def _other_company(heading: str, plan: Plan, offer: Offer, name: str) -> TableError:
    right = next((other for other in plan.offers if other.id != offer.id and _fits(other, [heading])), None)
    advice = f" Choose {title(plan, right)} first." if right is not None else ""
    return TableError(
        name, f"it is headed “{heading}”, so it is not the proposal for {title(plan, offer)}.{advice}"
    )


def _fits(offer: Offer, headings: Sequence[str]) -> bool:
    """Return whether a heading names both company and role of an offer."""
    names = [_folded(without_legal_form(offer.company)), _folded(offer.title)]
    return bool(names[0]) and any(all(part in _folded(heading) for part in names) for heading in headings)


def _headings(grids: Sequence[Grid]) -> Iterator[str]:
    """Yield what heads the proposal, as “Jordan · Product Manager, Aurora”, and the sheets after it."""
    for grid in grids:
        above = ""
        for number, row in enumerate(grid.cells[:12]):
            text = next((cell.strip() for cell in row if cell.strip()), "")
            headed = _HEADED.match(text) or _PLACED.match(text)
            if headed:
                yield headed[1].strip()
            elif _SUBTITLE.match(text) and above:
                yield above
            elif _SUBTITLE.fullmatch(text):
                yield " · ".join(
                    text for text in map(first_text, grid.cells[number + 1 : number + 4]) if text
                )
            above = text or above


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
