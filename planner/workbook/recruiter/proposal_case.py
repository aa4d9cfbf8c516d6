"""The lower half of the Proposal sheet: charts, reasons, packages, signatures, and whom to answer."""

from collections.abc import Iterator, Sequence

from planner.share import OtherOffer, Shared, SharedPackage
from planner.share.recruiter_texts import CLOSING, begun
from planner.values import Unit, shown
from planner.values.days import full_day
from planner.workbook.layout.laid_page import LaidPage
from planner.workbook.layout.named_cells import Formula
from planner.workbook.recruiter.answers import ACCEPT, ACCEPT_CONDITION, ACCEPT_PACKAGE, TITLE
from planner.workbook.recruiter.asked_lines import BASE, AskedLine, differences
from planner.workbook.recruiter.charts import PAGE_CHART_HEIGHT, four_years, up_the_band
from planner.workbook.sheets.sheet import AnswerChoice, CellRange

LAST, HALF = 5, 3
"""The last column, and the last of the left half."""
MOST_REASONS = 4
FOOT = (
    "Answer in the boxed cells: choose Accept or type a figure; what is left empty stays as offered. "
    "Blue figures may be changed and the rest follows. Amounts in {currency}, before tax. "
    "A signature is subject to a written offer."
)
PRESENT = "present"
"""Where the present job is in the plan: it waits for no answer."""


