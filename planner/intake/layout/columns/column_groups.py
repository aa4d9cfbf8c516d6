"""The groups of columns that are one offer each: a column, or one a year, with the company over them."""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.layout.columns.column_names import CORNERS
from planner.intake.layout.columns.column_roles import is_open_year, is_value_name, role_of, year_of
from planner.intake.layout.columns.heading_names import name_in_heading
from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import read_label
from planner.intake.layout.records import Grid, TextCell


class ColumnGroup(Struct, frozen=True):
    """The columns of one offer: one, or one for each year of it by its number."""

    name: TextCell | None
    is_present: bool
    columns: dict[int, int]
    is_open: bool = False
    """Whether its last column is of all later years, as `Y2+`."""


def distinct(row: Sequence[TextCell]) -> list[TextCell]:
    cells: dict[str, TextCell] = {}
    for cell in row:
        if cell.text:
            cells.setdefault(cell.text, cell)
    return list(cells.values())


_TITLE_WORDS = re.compile(
    r"\b(?:comparison|worksheet|updated|template|calculator|overview|summary|table|as of)\b", re.IGNORECASE
)


def groups_of(
    rows: Grid,
    place: int,
    named: list[int],
    roles: dict[int, str],
    companies: list[TextCell] | None,
    heading: TextCell | None,
) -> list[ColumnGroup]:
    names = rows[named[-1]] if named else None
    offers = [
        at for at in range(place + 1, len(rows[0])) if at not in roles and any(row[at].text for row in rows)
    ]
    is_listed = companies is not None and len({companies[at].text for at in offers}) > 1
    years = {at: _year_at(names, at, [] if is_listed else offers) for at in offers} if names else {}
    if sum(map(bool, years.values())) >= 2 and all(years[at] or not names[at].text for at in offers if names):
        return _year_groups(rows, named, [at for at in offers if years[at]], years)
    groups = []
    for at in offers:
        name = companies[at] if companies and companies[at].text else None
        above = names[at] if names and names[at].text else None
        texts = [cell.text for cell in (above, name, heading if len(offers) == 1 else None) if cell]
        here = any(is_present(text) for text in texts)
        chosen = name or (
            above if above and not is_value_name(above.text) and not role_of(above.text) else None
        )
        if chosen is None and heading is not None and len(offers) == 1:
            chosen = name_in_heading(company_named(heading))
            if chosen is None and names is None and not _TITLE_WORDS.search(heading.text):
                chosen = _block_name(heading)
        groups.append(ColumnGroup(company_named(chosen) if chosen else None, here, {0: at}))
    return groups


_PREFIX = re.compile(
    r"(?:(?:new|full[- ]?time|part[- ]?time|contract(?:or)?|permanent|perm|(?:job\s+)?offer|option|choice"
    r"|angebot|offre|oferta|go|switch|move|accept)\s*#?\s*\w{0,2}|(?:company|employer|job|role)\s*#?\s*(?:\d|[a-z])\b)"
    r"\s*(?:\((?P<inner>[^()]+)\)|(?::|\s[–—-])\s*(?P<after>\S.*))",
    re.IGNORECASE,
)


_FROM = re.compile(
    r"(?:(?:my|the|written|verbal|job)\s+){0,2}(?:offer(?:\s+(?:letter|details|terms))?\s+(?:from|by|at|@)|angebot(?:\s+(?:von|der))?|offre(?:\s+de)?)\s+(?P<after>\S.*)",
    re.IGNORECASE,
)


