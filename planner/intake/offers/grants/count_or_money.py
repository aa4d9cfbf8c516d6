"""Whether a bare number of a grant counts shares or is money; where nothing tells, the user is asked."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.layout.label_parts import GRANT_KIND, PRICE, STRIKE
from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import amount_of, is_nothing, is_to_come, plain_cell
from planner.intake.offers.grants.grant_sizes import OPTION
from planner.intake.offers.parsed_offers import FieldEntry
from planner.intake.offers.record_reading import RecordReading
from planner.plan.entry.number import number_text

_SHARES = re.compile(r"\b(?:rsus?|shares?|units?|options?)\b", re.IGNORECASE)
_ALONE = re.compile(
    r"(?:rsus?|(?:stock |share )?units|shares)(?: (?:grant(?:ed)?|award(?:ed)?))?", re.IGNORECASE
)
_RSUS = re.compile(r"\brsus?\b", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:values?|valued|worth|amounts?|dollars?|usd|money|cash)\b|[$€£₹]", re.IGNORECASE)
_FEW = re.compile(r"\d{1,2},?\d{3}")
_BARE = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?\s?k?)(?P<rest>(?:\s+(?:over|vest\w*|per|a)\b[^$€£₹%]*|\s*[,;]\s[^$€£₹%]*)?)",
    re.IGNORECASE,
)
"""A number with nothing but how it vests behind it."""
_AT_PRICE = re.compile(
    r"(?P<number>\d[\d,]*)\s*(?:\(\s*)?@\s*(?P<price>[$€£₹]?\s?\d[\d,]*(?:\.\d+)?)"
    r"(?:\s*(?:each|per share|a share|/ ?share))?\s*\)?",
    re.IGNORECASE,
)
"""A number with the price of one behind it: `3,000 (@ $44)`."""
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SIGN = re.compile(r"[$€£₹]")
MOST_CREDIBLE = 5_000_000.0
"""What counted shares are worth at most; a number that would be more is taken for money, and asked about."""
LEAST_OF_BASE = 0.12
"""Of the base: a number of RSUs below it would be little money for a grant, and may well count shares."""
OF_THE_GRANT = "It belongs to the grant that is asked about."


def told_apart(reading: RecordReading, cells: Sequence[FieldCell]) -> list[FieldCell]:
    """Return the cells with counts marked as such, without those that are asked about: they may be either."""
    prices = SharePrices.of(reading, cells)
    read = (_at_price(reading, cell, cells) or _read(reading, cell, cells, prices) for cell in cells)
    left = [cell for cell in read if cell is not None]
    if len(left) == len(cells) or any(cell.label.key == "grants" for cell in left):
        return left
    for cell in left:
        if not is_nothing(cell.cell.text):
            reading.leave(cell, OF_THE_GRANT)
    return []


class SharePrices(Struct, frozen=True):
    """What the table says that a share costs: its price and the strike of options; 0 where it says none."""

    price: float
    strike: float

    @classmethod
    def of(cls, reading: RecordReading, cells: Sequence[FieldCell]) -> "SharePrices":
        """Return the prices beside the sizes of an offer's grants."""
        return cls(*(_figure(reading, cells, key) for key in (PRICE, STRIKE)))

    def as_shares(self, number: str, rest: str) -> str:
        """Write a number as counted shares, or options where there is a strike."""
        noun = "options" if self.strike else "RSUs"
        parts = (("strike", self.strike), ("price", self.price))
        return f"{number} {noun}{rest}" + "".join(
            f", {name} {number_text(amount)}" for name, amount in parts if amount
        )


def why_open(reading: RecordReading, cell: FieldCell) -> str:
    """Return why a bare number of shares that do not vest yet is no money for certain; empty where it is."""
    match = _BARE.fullmatch(plain_cell(cell, reading.style))
    is_money = cell.label.is_money or cell.label.scale or _MONEY.search(cell.name.text)
    price = _figure(reading, reading.record.cells, PRICE)
    if match is None or is_money or not price or not _SHARES.search(cell.name.text):
        return ""
    return (
        f"“{match[0]}” may be a number of shares or money. Type the money that vests in the next 12 months."
    )