def put_case(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    """Put everything below the figures."""
    _put_charts(page, shared, lines)
    _put_reasons(page, shared)
    _put_packages(page, shared, lines)
    _put_conditions(page, shared)
    _put_end(page, shared)


def posted_band(shared: Shared) -> tuple[float, float] | None:
    """Return the posted band, if it has two ends to be between."""
    posted = shared.posted
    return posted if posted is not None and posted[0] < posted[1] else None


def _put_charts(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    band, row = posted_band(shared), page.row + 1
    left = HALF if band else LAST
    page.merge(0, left, lambda cells: cells["p_whole"] - cells["o_whole"], "chart_title.over_offer")
    if band:
        page.merge(HALF + 1, LAST, _up_band(), "chart_title_in.up_band")
    page.step(18)
    wide = page.room(0, left)
    page.charts.append(lambda cells: four_years(page, cells, row, wide))
    if band:
        base = next(line for line in lines if line.key == BASE)
        ends = min(band[0], base.offered, base.proposed), max(band[1], base.offered, base.proposed)
        right, below = page.room(HALF + 1, LAST), _below_band(band, ends)
        page.charts.append(lambda cells: up_the_band(page, cells, row, right, ends, below))
    page.step(PAGE_CHART_HEIGHT)
    page.step(8)


def _below_band(band: tuple[float, float], ends: tuple[float, float]) -> str:
    """Say what the axis is: the posted band, or more than that."""
    if band == ends:
        return "Posted minimum to posted maximum"
    return f"Your posted range: {shown(band[0], Unit.MONEY)} to {shown(band[1], Unit.MONEY)}"


def _up_band() -> Formula:
    return lambda cells: (cells["p_base"] - cells["band_low"]) / (cells["band_high"] - cells["band_low"])


def _put_reasons(page: LaidPage, shared: Shared) -> None:
    rows = [*list(_reasons(shared))[:MOST_REASONS], *_in_hand(shared)]
    if not rows:
        return
    page.merge(0, LAST, "Reasons", "head")
    page.step(21)
    for topic, text in rows:
        page.put(0, topic, "topic")
        page.merge(1, LAST, text, "topic_text")
        page.step(8 + max(page.needed(text, "topic_text", 1, LAST), page.needed(topic, "topic", 0, 0)))
    page.step(9)


def _reasons(shared: Shared) -> Iterator[tuple[str, str]]:
    """Yield what supports the proposal, with what it supports: the sign-on's case, own words, stories."""
    if shared.causes:
        yield "Sign-on", _case(shared)
    for place, reason in enumerate(shared.reasons):
        yield "" if place else "The proposal", begun(reason)
    for place, story in enumerate(shared.stories):
        yield "" if place else "Impact", _pointed(story.headline)


def _case(shared: Shared) -> str:
    parts = [f"{cause.description}: {shown(cause.amount, Unit.MONEY)}" for cause in shared.causes]
    parts = [part[:1].lower() + part[1:] if place else part for place, part in enumerate(parts)]
    together = f". Together {shown(shared.case, Unit.MONEY)}" if len(parts) > 1 else ""
    return f"{'; '.join(parts)}{together}."


def _pointed(sentence: str) -> str:
    return f"{sentence} See Impact." if sentence.endswith(CLOSING) else f"{sentence}: see Impact."


def _in_hand(shared: Shared) -> Iterator[tuple[str, str]]:
    """Yield the released offers, the last one with the day of the user's answer there; the job has none."""
    due = _answer_due(shared)
    offers = [other for other in shared.others if other.where != PRESENT]
    for place, other in enumerate(shared.others):
        is_last = bool(offers) and other is offers[-1]
        yield "" if place else "Also in hand", f"{_other(shared, other)}{due if is_last else ''}"


def _answer_due(shared: Shared) -> str:
    """Return when the user must answer another offer, if they typed a day that is not over."""
    day, offers = shared.words.due_elsewhere, [other for other in shared.others if other.where != PRESENT]
    if day is None or day < shared.today or not offers:
        return ""
    whom = "They need" if len(offers) == 1 else "One of them needs"
    return f" {whom} my answer by {full_day(day)}."


def _other(shared: Shared, other: OtherOffer) -> str:
    """Return another offer with its released figures that are better: a worse one speaks against the asks."""
    letter = " The letter can be shown." if other.letter else ""
    parts = [
        f"{label.split(',')[0].lower()} {shown(amount, unit)}"
        for (label, amount, unit), latest in zip(other.amounts, shared.latest_terms, strict=False)
        if amount and (other.currency != shared.currency or amount > shared.counted(latest))
    ]
    if other.headline is None or not parts:
        return f"{other.description}.{letter}"
    if len(parts) < sum(bool(amount) for _, amount, _ in other.amounts):
        return f"{other.description}: {', '.join(parts)}.{letter}"
    headline = f"{shown(other.headline, Unit.MONEY)} {other.currency}"
    return f"{other.description}: {headline} in year 1 ({', '.join(parts)}).{letter}"


HEADINGS = (
    "Or one of these instead",
    "First year",
    "Four years",
    "Over offer",
    "Against the proposal",
    TITLE,
)


def _put_packages(page: LaidPage, shared: Shared, lines: Sequence[AskedLine]) -> None:
    if not shared.packages:
        return
    for column, heading in enumerate(HEADINGS):
        page.put(column, heading, {0: "head", 4: "head_in"}.get(column, "head_in.right"))
    page.step(21)
    for place, package in enumerate(shared.packages):
        _put_package(page, f"k{place}", package, differences(lines, shared, package))
    page.step(9)


def _put_package(page: LaidPage, key: str, package: SharedPackage, text: str) -> None:
    page.put(0, package.name, "row")
    page.put(1, lambda cells: cells[f"{key}_total_1"] * 1, "amount.money")
    page.put(2, lambda cells: cells[f"{key}_whole"] * 1, "amount.money")
    page.put(3, lambda cells: cells[f"{key}_whole"] - cells["o_whole"], "dim.change")
    page.put(4, text, "reason")
    page.put(LAST, None, "answer", f"a_{key}")
    box = CellRange(page.row, LAST, page.row, LAST)
    page.limits.append(AnswerChoice(box, (ACCEPT,), TITLE, ACCEPT_PACKAGE))
    page.step_over(20, (text, "reason", 4, 4), (package.name, "row", 0, 0), pad=6)


def _put_conditions(page: LaidPage, shared: Shared) -> None:
    """Put what is asked for besides pay, each with a box, what they agreed to without; no figure follows."""
    conditions = [condition for condition in shared.words.conditions if condition.text.strip()]
    if not conditions:
        return
    page.merge(0, LAST - 1, "To succeed in this role", "head")
    if not all(condition.agreed for condition in conditions):
        page.put(LAST, TITLE, "head_in.right")
    page.step(21)
    for condition in conditions:
        text, kind = condition.text.strip(), condition.kind.value.capitalize()
        text += " (agreed)" if condition.agreed else ""
        page.put(0, kind, "topic")
        page.merge(1, LAST - 1, text, "topic_text")
        if not condition.agreed:
            page.put(LAST, None, "answer")
            box = CellRange(page.row, LAST, page.row, LAST)
            page.limits.append(AnswerChoice(box, (ACCEPT,), TITLE, ACCEPT_CONDITION))
        page.step_over(20, (text, "topic_text", 1, LAST - 1), (kind, "topic", 0, 0), pad=8)
    page.step(9)


def _put_end(page: LaidPage, shared: Shared) -> None:
    theirs = f"For {shared.company or 'the employer'}: name and date"
    own = f"{shared.author or 'The candidate'}: date"
    page.step(24)
    page.merge(0, 2, theirs, "signature")
    page.merge(4, LAST, own, "signature_in")
    page.step(4 + max(page.needed(theirs, "signature", 0, 2), page.needed(own, "signature_in", 4, LAST)))
    page.text(FOOT.format(currency=shared.currency), "foot", pad=3)
    if shared.contact:
        person = f" to {shared.author}" if shared.author else ""
        page.text(f"Answers and questions{person}, {shared.contact}", "contact")
