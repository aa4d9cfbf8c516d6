"""Puts the cells of a grant together: its size, years, curve, cadence, cliff, strike and price."""

import datetime
import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.layout.label_parts import CADENCE, CLIFF, CURVE, GRANT_KIND, PRICE, STRIKE, VESTING
from planner.intake.layout.records import SECOND_LINE, FieldCell
from planner.intake.offers.cell_text import is_nothing, is_to_come
from planner.intake.offers.grants.grant_sizes import (
    OPTION,
    by_kind,
    is_empty,
    is_yearly,
    of_kind,
    size_text,
    value_of,
    years_between,
)
from planner.intake.offers.grants.vesting_cells import (
    GRANTS,
    GrantReading,
    grant_question,
    vesting_clauses,
    why_wrong,
    with_amounts_by_year,
    with_shares_by_year,
)
from planner.intake.offers.parsed_offers import FieldEntry
from planner.plan import Grant, entry
from planner.plan.assumed import is_typed
from planner.plan.entry.number import number_text
from planner.plan.entry.number_style import NumberStyle
from planner.plan.fields.terms import GrantKind

GRANT_KEYS = ("grants", GRANT_KIND, VESTING, CURVE, CADENCE, CLIFF, STRIKE, PRICE)
_A_YEAR = re.compile(r"(?:/|\bper\b|\ba\b|\beach\b)\s*(?:year|yr|annum|y)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[\d,.]*\s*(?:[km]\b)?\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]*\)")
ASSUMED_YEARS = 4
_FAIR_VALUE = re.compile(r"409\s?a|\bfmv\b|\bfair\s+market\b", re.IGNORECASE)
ANOTHER_PRICE = "The share counts at the other price; a 409A is the appraised one of common shares."
STRUCK_BY_IT = "The strike was set by it; the price of a share is what the last round paid."


def read_grant_cells(
    cells: Sequence[FieldCell], style: NumberStyle, currency: str, today: datetime.date
) -> GrantReading:
    """Read the cells of an offer's grants into one entry."""
    reading = GrantReading()
    cells = with_amounts_by_year(with_shares_by_year(cells))
    sizes = [
        cell for cell in cells if cell.label.key == "grants" and not is_empty(cell, style, currency, today)
    ]
    others: dict[str, FieldCell] = {}
    for cell in sorted((_price_of(cell, cells) for cell in cells), key=_is_fair_value):
        if cell.label.key != "grants" and is_to_come(cell.cell.text):
            reading.unused.append((cell, ""))
        if (
            cell.label.key == "grants"
            or (is_nothing(cell.cell.text) and cell.label.key != CLIFF)
            or is_to_come(cell.cell.text)
        ):
            continue
        if cell.label.key in others:
            reading.unused.append((cell, ANOTHER_PRICE if _is_fair_value(cell) else SECOND_LINE))
        else:
            others[cell.label.key] = cell
    _leave_out_the_strike_as_price(others, reading)
    if not sizes:
        why = "There is no grant that it could belong to."
        reading.unused += [(cell, why) for cell in others.values() if not is_nothing(cell.cell.text)]
        return reading
    sizes = [of_kind(cell, others.get(GRANT_KIND)) for cell in sizes]
    texts = [_text(group, others, style, currency, today, reading) for group in by_kind(sizes)]
    used = {key for group in by_kind(sizes) for key in _parts_for(group, others)}
    reading.unused += [(cell, "") for key, cell in others.items() if key not in used and key != GRANT_KIND]
    first = sizes[0].cell
    text = "; ".join(texts)
    wrong = why_wrong(text, currency, today)
    reading.entry = FieldEntry(
        "grants", text if not wrong else first.text, first.row, first.column, wrong, first.text
    )
    if not wrong:
        _ask(text, sizes[0], currency, today, reading)
    return reading


def _is_fair_value(cell: FieldCell) -> bool:
    """Whether a line names the appraised price of common shares, by which options are struck."""
    return cell.label.key == PRICE and _FAIR_VALUE.search(cell.name.text) is not None


def _leave_out_the_strike_as_price(others: dict[str, FieldCell], reading: GrantReading) -> None:
    """Leave out a 409A that the strike was set by: as price of a share it makes options worthless."""
    price, strike = others.get(PRICE), others.get(STRIKE)
    if price is None or strike is None or not _is_fair_value(price):
        return
    if price.cell.text.strip(" $") == strike.cell.text.strip(" $"):
        reading.unused.append((others.pop(PRICE), STRUCK_BY_IT))


def _price_of(cell: FieldCell, cells: Sequence[FieldCell]) -> FieldCell:
    """Take a line of `Price / strike` as the strike where the grant is of options."""
    if cell.label.key != PRICE or not re.search(r"\bstrike\b", cell.name.text, re.IGNORECASE):
        return cell
    grants = [f"{other.name.text} {other.cell.text}" for other in cells if other.label.key == "grants"]
    kinds = [other.cell.text for other in cells if other.label.key == GRANT_KIND]
    is_option = any(OPTION.search(text) for text in (*kinds, *grants))
    return replace(cell, label=replace(cell.label, key=STRIKE)) if is_option else cell