_BEHIND = re.compile(
    r"(?P<after>(?!(?:what|how|as)\b)\S.*?)(?:['’]s)?(?:\s*[:|–—-])?\s+(?:(?:job\s+)?offer|offered)(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)


_OWN_WORDS = re.compile(
    r"(?:my|the|this|that|their|your|a|an|new|job|written|verbal|first|second|third|final|best|revised|initial|counter|other|"
    r"original|updated|competing|current|full|previous|old|latest|no)\b.*",
    re.IGNORECASE,
)


_DETAIL = re.compile(
    r"\s*\(\s*(?:details?|amounts?|values?|figures?|offer|terms|actual)\s*\)\s*$", re.IGNORECASE
)


_TITLED = re.compile(
    r"(?P<after>[^–—|:-]+?)\s+(?:[–—|-])\s+(?=.*\boffer\b).+|(?P<inner>[^,:|]+),\s+(?=.*\boffer\b).+",
    re.IGNORECASE,
)
"""A title that begins with the company and says of an offer: `Acme - Staff PM, offer of 20 November`."""


def company_named(name: TextCell) -> TextCell:
    """Return the company in `Offer #1 (Acme)`, `New: Globex` or `Acme offer`; other names as they are."""
    bare = _DETAIL.sub("", name.text)
    if bare and bare != name.text:
        return company_named(TextCell(bare, name.row, name.column))
    match = _PREFIX.fullmatch(name.text) or _FROM.fullmatch(name.text) or _BEHIND.fullmatch(name.text)
    if match is None:
        return name
    company = match.groupdict().get("inner") or match["after"]
    is_none = _OWN_WORDS.fullmatch(company) or len(company) < 2 or company.isdigit()
    return name if is_none else TextCell(company.strip(), name.row, name.column)


_OFFER_NUMBER = re.compile(r"^offer\s*(?:#?\d+|[a-z])?\s*[:–—-]\s*(?=\S)", re.IGNORECASE)


def _block_name(heading: TextCell) -> TextCell:
    return TextCell(_OFFER_NUMBER.sub("", heading.text), heading.row, heading.column)


def _year_at(names: Sequence[TextCell], at: int, offers: Sequence[int]) -> int:
    """Return the year that a column is for: by its name, or as one of consecutive calendar years."""
    text = names[at].text
    if year := year_of(text):
        return year
    texts = [names[offer].text for offer in offers if names[offer].text]
    is_calendar = len(texts) >= 2 and all(re.fullmatch(r"20\d\d", name) for name in texts)
    numbers = [int(name) for name in texts] if is_calendar else []
    if is_calendar and text and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return int(text) - numbers[0] + 1
    is_count = len(texts) >= 2 and texts == [str(number) for number in range(1, len(texts) + 1)]
    return int(text) if is_count and text else 0


def _year_groups(
    rows: Grid, named: list[int], offers: Sequence[int], years: dict[int, int]
) -> list[ColumnGroup]:
    """Return one group for each run of years that begins again."""
    runs: list[dict[int, int]] = []
    for at in offers:
        if not runs or years[at] in runs[-1]:
            runs.append({})
        runs[-1][years[at]] = at
    groups = []
    for run in runs:
        name = None
        if len(named) > 1:
            over = rows[named[0]]
            name = next((over[at] for at in range(min(run.values()), -1, -1) if over[at].text), None)
        is_open = any(is_open_year(rows[named[-1]][at].text) for at in run.values())
        name = company_named(name) if name else _company_in_corner(rows[named[-1]])
        name = name or (_company_in_title(rows[: named[-1]]) if len(runs) == 1 else None)
        groups.append(ColumnGroup(name, name is not None and is_present(name.text), run, is_open))
    return groups


def _company_in_title(above: Grid) -> TextCell | None:
    """Return the company in a title above the years: `Halcyon Freight AI - offer`, `Staying at Acme`."""
    for row in above:
        cells = distinct(row)
        if len(cells) != 1 or _TITLE_WORDS.search(cells[0].text):
            continue
        if is_present(cells[0].text):
            return cells[0]
        company = company_named(cells[0])
        if company == cells[0] and (titled := _TITLED.fullmatch(cells[0].text)):
            text = titled["after"] or titled["inner"]
            company = company if _OWN_WORDS.fullmatch(text) else replace(company, text=text)
        if company != cells[0]:
            return TextCell(company.text.strip(" -–—:|#*_"), company.row, company.column)
    return None


_CORNER_WORDS = frozenset(word for words in CORNERS for word in words.split()) | {"of", "the", "my", "a"}


def _company_in_corner(row: Sequence[TextCell]) -> TextCell | None:
    """Return the company in the corner before the years: `Acme offer`, or a name."""
    cell = next((cell for cell in row if cell.text), None)
    if cell is None or cell != row[0] or year_of(cell.text):
        return None
    company = company_named(cell)
    is_corner = all(word in _CORNER_WORDS for word in plain(cell.text).split())
    is_name = cell.text[:1].isupper() and not is_corner and read_label(cell.text) is None
    return company if company != cell or (is_name and not role_of(cell.text)) else None
