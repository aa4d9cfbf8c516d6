"""The cells of one offer, made from the plan and its analysis. No Qt."""

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
from planner.plan.paths import offer_path
from planner.plan.registry import FIELDS, FieldKind, FieldSpec
from planner.ui.grid.cell import HEADING, LEFT_KINDS, OUTSIDE, GridCell, State, number_of, wrong_entry
from planner.ui.grid.rows import ComputedRow, FieldRow, GroupRow, Row
from planner.values import Figure, Unit, shown
from planner.values.unit import ABSENT

WORTHS = ("worth_year", "worth_total")


def column(
    plan: Plan, analysis: Analysis | None, offer: Offer, rows: tuple[Row, ...]
) -> tuple[GridCell, ...]:
    """Return all cells of one offer, from the top."""
    computed = analysis.offers.get(offer.id) if analysis else None
    assumed = analysis.assumed.get(offer.id, {}) if analysis else {}
    shown_offer = _ShownOffer(plan, computed, offer, _warnings(analysis, offer_path(offer.id)), assumed)
    return tuple(_cell(shown_offer, row) for row in rows)


def badge(analysis: Analysis | None, offer: Offer, today: datetime.date) -> str:
    """Return the second line of an offer's header: baseline, best worth, days left."""
    if offer.id == PRESENT_ID:
        return "baseline"
    best = ("best worth",) if analysis and analysis.best == offer.id else ()
    return " · ".join((*best, *_days_left(offer, today)))


@dataclass(frozen=True, slots=True)
class _ShownOffer:
    """One offer with its results, the warnings of its fields, and the values that nobody typed."""

    plan: Plan
    computed: OfferAnalysis | None
    offer: Offer
    warnings: Mapping[str, str]
    assumed: Mapping[str, AssumedValue]


def _cell(shown_offer: _ShownOffer, row: Row) -> GridCell:
    if isinstance(row, GroupRow):
        return _heading(shown_offer, row)
    if isinstance(row, FieldRow):
        return _typed(shown_offer, row)
    computed = shown_offer.computed
    return _result(computed.figures.get(row.key) if computed else None, row, shown_offer.offer)


def _heading(shown_offer: _ShownOffer, row: GroupRow) -> GridCell:
    """Return the cell of a heading; for the role, which may be folded, with the number of assumed fields."""
    abouts = (FIELDS[f"Offer.{key}"].about for key in shown_offer.assumed)
    labels = [about.label for about in abouts if about.group is Group.ROLE]
    if row.title != Group.ROLE.value or not labels:
        return HEADING
    why = f"Assumed, as nobody typed them: {', '.join(labels)}. Open the fold to see where they come from."
    return GridCell(f"{len(labels)} assumed", State.HEADING, assumed=why)


def _result(figure: Figure | None, row: ComputedRow, offer: Offer) -> GridCell:
    if figure is None:
        return GridCell(ABSENT, State.COMPUTED)
    if row.key == "equity_face" and not offer.grants:
        return GridCell(ABSENT, State.COMPUTED, figure=figure)
    ranged = row.key in WORTHS and figure.low is not None and figure.high is not None
    return GridCell(_figure_text(figure, row), State.COMPUTED, figure.value, figure=figure, ranged=ranged)


def _figure_text(figure: Figure, row: ComputedRow) -> str:
    if row.key.startswith("say.") and figure.low is not None and figure.high is not None:
        if figure.measure is not None:
            return figure.measure.span(figure.low, figure.high)
        low = shown(figure.low, figure.unit).removesuffix(" points")  # the unit appears once
        return f"{low} – {shown(figure.high, figure.unit)}"
    return figure.text


def _typed(shown_offer: _ShownOffer, row: FieldRow) -> GridCell:
    spec, offer = row.spec, shown_offer.offer
    if not applies(spec, offer):
        return OUTSIDE
    path, value = f"{offer_path(offer.id)}.{spec.key}", getattr(offer, spec.key)
    if wrong := wrong_entry(shown_offer.plan, spec, path):
        return wrong
    right, warning = spec.kind not in LEFT_KINDS, shown_offer.warnings.get(spec.key, "")
    if (assumed := shown_offer.assumed.get(spec.key)) is not None:
        text = entry.display(spec, assumed.value)
        return GridCell(text, State.INPUT, None, right, path, warning=warning, assumed=assumed.reason)
    text, number = _text_and_number(spec, value, shown_offer.computed)
    note = assumed_items_text(value) if spec.kind in (FieldKind.GRANTS, FieldKind.INSTALMENTS) else ""
    return GridCell(text, State.INPUT, number, right, path, warning=warning, note=note)


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
    warnings: dict[str, str] = {}
    for problem in analysis.problems if analysis else ():
        if problem.where.startswith(above + "."):
            key = problem.where.removeprefix(above + ".").partition(".")[0]
            warnings.setdefault(key, problem.message)
    return warnings


def _days_left(offer: Offer, today: datetime.date) -> tuple[str, ...]:
    if offer.deadline is None:
        return ()
    days = (offer.deadline - today).days
    if days < 0:
        return ("ended",)
    return ("answer today" if days == 0 else "1 day left" if days == 1 else f"{days} days left",)
