"""The names over the columns of a table: which are offers, which years of one, and which are no offers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planner.intake.layout.column_names import CORNERS
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import is_open_year, is_value_name, read_label, role_of, year_of
from planner.intake.layout.present_names import is_present
from planner.intake.layout.records import Grid, LeftCell, TextCell

COMPARED = "Its column is a figure to compare with and no offer."
_WHY = {
    "total": "Its column is a total and no offer.",
    "score": "Its column is a weight or score and no offer.",
    "difference": "Its column compares offers and is none.",
    "comparison": COMPARED,
    "category": "Its column sorts the labels.",
    "earlier": "Its column is an earlier state of the offer.",
}


JOB = "job"
"""A label of companies where there is no other, and else of the job's title."""


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """The columns of one offer: one, or one for each year of it by its number."""

    name: TextCell | None
    is_present: bool
    columns: dict[int, int]
    is_open: bool = False
    """Whether its last column is of all later years, as `Y2+`."""


@dataclass(slots=True)
class Header:
    """What the names say of each column. `rows` are those with names and titles."""

    place: int
    rows: frozenset[int] = frozenset()
    roles: dict[int, str] = field(default_factory=dict)
    groups: tuple[ColumnGroup, ...] = ()
    left: tuple[LeftCell, ...] = ()
    companies: Sequence[TextCell] = ()
    has_companies: bool = False
    """Whether something other than a line of jobs names the companies."""

    def unit(self, row: Sequence[TextCell]) -> str:
        """Return what a column of units says of a line."""
        return " ".join(row[at].text for at, role in self.roles.items() if role == "unit" and row[at].text)

    def remark(self, row: Sequence[TextCell], column: int) -> TextCell | None:
        """Return what a column of notes says of a line: the offer's own next to it, or that of all."""
        notes = [at for at, role in self.roles.items() if role == "notes"]
        own = [at for at in notes if at == column + 1] if len(notes) > 1 else notes
        return next((row[at] for at in own if row[at].text), None)

    def is_block_name(self, cell: TextCell) -> bool:
        """Whether a heading was taken as the name of its block."""
        return any(group.name == cell for group in self.groups)

    def cells_of_no_offer(self, rows: Grid) -> list[LeftCell]:
        """Return the names of columns that are no offers, each with why."""
        lines = [rows[at] for at in sorted(self.rows)] + ([self.companies] if self.companies else [])
        names = [(line[column], role) for line in lines for column, role in self.roles.items()]
        return [LeftCell(cell, _WHY[role]) for cell, role in names if cell.text and role in _WHY]


def header_of(rows: Grid, place: int) -> Header:
    """Return what is over and in the columns of a block, from its names and its line of companies."""
    first = next((at for at, row in enumerate(rows) if _is_known(row, place)), len(rows))
    named = _name_rows(rows[:first], place)
    companies = _company_row(rows, place, is_named=bool(named))
    if not named and companies is None and first < len(rows) and _is_corner(rows[first], place):
        named, first = [first], first + 1
    names = rows[named[-1]] if named else []
    upper = _upper_names(rows, place, named)
    width = len(rows[0])
    roles = _roles(rows, place, names, companies, first)
    heading = _heading_above(rows[:first], named)
    groups = _groups(rows, place, named, roles, companies or upper, heading)
    taken = set(named) | {at for at in range(first) if _is_title(rows[at])}
    left = [
        LeftCell(cell, "It is above the labels.")
        for at in sorted(taken)
        for cell in _distinct(rows[at])
        if not any(group.name == cell for group in groups) and at not in named[-1:]
    ]
    if companies and names:
        used = {
            at for at in range(place + 1, width) if companies[at].text and names[at].text and at not in roles
        }
        left += [
            LeftCell(names[at], "It is above the labels.")
            for at in sorted(used)
            if not is_value_name(names[at].text)
        ]
    is_job = companies is not None and plain(companies[place].text) == JOB
    has_companies = bool(named) or (companies is not None and not is_job)
    return Header(
        place, frozenset(taken), roles, tuple(groups), tuple(left), tuple(companies or ()), has_companies
    )


