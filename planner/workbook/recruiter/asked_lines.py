"""The lines of the proposal as its pages show them: labels, formats, amounts in the employer's own unit."""

from collections.abc import Sequence

from msgspec import Struct

from planner.share import Cover, Proposed, Shared, SharedPackage
from planner.share.recruiter_texts import begun
from planner.values import Unit, shown
from planner.workbook.recruiter.equity_unit import EquityKind, EquityUnit, equity_unit

BASE, BONUS, SIGN_ON, EQUITY, OTHER = "base", "bonus", "sign_on", "equity", "other"
"""Components by the words in the names of their cells; `other` is what nobody asks for."""
OFFER, PROPOSAL, ANSWERED = "o", "p", "r"
"""Cases by the letters in the names of their cells; packages are k0, k1 and so on."""
LABELS = {
    BASE: "Base salary, a year",
    BONUS: "Target bonus, % of base",
    SIGN_ON: "Sign-on, all payments",
}
YEAR_LABELS = {
    BASE: "Base salary",
    BONUS: "Target bonus",
    SIGN_ON: "Sign-on",
    EQUITY: "Equity",
    OTHER: "Other pay and benefits",
}
FORMS = {EquityKind.COMPANY: "company", EquityKind.MONEY: "money"}
COVERED = {Cover.ALL: "Covers {}", Cover.PART: "Covers part of {}", Cover.NOTHING: ""}
LISTED = "what I give up by leaving, listed below"


class AskedLine(Struct, frozen=True):
    """One line of the proposal, its amounts as its cells show them; `key` is its component."""

    key: str
    label: str
    form: str
    change: str
    offered: float
    proposed: float
    why: str
    unit: EquityUnit

    @property
    def in_points(self) -> bool:
        """Whether its change is a difference of shares, shown in points."""
        return self.change.endswith("_change")

    def amount(self, figure: float) -> float:
        """Return a figure of the plan as the cells of the line show it."""
        return self.unit.count(figure) if self.key == EQUITY else figure


def asked_lines(shared: Shared) -> tuple[AskedLine, ...]:
    """Return the lines that offer, proposal or a package fill; base always."""
    lines = []
    for place, line in enumerate(shared.lines):
        packaged = any(package.amounts[place] for package in shared.packages)
        if line.offered or line.proposed or packaged or line.component.value == BASE:
            lines.append(_asked(shared, line, place))
    return tuple(lines)


def _asked(shared: Shared, line: Proposed, place: int) -> AskedLine:
    key, unit = line.component.value, equity_unit(shared, line)
    if key != EQUITY:
        form, change = ("rate", "rate_change") if line.unit is Unit.SHARE else ("money", "change")
        return AskedLine(key, LABELS[key], form, change, line.offered, line.proposed, why(shared, line), unit)
    figures = [line.offered, line.proposed, *(package.amounts[place] for package in shared.packages)]
    return AskedLine(
        key,
        unit.label(shared.currency),
        _equity_form(unit, [unit.count(figure) for figure in figures]),
        "company_change" if unit.kind is EquityKind.COMPANY else "change",
        unit.count(line.offered),
        unit.count(line.proposed),
        why(shared, line),
        unit,
    )


def _equity_form(unit: EquityUnit, figures: Sequence[float]) -> str:
    """Return the format of an equity line; parts of a unit are shown where an amount has them."""
    if unit.kind in FORMS:
        return FORMS[unit.kind]
    return "money" if all(figure.is_integer() for figure in figures) else "units_fine"


def why(shared: Shared, line: Proposed) -> str:
    """Return the reason of a line: the user's words, else what is released and the stories that argue."""
    if not line.raised:
        return "As offered"
    return "; ".join(_reasons(shared, line))


def _reasons(shared: Shared, line: Proposed) -> list[str]:
    if own := shared.words.why(line.component):
        return [begun(own)]
    if line.proposed < line.offered:
        return []  # nothing that is released argues for less
    covered = COVERED[shared.covers(line.proposed)] if line.component.value == SIGN_ON else ""
    released = f"{line.why[:1].lower()}{line.why[1:]}" if covered else line.why
    stories = [f"{story.title} (see Impact)" for story in shared.arguing(line.component)]
    return [part for part in (covered.format(LISTED), released, *stories) if part]


def without_reason(shared: Shared) -> tuple[Proposed, ...]:
    """Return the raised lines that say no reason, first what brings most over four years."""
    bare = [line for line in shared.lines if line.proposed > line.offered and not _reasons(shared, line)]
    return tuple(sorted(bare, key=lambda line: -shared.rise(line, line.offered)))


def differences(lines: Sequence[AskedLine], shared: Shared, package: SharedPackage) -> str:
    """Return in words how a package differs from the proposal: what is more, then what is less."""
    figures = dict(zip((line.component.value for line in shared.lines), package.amounts, strict=True))
    changes = [(line, line.amount(figures[line.key]) - line.proposed) for line in lines]
    more = [_difference(line, change) for line, change in changes if _is_seen(line, change) and change > 0]
    less = [_difference(line, change) for line, change in changes if _is_seen(line, change) and change < 0]
    text = "; ".join(part for part in (" and ".join(more), ", ".join(less)) if part)
    return text[:1].upper() + text[1:] if text else "As proposed"


def _is_seen(line: AskedLine, change: float) -> bool:
    return abs(change) * (100 if line.in_points else 1) >= (0.00005 if line.in_points else 0.5)


def _difference(line: AskedLine, change: float) -> str:
    name = {BASE: "base", BONUS: "bonus", SIGN_ON: "sign-on", EQUITY: "equity"}[line.key]
    sign = "+" if change > 0 else "−"
    if not line.in_points:
        noun = f" {line.unit.kind.value}" if line.key == EQUITY and line.unit.kind in COUNTED else ""
        return f"{name} {sign}{shown(abs(change), Unit.MONEY)}{noun}"
    points = f"{abs(change) * 100:.4f}".rstrip("0").rstrip(".")
    return f"{name} {sign}{points} {'point' if points == '1' else 'points'}"


COUNTED = (EquityKind.OPTIONS, EquityKind.UNITS)
