"""The offers as a table of texts, fields down and offers across, as csv, tabs and HTML.

Each text is written so that the program reads it back; assumed values, which nobody typed, are left out.
"""

import csv
import html
import io
from collections.abc import Iterator

from msgspec import Struct

from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.entry import write
from planner.plan.paths import offer_path
from planner.plan.registry import FieldSpec, grid_groups
from planner.plan.schema.about import Applies
from planner.plan.title import title
from planner.private_copies import BANNER
from planner.values import Unit

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""Signs that make a spreadsheet compute a text that was typed by somebody."""
BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a csv file as UTF-8 only with it."""
AMOUNTS = frozenset({Unit.MONEY, Unit.MONEY_YEAR, Unit.PRICE, Unit.COUNT})
"""Units of fields that are written in digits, where the program itself writes 185k."""
PRESENT_HEADING = "Present job"
_CELL = "border:1px solid #D5DAE0;padding:3px 8px;vertical-align:top"
_HEADING = f"{_CELL};text-align:left;border-bottom:2px solid #1A1D21"
_SECTION = f"{_CELL};font-weight:bold;background:#F6F7F9"
_BANNER = "background:#B3261E;color:#FFFFFF;font-weight:bold;padding:4px 8px;text-align:left"


class PrivateTable(Struct, frozen=True):
    """The headings of its columns, and its rows by section: a label and a text for each column."""

    headings: tuple[str, ...]
    sections: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield the banner, the headings and every row, without sections."""
        yield (BANNER,)
        yield ("", *self.headings)
        for _, rows in self.sections:
            yield from rows


def offers_table(plan: Plan) -> PrivateTable:
    """Return what was typed of the present job and the offers that are not hidden."""
    offers = [offer for offer in plan.columns() if not offer.hidden and _is_typed(plan, offer)]
    sections = [
        (group.value, tuple(row for spec in specs if any((row := _row(plan, spec, offers))[1:])))
        for group, specs in grid_groups()
    ]
    headings = tuple(_heading(plan, offer) for offer in offers)
    return PrivateTable(headings, tuple((name, rows) for name, rows in sections if rows))


def _is_typed(plan: Plan, offer: Offer) -> bool:
    """Return whether anything is typed in a column; the present job may be left alone."""
    specs = (spec for _, specs in grid_groups() for spec in specs if spec.key != "company")
    return offer.id != PRESENT_ID or any(_text(plan, spec, offer) for spec in specs)


def _heading(plan: Plan, offer: Offer) -> str:
    name = title(plan, offer)
    is_named = offer.id == PRESENT_ID and name != PRESENT_HEADING
    return f"{PRESENT_HEADING} ({name})" if is_named else name


def _row(plan: Plan, spec: FieldSpec, offers: list[Offer]) -> tuple[str, ...]:
    return (spec.about.label, *(_text(plan, spec, offer) for offer in offers))


def _text(plan: Plan, spec: FieldSpec, offer: Offer) -> str:
    """Return what was typed into a field, also where it is not understood; empty for what is assumed."""
    typed = plan.typed.get(f"{offer_path(offer.id)}.{spec.key}")
    if typed is not None:
        return typed.text
    own = Applies.PRESENT if offer.id == PRESENT_ID else Applies.OFFER
    value = getattr(offer, spec.key)
    is_typed = value != spec.default or spec.key in offer.confirmed
    if spec.about.applies not in (Applies.BOTH, own) or not is_typed:
        return ""
    return _plain_amount(value) if spec.about.unit in AMOUNTS and _is_number(value) else write(spec, value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _plain_amount(value: float) -> str:
    """Return an amount in digits alone, which a spreadsheet of any country can add up: 185000."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def as_csv(table: PrivateTable) -> bytes:
    """Return the table as a csv file that Excel and other spreadsheets open."""
    text = io.StringIO()
    csv.writer(text).writerows([[inert_text(cell) for cell in row] for row in table.rows()])
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8", "replace")


def as_tabs(table: PrivateTable) -> str:
    """Return the table with tabs, for programs that take no HTML."""
    lines = ("\t".join(inert_text(" ".join(cell.split())) for cell in row) for row in table.rows())
    return "\n".join(lines) + "\n"


def as_html(table: PrivateTable) -> str:
    """Return the table as HTML with its formats inside, for Sheets, Docs and mails."""
    width = len(table.headings) + 1
    lines = [
        '<table style="border-collapse:collapse;font-family:Arial,sans-serif;font-size:10pt">',
        f'<tr><th colspan="{width}" style="{_BANNER}">{html.escape(BANNER)}</th></tr>',
        _html_row(("", *table.headings), _HEADING, "th"),
    ]
    for name, rows in table.sections:
        lines.append(f'<tr><td colspan="{width}" style="{_SECTION}">{html.escape(name)}</td></tr>')
        lines += (_html_row(row, _CELL, "td") for row in rows)
    return "\n".join([*lines, "</table>"])


def _html_row(row: tuple[str, ...], style: str, tag: str) -> str:
    styles = (f"{style};white-space:nowrap", *[style] * (len(row) - 1))
    cells = (
        f'<{tag} style="{own}">{_html_text(cell)}</{tag}>' for own, cell in zip(styles, row, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _html_text(text: str) -> str:
    return html.escape(inert_text(text)).replace("\n", "<br>")


def inert_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; a negative number stays one."""
    is_number = text[1:2].isdigit() and text[:1] in "+-"
    return f"'{text}" if text.startswith(FORMULA_SIGNS) and not is_number else text
