"""What the explain bar says: a selected figure or field turned into words. No Qt here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Plan, entry
from planner.plan.edits import typed_text
from planner.plan.paths import NoSuchPathError, offer_of, spec_at, value_at
from planner.values import Figure, Line, shown
from planner.values.unit import ABSENT

if TYPE_CHECKING:
    from planner.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the chain. `path` leads to where it was typed."""

    text: str
    value: str
    source: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """Name, value, reason in one line, and the whole chain."""

    name: str = ""
    value: str = ""
    reason: str = ""
    wrong: bool = False
    lines: tuple[Reason, ...] = ()


def explained(plan: Plan, analysis: "Analysis | None", what: Figure | str | None) -> Explained:
    """Say what a figure, or the field at a plan path, is; whoever shows a figure selects it anew."""
    if what is None:
        return Explained(reason="Select any figure to see what it is and what it came from.")
    if isinstance(what, Figure):
        return _figure(what)
    try:
        return _field(plan, analysis, what)
    except NoSuchPathError:  # the field's offer or grant was removed while it was selected
        return Explained(reason="What was selected is gone. Select any figure.")


def _figure(figure: Figure) -> Explained:
    value = shown(figure.value, figure.unit)
    if figure.low is not None and figure.high is not None:
        value += f"  ({shown(figure.low, figure.unit)} – {shown(figure.high, figure.unit)})"
    lines = tuple(_reason(line) for line in figure.because)
    parts = [f"{one.text} {one.value}".strip() if one.value else one.text for one in lines]
    reason = " · ".join(parts) or "No reason was given."
    return Explained(figure.name, value, f"{figure.certainty.value}: {reason}", lines=lines)


def _reason(line: Line) -> Reason:
    value = "" if line.value is None else shown(line.value, line.unit)
    source = line.source or ("typed by you" if line.where else "")
    return Reason(line.text, value, source, line.where)


def _field(plan: Plan, analysis: "Analysis | None", path: str) -> Explained:
    spec, value, kept = spec_at(plan, path), value_at(plan, path), plan.typed.get(path)
    name = f"{spec.about.label}{_of(plan, path)}"
    if kept and kept.wrong:
        return Explained(name, kept.text, kept.wrong, wrong=True)
    display = entry.display(spec, value)
    warning = next((one.message for one in analysis.problems if one.where == path), "") if analysis else ""
    typed = typed_text(plan, path)
    said = f"typed as {typed}. " if typed and typed != display else ""
    default = "left at its default. " if value == spec.default and display != ABSENT else ""
    reason = warning or f"{said or default}{spec.about.help}"
    lines = (Reason(spec.about.help or spec.about.label, display, f"{said or default}".strip(), path),)
    return Explained(name, display, reason.strip(), wrong=bool(warning), lines=lines)


def _of(plan: Plan, path: str) -> str:
    offer_id = offer_of(path)
    offer = next((one for one in plan.columns() if one.id == offer_id), None)
    return f" · {offer.company or 'unnamed offer'}" if offer else ""