def _read(
    reading: RecordReading, cell: FieldCell, cells: Sequence[FieldCell], prices: SharePrices
) -> FieldCell | None:
    """Return a cell as it is to be read; None where it is asked about.

    A count for certain is what the price of a share makes the amount of another line, and a number below
    that price: nobody grants less than a share.
    """
    match = _BARE.fullmatch(plain_cell(cell, reading.style))
    if match is None or not _is_open(cell) or _SHARES.search(match["rest"]):
        return cell
    number, price = amount_of(match["number"]) or 0.0, prices.price
    if not number or not (price or prices.strike) or _is_of_options(cell, cells):
        names_shares = _SHARES.search(cell.name.text) and _FEW.fullmatch(match[0])
        if not names_shares or not (_base_has_sign(reading) or _is_little(reading, cell, number)):
            return cell
        _ask(reading, cell, cells, match, prices)
        return None
    if number < price or any(_is_worth(reading, other, number * price) for other in cells):
        return replace(cell, label=replace(cell.label, counts=_noun(cell, prices)))
    if number * price > MOST_CREDIBLE:
        why = f"It is taken for money: {match['number']} shares at {price:g} would be {number * price:,.0f}."
        reading.ask("grants", why, cell.cell)
        return cell
    _ask(reading, cell, cells, match, prices)
    return None


def _at_price(reading: RecordReading, cell: FieldCell, cells: Sequence[FieldCell]) -> FieldCell | None:
    """Return counted shares with the price of one; of options the figure behind `@` is the strike."""
    match = _AT_PRICE.fullmatch(plain_cell(cell, reading.style))
    if match is None or not _is_open(cell) or _is_of_options(cell, cells):
        return None
    text = f"{match['number']} RSUs, price {match['price']}"
    return replace(cell, cell=replace(cell.cell, text=text), label=replace(cell.label, counts="rsus"))


def _is_open(cell: FieldCell) -> bool:
    """Whether the label of a grant leaves open what its number is."""
    label = cell.label
    says = label.counts or label.scale or label.is_money or label.is_share or label.currency
    return label.key == "grants" and not says and _MONEY.search(cell.name.text) is None


def _is_worth(reading: RecordReading, cell: FieldCell, worth: float) -> bool:
    """Whether a cell of a grant says an amount, to the per cent."""
    amount = amount_of(plain_cell(cell, reading.style)) if cell.label.key == "grants" else None
    return amount is not None and abs(amount - worth) <= 0.01 * worth


def _ask(
    reading: RecordReading,
    cell: FieldCell,
    cells: Sequence[FieldCell],
    match: re.Match[str],
    prices: SharePrices,
) -> None:
    """Keep a number as it was typed, with how each meaning is written; beside another size, in the note."""
    shares = prices.as_shares(match["number"].strip(), match["rest"])
    why = f"“{match[0]}” may be a number of shares or money. Type {shares}, or ${match[0]}."
    others = (other for other in cells if other is not cell and other.label.key == "grants")
    if any(not is_nothing(other.cell.text) and not is_to_come(other.cell.text) for other in others):
        reading.ask("grants", why, cell.cell)
        reading.leave(cell, why)
        return
    where = cell.cell
    reading.entries.append(FieldEntry("grants", match[0], where.row, where.column, why, where.text))


def _figure(reading: RecordReading, cells: Sequence[FieldCell], key: str) -> float:
    """Return the figure of a line of the grant; 0 where there is none."""
    texts = (plain_cell(cell, reading.style) for cell in cells if cell.label.key == key)
    figures = (_FIGURE.search(text) for text in texts)
    return next((amount_of(figure[0]) or 0.0 for figure in figures if figure), 0.0)


def _is_of_options(cell: FieldCell, cells: Sequence[FieldCell]) -> bool:
    """Whether the label or the kind says that the grant is of options, which are counted elsewhere."""
    kinds = (other.cell.text for other in cells if other.label.key == GRANT_KIND)
    return any(OPTION.search(text) for text in (cell.name.text, *kinds))


def _noun(cell: FieldCell, prices: SharePrices) -> str:
    return "options" if prices.strike else "rsus" if _RSUS.search(cell.name.text) else "shares"


def _is_little(reading: RecordReading, cell: FieldCell, number: float) -> bool:
    """Whether a number under shares alone, of no single year, is small beside a base written in full."""
    if _ALONE.fullmatch(cell.name.text.strip()) is None:
        return False
    base = next((other for other in reading.record.cells if other.label.key == "base"), None)
    amount = amount_of(plain_cell(base, reading.style)) if base else None
    return amount is not None and number < LEAST_OF_BASE * amount


def _base_has_sign(reading: RecordReading) -> bool:
    """Whether the base has a sign of money, which the number then lacks for a reason."""
    base = next((other.cell.text for other in reading.record.cells if other.label.key == "base"), "")
    return _SIGN.search(base) is not None