def _text(
    sizes: list[FieldCell],
    others: dict[str, FieldCell],
    style: NumberStyle,
    currency: str,
    today: datetime.date,
    reading: GrantReading,
) -> str:
    """Return the text of one grant, in the words of the entry grammar."""
    chosen = next((cell for cell in sizes if not is_yearly(cell)), sizes[0])
    size = size_text(chosen, style, currency)
    vesting = vesting_clauses(_parts_for(sizes, others), style, today, reading)
    years = next((cell.label.years for cell in (chosen, *sizes) if cell.label.years), 0)
    for cell in sizes:
        if cell is not chosen:
            years = years or years_between(chosen, cell, style, currency, today)
            reading.unused.append((cell, SECOND_LINE))
            _compare(chosen, cell, years, style, currency, today, reading)
    span = f" over {years} years" if years else ""
    remark = chosen.remark.text.strip() if chosen.remark else ""
    if remark and not vesting and not why_wrong(_joined(_joined(size, span), remark), currency, today):
        vesting = remark
    if is_yearly(chosen) and _A_YEAR.search(size) is None:
        size = _AMOUNT.sub(lambda match: f"{match[0].rstrip()} per year ", size, count=1).strip()
    for tail in (f"{span} {vesting}", vesting, span, ""):
        text = _joined(size, tail)
        if not why_wrong(text, currency, today):
            return text
    if is_yearly(chosen) or _A_YEAR.search(size):
        return _assumed_years(size, vesting, chosen, currency, today, reading)
    bare = _BRACKET.sub(" ", size).strip()
    head, _, tail = size.rpartition(",")
    if head and not re.search(r"\d", tail) and not why_wrong(head, currency, today):
        bare = head
    if bare and bare != size and not why_wrong(_joined(bare, span), currency, today):
        reading.questions.append(grant_question("grants", "The words in brackets could not be read.", chosen))
        reading.unused.append((chosen, ""))
        return _joined(bare, span)
    return _joined(size, vesting)


def _parts_for(sizes: list[FieldCell], others: dict[str, FieldCell]) -> dict[str, FieldCell]:
    """Return the parts that a grant of this size takes: a price of shares only where they are counted."""
    is_counted = any(
        size.label.counts
        or re.search(r"\d\s*(?:rsus?|options?|shares?|units?|isos?|nsos?)", size.cell.text, re.IGNORECASE)
        for size in sizes
    )
    is_option = STRIKE in others or any(OPTION.search(f"{size.name.text} {size.cell.text}") for size in sizes)
    taken = (
        VESTING,
        CURVE,
        CADENCE,
        CLIFF,
        *((PRICE,) if is_counted else ()),
        *((STRIKE,) if is_option else ()),
    )
    return {key: others[key] for key in taken if key in others}


def _joined(size: str, tail: str) -> str:
    tail = tail.strip()
    return f"{size}, {tail}" if tail else size


def _assumed_years(
    size: str, vesting: str, chosen: FieldCell, currency: str, today: datetime.date, reading: GrantReading
) -> str:
    """Return an amount a year as a whole grant of the usual years, and ask over how many it is."""
    text = _joined(f"{size} over {ASSUMED_YEARS} years", vesting)
    if why_wrong(text, currency, today):
        return size
    (grant, *_) = entry.read(GRANTS, text, today, currency)
    reading.questions.append(
        grant_question(
            "grants.years",
            f"This is an amount a year; over how many years? {ASSUMED_YEARS} are assumed.",
            chosen,
        )
    )
    if vesting or grant.value is None:
        return text
    kind = " in RSUs" if is_typed(grant, "kind") and grant.kind is GrantKind.RSU else ""
    return f"{number_text(grant.value)}{kind}"


def _compare(
    chosen: FieldCell,
    other: FieldCell,
    years: int,
    style: NumberStyle,
    currency: str,
    today: datetime.date,
    reading: GrantReading,
) -> None:
    """Ask where two lines say different sizes of the same grant."""
    whole, second = value_of(chosen, style, currency, today), value_of(other, style, currency, today)
    if whole is None or second is None:
        return
    expected = second * years if is_yearly(other) and years else second
    if abs(expected - whole) > 0.01 * whole:
        why = f"“{chosen.name.text}” and “{other.name.text}” differ. Which one is the grant?"
        reading.questions.append(grant_question("grants", why, other))


def _ask(text: str, cell: FieldCell, currency: str, today: datetime.date, reading: GrantReading) -> None:
    """Ask for what a grant's size needs: a share's price, a valuation, or which price `@` is."""
    grants: tuple[Grant, ...] = entry.read(GRANTS, text, today, currency)
    for grant in grants:
        if grant.units and grant.price is None:
            reading.questions.append(grant_question("grants.price", "What is the price of one share?", cell))
        if grant.kind is GrantKind.OPTION and (grant.strike is None or "@" in cell.cell.text):
            reading.questions.append(
                grant_question("grants.strike", "Is it the strike, or the price of a share?", cell)
            )
        if grant.percent and grant.valuation is None:
            reading.questions.append(
                grant_question("valuation", "What is the whole company valued at?", cell)
            )
        if grant.percent or grant.kind is GrantKind.OPTION:
            reading.questions.append(grant_question("stage", "Which stage is the company at?", cell))
