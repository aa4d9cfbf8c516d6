"""What stands in one cell: a value made from the plan and its analysis, with no Qt in it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.analysis import Analysis, OfferAnalysis
from planner.market.assumed import AssumedValue
from planner.plan import PRESENT_ID, Instalment, Offer, Plan, entry
from planner.plan.assumed import assumed_items_text
from planner.plan.fields.about import Applies, Group
from planner.plan.fields.terms import Clawback
from planner.plan.paths import root
from planner.plan.registry import FIELDS, FieldKind, FieldSpec
from planner.ui.grid.cell import HEADING, OUTSIDE, WORDS, Cell, State, number_of, wrong_entry
from planner.ui.grid.rows import FieldRow, GroupRow, ResultRow, Row
from planner.values import Figure, Unit, shown
from planner.values.unit import ABSENT

WORTHS = ("worth_year", "worth_total")


def column(plan: Plan, analysis: Analysis | None, offer: Offer, rows: tuple[Row, ...]) -> tuple[Cell, ...]:
    """All cells of one offer, from the top."""
    computed = analysis.offers.get(offer.id) if analysis else None
    held = _Column(plan, computed, offer, _warnings(analysis, root(offer.id)), _assumed(analysis, offer))
    return tuple(_cell(held, row) for row in rows)


def badge(analysis: Analysis | None, offer: Offer, today: datetime.date) -> str:
    """The second line of a column's head: baseline, best worth, days left."""
    if offer.id == PRESENT_ID:
        return "baseline"
    best = ("best worth",) if analysis and analysis.best == offer.id else ()
    return " · ".join((*best, *_days_left(offer, today)))


@dataclass(frozen=True, slots=True)
class _Column:
    """One offer, with what the analysis says of it, of its fields, and of those that nobody typed."""

    plan: Plan
    computed: OfferAnalysis | None
    offer: Offer
    warnings: Mapping[str, str]
    assumed: Mapping[str, AssumedValue]


def _assumed(analysis: Analysis | None, offer: Offer) -> Mapping[str, AssumedValue]:
    return analysis.assumed.get(offer.id, {}) if analysis else {}


def _cell(held: _Column, row: Row) -> Cell:
    if isinstance(row, GroupRow):
        return _heading(held, row)
    if isinstance(row, FieldRow):
        return _typed(held, row)
    computed = held.computed
    return _result(computed.figures.get(row.key) if computed else None, row, held.offer)


def _heading(held: _Column, row: GroupRow) -> Cell:
    """Say over the fields of the role, which may be folded, how many of them were assumed."""
    if row.title != Group.ROLE.value or not held.assumed:
        return HEADING
    labels = ", ".join(FIELDS[f"Offer.{key}"].about.label for key in held.assumed)
    why = f"Assumed, as nobody typed them: {labels}. Open the fold to see where they come from."
    return Cell(f"{len(held.assumed)} assumed", State.HEADING, assumed=why)


def _result(figure: Figure | None, row: ResultRow, offer: Offer) -> Cell:
    if figure is None:
        return Cell(ABSENT, State.COMPUTED)
    if row.key == "equity_face" and not offer.grants:
        return Cell(ABSENT, State.COMPUTED, figure=figure)
    ranged = row.key in WORTHS and figure.low is not None and figure.high is not None
    return Cell(_figure_text(figure, row), State.COMPUTED, figure.value, figure=figure, ranged=ranged)


def _figure_text(figure: Figure, row: ResultRow) -> str:
    if row.key.startswith("say.") and figure.low is not None and figure.high is not None:
        low = shown(figure.low, figure.unit).removesuffix(" points")  # the unit stands once
        return f"{low} – {shown(figure.high, figure.unit)}"
    return shown(figure.value, figure.unit)


def _typed(held: _Column, row: FieldRow) -> Cell:
    spec, offer = row.spec, held.offer
    if not applies(spec, offer):
        return OUTSIDE
    path, value = f"{root(offer.id)}.{spec.key}", getattr(offer, spec.key)
    if wrong := wrong_entry(held.plan, spec, path):
        return wrong
    right, warning, taken = (
        spec.kind not in WORDS,
        held.warnings.get(spec.key, ""),
        held.assumed.get(spec.key),
    )
    if taken is not None:
        text = entry.display(spec, taken.value)
        return Cell(text, State.INPUT, None, right, path, warning=warning, assumed=taken.why)
    text, number = _text_and_number(spec, value, held.computed)
    noted = assumed_items_text(value) if spec.kind in (FieldKind.GRANTS, FieldKind.INSTALMENTS) else ""
    return Cell(text, State.INPUT, number, right, path, warning=warning, note=noted)


def applies(spec: FieldSpec, offer: Offer) -> bool:
    """Whether the column has the field."""
    only = Applies.PRESENT if offer.id == PRESENT_ID else Applies.OFFER
    return spec.about.applies in (Applies.BOTH, only)


def _text_and_number(spec: FieldSpec, value: Any, computed: OfferAnalysis | None) -> tuple[str, float | None]:
    if spec.kind is FieldKind.INSTALMENTS:
        return _sign_on(spec, value)
    if spec.kind is FieldKind.GRANTS and computed and value:
        face = computed.figures.get("equity_face")
        if face and face.value is not None:
            return shown(face.value, face.unit), face.value
    return entry.display(spec, value), number_of(spec, value)


def _sign_on(spec: FieldSpec, payments: tuple[Instalment, ...]) -> tuple[str, float | None]:
    total = sum(payment.amount for payment in payments)
    plain = len(payments) == 1 and payments[0].month == 1 and payments[0].clawback is Clawback.NONE
    if plain:
        return shown(total, Unit.MONEY), total
    return entry.display(spec, payments), total if payments else None


def _warnings(analysis: Analysis | None, above: str) -> dict[str, str]:
    """Why a field of this offer should be looked at, by the field's key; inner fields count for the outer."""
    found: dict[str, str] = {}
    for problem in analysis.problems if analysis else ():
        if problem.where.startswith(above + "."):
            found.setdefault(problem.where.removeprefix(above + ".").partition(".")[0], problem.message)
    return found


def _days_left(offer: Offer, today: datetime.date) -> tuple[str, ...]:
    if offer.deadline is None:
        return ()
    days = (offer.deadline - today).days
    if days < 0:
        return ("ended",)
    return ("answer today" if days == 0 else "1 day left" if days == 1 else f"{days} days left",)