def _roles(
    rows: Grid, place: int, names: Sequence[TextCell], companies: list[TextCell] | None, first: int
) -> dict[int, str]:
    """Return what the columns are that are no offers; an earlier state has a later one beside it."""
    roles: dict[int, str] = {}
    width = len(rows[0])
    for at in range(place + 1, width):
        role = role_of(names[at].text) if names else ""
        if not role and companies and not (names and year_of(names[at].text)):
            role = role_of(companies[at].text, is_company=True)
        is_named = bool((names and names[at].text) or (companies and companies[at].text))
        is_beside = bool(names) or at > place + 1
        if not role and not is_named and is_beside and _is_remarks([row[at].text for row in rows[first:]]):
            role = "notes"
        if role:
            roles[at] = role
    roles |= _terms(names or (), roles, place)
    filled = [at for at in range(place + 1, width) if any(row[at].text for row in rows[first:])]
    if filled and all(roles.get(at) in _BESIDES for at in filled) and roles[filled[0]] == "notes":
        del roles[filled[0]]  # the only values are under `Details`
    is_later = any(at not in roles and any(row[at].text for row in rows) for at in range(place + 1, width))
    return roles if is_later else {at: role for at, role in roles.items() if role != "earlier"}


def _terms(names: Sequence[TextCell], roles: Mapping[int, str], place: int) -> dict[int, str]:
    """Return columns of `Terms` beside those of offers as notes; alone, such a column has the values."""
    own = [at for at in range(place + 1, len(names)) if at not in roles and names[at].text]
    terms = [at for at in own if plain(names[at].text) == "terms"]
    return dict.fromkeys(terms, "notes") if len(terms) < len(own) else {}


_BESIDES = frozenset(("notes", "unit", "category"))
_FIGURES = frozenset(
    ("base", "grants", "sign_on", "bonus_target", "benefits", "relocation", "match_rate", "total")
)
_NO_NAME = re.compile(
    r"\d|^(?:tbd|tba|n/?a|none|competitive|negotiable|yes|no|market|pending|unknown|[-–—?]*)$", re.IGNORECASE
)


def _is_corner(row: Sequence[TextCell], place: int) -> bool:
    """Whether a label in the corner, as `Pay in $k`, is over the labels: the cells after it are names."""
    label = read_label(row[place].text)
    texts = [cell.text for cell in row[place + 1 :] if cell.text]
    return label is not None and label.key in _FIGURES and not any(_NO_NAME.search(text) for text in texts)


def _is_remarks(texts: Sequence[str]) -> bool:
    """Whether an unnamed column has words and no figure at the head of any cell."""
    filled = [text for text in texts if text]
    return len(filled) >= 2 and not any(re.match(r"[~(]?\s*[$€£₹]?\s*\d", text) for text in filled)


def _upper_names(rows: Grid, place: int, named: list[int]) -> list[TextCell] | None:
    """Return the companies over `Amount, Notes, Amount, Notes`, each over the columns up to the next."""
    if not named:
        return None
    names = [cell.text for cell in rows[named[-1]][place + 1 :] if cell.text]
    above = [row for row in rows[: named[-1]] if len(_distinct(row[place + 1 :])) > 1]
    if not above or not all(is_value_name(name) or role_of(name) for name in names):
        return None
    filled: list[TextCell] = []
    for cell in above[-1]:
        is_over = not cell.text and len(filled) > place and filled[-1].text
        filled.append(filled[-1] if is_over else cell)
    return filled


def _is_known(row: Sequence[TextCell], place: int) -> bool:
    return read_label(row[place].text) is not None and any(
        cell.text not in ("", row[place].text) for cell in row[place + 1 :]
    )


def _is_title(row: Sequence[TextCell]) -> bool:
    """Whether a line above the labels is a title: one text, alone or merged over its cells."""
    return len(_distinct(row)) == 1


def _distinct(row: Sequence[TextCell]) -> list[TextCell]:
    cells: dict[str, TextCell] = {}
    for cell in row:
        if cell.text:
            cells.setdefault(cell.text, cell)
    return list(cells.values())


