"""The names over the columns of a table: which are offers, which years of one, and which are no offers."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from planner.intake.layout.columns.column_groups import ColumnGroup, distinct, groups_of
from planner.intake.layout.columns.column_roles import is_no_name, is_value_name, role_of, year_of
from planner.intake.layout.columns.differences import differences, is_asked_for, is_difference
from planner.intake.layout.label_parts import PACKAGE
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import read_label
from planner.intake.layout.records import Grid, LeftCell, TextCell

COMPARED = "Its column is a figure to compare with and no offer."
_WHY = {
    "total": "Its column is a total and no offer.",
    "score": "Its column is a weight or score and no offer.",
    "difference": "Its column compares offers and is none.",
    "comparison": COMPARED,
    "category": "Its column sorts the labels.",
    "figure": "Its column has a figure for a name and is no offer.",
    "earlier": "Its column is an earlier state of the offer.",
}


JOB = "job"
"""A label of companies where there is no other, and else of the job's title."""


class Header(Struct):
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
        own = [at for at in notes if at == column + 1] if self.has_own_notes else notes
        return next((row[at] for at in own if row[at].text), None)

    @property
    def has_own_notes(self) -> bool:
        """Whether each offer has a column of notes of its own."""
        return sum(role == "notes" for role in self.roles.values()) > 1

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
    heading = _heading_above(rows[:first])
    groups = groups_of(rows, place, named, roles, companies or upper, heading)
    taken = set(named) | {at for at in range(first) if _is_title(rows[at])}
    left = [
        LeftCell(cell, "It is above the labels.")
        for at in sorted(taken)
        for cell in distinct(rows[at])
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
            role = role_of(companies[at].text, is_company="total" not in roles.values())
        if not role and names and not companies and is_no_name(names[at].text) and _has_name(names, place):
            role = "figure"
        named_by = companies or names
        others = _other_texts(named_by, place, at) if named_by else []
        if not role and named_by and is_difference(named_by[at].text, others):
            role = "difference"
        if not role and named_by and is_asked_for(named_by[at].text, others):
            role = "comparison"
        is_named = bool((names and names[at].text) or (companies and companies[at].text))
        is_beside = bool(names) or at > place + 1
        if not role and not is_named and is_beside and _is_remarks([row[at].text for row in rows[first:]]):
            role = "notes"
        if role:
            roles[at] = role
    offers = [at for at in range(place + 1, width) if at not in roles and any(row[at].text for row in rows)]
    offers = [at for at in offers if not (names and year_of(names[at].text))]
    roles |= dict.fromkeys(differences(rows[first:], offers), "difference")
    roles |= _terms(names or (), roles, place)
    filled = [at for at in range(place + 1, width) if any(row[at].text for row in rows[first:])]
    if filled and all(roles.get(at) in _BESIDES for at in filled) and roles[filled[0]] == "notes":
        del roles[filled[0]]  # the only values are under `Details`
    is_later = any(at not in roles and any(row[at].text for row in rows) for at in range(place + 1, width))
    return roles if is_later else {at: role for at, role in roles.items() if role != "earlier"}


def _other_texts(row: Sequence[TextCell], place: int, at: int) -> list[str]:
    """Return the names of the other columns."""
    return [cell.text for other, cell in enumerate(row) if other > place and other != at and cell.text]


def _has_name(names: Sequence[TextCell], place: int) -> bool:
    """Whether some column has a name that is no figure: then a figure begins a table of something else."""
    return any(cell.text and not is_no_name(cell.text) for cell in names[place + 1 :])


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
    above = [row for row in rows[: named[-1]] if len(distinct(row[place + 1 :])) > 1]
    is_of_values = all(is_value_name(name) or role_of(name) for name in names)
    if not above or not (is_of_values or _repeats(above[-1][place + 1 :], rows[named[-1]][place + 1 :])):
        return None
    filled: list[TextCell] = []
    for cell in above[-1]:
        is_over = not cell.text and len(filled) > place and filled[-1].text
        filled.append(filled[-1] if is_over else cell)
    return filled


def _repeats(upper: Sequence[TextCell], lower: Sequence[TextCell]) -> bool:
    """Whether two or more names above have the same several names below each: `First offer, Second offer`."""
    groups: list[list[str]] = []
    last = ""
    for over, under in zip(upper, lower, strict=True):
        if over.text and over.text != last:
            groups.append([])
            last = over.text
        if groups and under.text:
            groups[-1].append(under.text)
    return len(groups) > 1 and len(groups[0]) > 1 and all(group == groups[0] for group in groups)


def _is_known(row: Sequence[TextCell], place: int) -> bool:
    label = read_label(row[place].text)
    texts = [cell.text for cell in row[place + 1 :] if cell.text not in ("", row[place].text)]
    if label is not None and label.key == PACKAGE:
        return any(re.search(r"\d", text) for text in texts)  # `Cash` may be a heading in the line of names
    return label is not None and bool(texts)


def _is_title(row: Sequence[TextCell]) -> bool:
    """Whether a line above the labels is a title: one text, alone or merged over its cells."""
    return len(distinct(row)) == 1


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
    return unlabelled[-1:] or [_below_a_group(above, place, named[0])]


def _below_a_group(above: Grid, place: int, at: int) -> int:
    """Return the line of names under a line of groups: one corner is over both, and its names differ more."""
    while (
        at + 1 < len(above)
        and above[at + 1][place].text == above[at][place].text
        and len(distinct(above[at + 1])) > len(distinct(above[at]))
    ):
        at += 1
    return at


def _company_row(rows: Grid, place: int, *, is_named: bool) -> list[TextCell] | None:
    """Return the line of companies; of several the one with most different names.

    A line of jobs names them only where nothing else does.
    """
    lines = [row for row in rows if (label := read_label(row[place].text)) and label.key == "company"]
    lines = [row for row in lines if not any(is_no_name(cell.text) for cell in row[place + 1 :])]
    lines = [row for row in lines if not _are_numbers(row[place + 1 :])] or lines
    employers = [row for row in lines if plain(row[place].text) != JOB]
    lines = employers or ([] if is_named else lines)
    return max(lines, key=lambda row: len({cell.text for cell in row[place + 1 :]}), default=None)


_NUMBER = re.compile(
    r"#?\s?\d{1,2}\.?|#?[a-z]|(?:offer|option|no\.?|nr\.?)\s?#?\s?(?:\d{1,2}|[a-z])", re.IGNORECASE
)


def _are_numbers(cells: Sequence[TextCell]) -> bool:
    """Whether a line only numbers the offers, as `#1, #2` or `Offer A`: another one names the employers."""
    texts = [cell.text.strip() for cell in cells if cell.text.strip()]
    return bool(texts) and all(_NUMBER.fullmatch(text) for text in texts)


def _heading_above(above: Grid) -> TextCell | None:
    """Return the last heading above the labels, which may name the only offer below it."""
    titles = [row for row in above if _is_title(row)]
    return distinct(titles[-1])[0] if titles else None