def _name_rows(above: Grid, place: int) -> list[int]:
    """Return the lines above the labels that name columns: the last, and one of companies over years."""
    named = [
        at
        for at, row in enumerate(above)
        if any(cell.text for cell in row[place + 1 :])
        and (not _is_title(row) or (len(row) == place + 2 and not row[place].text))
    ]
    if not named:
        return []
    years = [year_of(cell.text) for cell in above[named[-1]][place + 1 :]]
    is_over_years = len(named) > 1 and sum(map(bool, years)) >= 2
    if is_over_years:
        return named[-2:]
    unlabelled = [at for at in named if not above[at][place].text]
    return unlabelled[-1:] or named[:1]


def _company_row(rows: Grid, place: int, *, is_named: bool) -> list[TextCell] | None:
    """Return the line of companies; of several the one with most different names.

    A line of jobs names them only where nothing else does.
    """
    lines = [row for row in rows if (label := read_label(row[place].text)) and label.key == "company"]
    employers = [row for row in lines if plain(row[place].text) != JOB]
    lines = employers or ([] if is_named else lines)
    return max(lines, key=lambda row: len({cell.text for cell in row[place + 1 :]}), default=None)


def _heading_above(above: Grid, named: list[int]) -> TextCell | None:
    """Return a heading directly above the labels, which names a block without names of columns."""
    titles = [row for at, row in enumerate(above) if at not in named and _is_title(row)]
    return _distinct(titles[-1])[0] if titles and not named else None


_TITLE_WORDS = re.compile(
    r"\b(?:comparison|worksheet|updated|template|calculator|overview|summary|table|as of)\b", re.IGNORECASE
)


def _groups(
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
        if (
            chosen is None
            and heading is not None
            and not _TITLE_WORDS.search(heading.text)
            and len(offers) == 1
        ):
            chosen = _block_name(heading)
        groups.append(ColumnGroup(company_named(chosen) if chosen else None, here, {0: at}))
    return groups


_PREFIX = re.compile(
    r"(?:(?:new|full[- ]?time|part[- ]?time|contract(?:or)?|permanent|perm|(?:job\s+)?offer|option|choice"
    r"|angebot|offre|oferta)\s*#?\s*\w{0,2}|(?:company|employer|job|role)\s*#?\s*(?:\d|[a-z])\b)"
    r"\s*(?:\((?P<inner>[^()]+)\)|(?::|\s[–—-])\s*(?P<after>\S.*))",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:offer\s+(?:from|by|at|@)|angebot(?:\s+(?:von|der))?|offre(?:\s+de)?)\s+(?P<after>\S.*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?P<after>\S.*?)(?:['’]s)?\s+(?:job\s+)?offer", re.IGNORECASE)
_OWN_WORDS = re.compile(
    r"(?:my|the|this|that|their|your|a|an|new|job|written|verbal|first|second|third|final|best|revised|initial|counter|other|"
    r"original|updated|competing|current|full|previous|old|latest|no)\b.*",
    re.IGNORECASE,
)


_DETAIL = re.compile(
    r"\s*\(\s*(?:details?|amounts?|values?|figures?|offer|terms|actual)\s*\)\s*$", re.IGNORECASE
)


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
    """Return the company in a title above the years: `Halcyon Freight AI - offer`."""
    for row in above:
        cells = _distinct(row)
        if len(cells) != 1 or _TITLE_WORDS.search(cells[0].text):
            continue
        company = company_named(cells[0])
        if company != cells[0]:
            return TextCell(company.text.strip(" -–—:|#*_"), company.row, company.column)
    return None


def _company_in_corner(row: Sequence[TextCell]) -> TextCell | None:
    """Return the company in the corner before the years: `Acme offer`, or a name."""
    cell = next((cell for cell in row if cell.text), None)
    if cell is None or cell != row[0] or year_of(cell.text):
        return None
    company = company_named(cell)
    is_name = cell.text[:1].isupper() and plain(cell.text) not in CORNERS and read_label(cell.text) is None
    return company if company != cell or (is_name and not role_of(cell.text)) else None
