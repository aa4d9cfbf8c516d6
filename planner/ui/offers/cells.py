"""The cells of one offer, made from the plan and its analysis. No Qt."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from msgspec import Struct

from planner.analysis import Analysis, OfferAnalysis
from planner.analysis.explained import blank_figure
from planner.market.assumed import AssumedValue
from planner.market.living_cost import short_metro
from planner.pay.years.grant_size import awaits_strike
from planner.plan import PRESENT_ID, Grant, Instalment, Offer, Plan, entry
from planner.plan.assumed import assumed_items_text, deciding_keys, is_typed
from planner.plan.fields.terms import Clawback, ClawbackFrom, OtherClawback
from planner.plan.paths import offer_path
from planner.plan.registry import FieldKind, FieldSpec
from planner.plan.schema.about import Applies
from planner.ui.grid.cell import HEADING, OUTSIDE, CellTone, GridCell, State, number_of, wrong_entry
from planner.ui.grid.rows import ComputedRow, FieldRow, GroupRow, Row
from planner.ui.offers.summaries import fold_summary
from planner.values import Figure, Problem, Severity, Unit, shown
from planner.values.days import full_week_day
from planner.values.unit import ABSENT

WORTHS = ("worth_year", "worth_total")
SHORT_WORDS = (("product manager", "PM"), ("program manager", "PgM"), ("machine learning", "ML"))
"""Words of a role that everybody abbreviates."""
NAME_PROMPT = "company?"
NO_ASK = "no ask"
PUBLISHED = ("stage", "volatility", "failure", "liquidity_years", "common_ratio")
"""Keys of fields that are taken from a published table, or choose its row, and move the asks."""


def column(
    plan: Plan, analysis: Analysis | None, offer: Offer, rows: tuple[Row, ...]
) -> tuple[GridCell, ...]:
    """Return all cells of one offer, from the top."""
    computed = analysis.offers.get(offer.id) if analysis else None
    assumed = analysis.assumed.get(offer.id, {}) if analysis else {}
    warnings = _warnings(analysis, offer_path(offer.id))
    shown_offer = _ShownOffer(plan, computed, offer, warnings, analysis, assumed)
    return tuple(_cell(shown_offer, row) for row in rows)


class _ShownOffer(Struct, frozen=True):
    """One offer with its results, the warnings of its fields, and the values that nobody typed."""

    plan: Plan
    computed: OfferAnalysis | None
    offer: Offer
    warnings: Mapping[str, Problem]
    analysis: Analysis | None
    assumed: Mapping[str, AssumedValue]


def _cell(shown_offer: _ShownOffer, row: Row) -> GridCell:
    if isinstance(row, GroupRow):
        return _heading(shown_offer, row)
    if isinstance(row, FieldRow):
        return _typed(shown_offer, row)
    computed = shown_offer.computed
    figure = computed.figures.get(row.key) if computed else None
    if figure is None and shown_offer.analysis is not None and computed:
        figure = blank_figure(shown_offer.analysis, computed, row.key, row.label)
        if figure is not None and computed.asks and row.key.startswith("ask."):
            return GridCell(NO_ASK, State.COMPUTED, figure=figure, tone=CellTone.QUIET)
    return _result(figure, row, shown_offer.offer)


def _heading(shown_offer: _ShownOffer, row: GroupRow) -> GridCell:
    """Return the cell of a heading: the name of the offer, or a summary of its fold while it is closed."""
    offer = shown_offer.offer
    if row.names is not None:
        path = f"{offer_path(offer.id)}.{row.names.key}"
        if offer.company or offer.id == PRESENT_ID:
            return wrong_entry(shown_offer.plan, path) or GridCell("", State.HEADING, path=path)
        return wrong_entry(shown_offer.plan, path) or GridCell(
            NAME_PROMPT, State.INPUT, path=path, tone=CellTone.ASKED
        )
    computed = shown_offer.computed
    text = fold_summary(row.title, computed.offer if computed else offer, shown_offer.assumed)
    return GridCell(text, State.HEADING, tone=CellTone.QUIET) if text else HEADING


def _result(figure: Figure | None, row: ComputedRow, offer: Offer) -> GridCell:
    if figure is None:
        return GridCell(ABSENT if offer.id != PRESENT_ID else "", State.COMPUTED)
    if row.key == "equity_face" and not offer.granted:
        return GridCell(ABSENT, State.COMPUTED, figure=figure)
    ranged = row.key in WORTHS and figure.low is not None and figure.high is not None
    text, strong = _say_texts(figure, row)
    currency = offer.currency if row.key.startswith("ask.") else ""
    cell = GridCell(text, State.COMPUTED, figure.value, figure=figure, ranged=ranged, strong=strong)
    return replace(cell, currency=currency) if currency else cell


def _say_texts(figure: Figure, row: ComputedRow) -> tuple[str, str]:
    """Return a figure as it is shown, and the end of a range to say that is to be opened at."""
    if not row.key.startswith("ask.") or figure.low is None or figure.high is None:
        return figure.text, ""
    if figure.measure is not None:
        low, high = figure.measure.brief(figure.low), figure.measure.brief(figure.high)
    else:
        low, high = shown(figure.low, figure.unit), shown(figure.high, figure.unit)
    number, _, unit = low.partition(" ")
    low = number if high.endswith(f" {unit}") else low  # the unit appears once
    return (high, high) if low == high.partition(" ")[0] else (f"{low} – {high}", high)


def _typed(shown_offer: _ShownOffer, row: FieldRow) -> GridCell:
    spec, offer = row.spec, shown_offer.offer
    if not applies(spec, offer):
        return OUTSIDE
    path, value = f"{offer_path(offer.id)}.{spec.key}", getattr(offer, spec.key)
    if wrong := wrong_entry(shown_offer.plan, path):
        return wrong
    is_awaited = spec.key == "base" and not offer.has_pay
    problem = None if is_awaited else shown_offer.warnings.get(spec.key)
    warning, blocks = (problem.message, problem.severity is Severity.ERROR) if problem else ("", False)
    cell = partial(GridCell, state=State.INPUT, path=path, warning=warning, blocks=blocks)
    if (assumed := shown_offer.assumed.get(spec.key)) is not None:
        text = _short(spec, entry.display(spec, assumed.value))
        tone = CellTone.PUBLISHED if spec.key in PUBLISHED else CellTone.USUAL
        return cell(text, assumed=assumed.reason, tone=tone)
    if none := _typed_none(shown_offer.plan, path, value):
        return cell(none, number=number_of(spec, value))
    if words := _asked_words(shown_offer, spec):
        return cell(words, tone=CellTone.ASKED)
    text, number = _text_and_number(spec, value, shown_offer.computed)
    note = _note(shown_offer.plan, spec, path, value)
    is_taken = value == spec.default and path not in shown_offer.plan.typed and _is_usual(offer, spec.key)
    tone = CellTone.TAKEN if is_taken and text != ABSENT else CellTone.USUAL
    short = short_title(text) if spec.key == "title" else ""
    return cell(text, number=number, note=note, tone=tone, short=short)


def _note(plan: Plan, spec: FieldSpec, path: str, value: Any) -> str:
    """Say what becomes of words that the field does not take, and what of grants and payments is assumed."""
    typed = plan.typed.get(path)
    asides = entry.asides_text(entry.without_asides(spec, typed.text)[1]) if typed else ""
    items = assumed_items_text(value) if spec.kind in (FieldKind.GRANTS, FieldKind.INSTALMENTS) else ""
    return f"{asides} {items}".strip()


def _typed_none(plan: Plan, path: str, value: Any) -> str:
    """Return the text that says there is none, as it was typed; empty where none was typed."""
    typed = plan.typed.get(path)
    return "" if value or typed is None or typed.text.startswith("=") else typed.text.strip()


def _asked_words(shown_offer: _ShownOffer, spec: FieldSpec) -> str:
    """Return the words of an empty cell whose value counts: the day of an answer, the rate of a currency."""
    plan, offer = shown_offer.plan, shown_offer.offer
    if spec.key == "rate" and plan.lacks_rate(offer):
        return "what rate?"
    is_one_of_several = len(plan.offers) > 1 and offer.base is not None
    return "when?" if spec.key == "deadline" and offer.deadline is None and is_one_of_several else ""


def _is_usual(offer: Offer, key: str) -> bool:
    """Whether nobody typed a field that has its default."""
    return key not in deciding_keys(offer) or not is_typed(offer, key)


def short_title(title: str) -> str:
    """Return a role in the usual abbreviations: Senior AI PM for Senior AI Product Manager."""
    for whole, short in SHORT_WORDS:
        title = re.sub(rf"\b{whole}\b", short, title, flags=re.IGNORECASE)
    return title


def _short(spec: FieldSpec, text: str) -> str:
    """Return a metropolitan area by its first city and state; other texts as they are."""
    return short_metro(text) if spec.key == "metro" else text


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
            return _granted(value, shown(face.value, face.unit)), face.value
        if len(value) == 1 and value[0].units is not None:
            return f"{value[0].units:,} {value[0].count_noun}", None
    if spec.kind is FieldKind.DATE and value is not None:
        return full_week_day(value), None
    return _short(spec, entry.display(spec, value)), number_of(spec, value)


def _granted(grants: tuple[Grant, ...], face: str) -> str:
    """Return the face value of grants, after the share of the company where a single grant is one.

    Options whose strike is not named count nothing at face: they ask for it instead of showing 0.
    """
    share = grants[0].percent if len(grants) == 1 else None
    if share and awaits_strike(grants[0]):
        return f"{shown(share, Unit.SHARE)}, strike?"
    return f"{shown(share, Unit.SHARE)} = {face}" if share else face


def _sign_on(spec: FieldSpec, payments: tuple[Instalment, ...]) -> tuple[str, float | None]:
    total = sum(payment.amount for payment in payments)
    plain = len(payments) == 1 and payments[0].month == 1 and payments[0].clawback is Clawback.NONE
    if plain:
        return shown(total, Unit.MONEY), total
    if len(payments) == 2 and payments[0].month == 1:
        return f"{shown(payments[0].amount, Unit.MONEY)}, then {shown(payments[1].amount, Unit.MONEY)}", total
    if len(payments) == 1 and (owed := _owed_back(payments[0])):
        return f"{shown(total, Unit.MONEY)}, {owed}", total
    return entry.display(spec, payments), total if payments else None


def _owed_back(payment: Instalment) -> str:
    """Say until when a payment with the first pay is owed back; empty where its terms take more words."""
    same = payment.clawback_let_go is payment.clawback_with_cause is OtherClawback.SAME
    if payment.month != 1 or not same or payment.clawback_from is not ClawbackFrom.START:
        return ""
    how = {Clawback.CLIFF: "owed back", Clawback.PRORATED: "a part owed back"}.get(payment.clawback, "")
    return f"{how} to month {payment.clawback_months}" if how else ""


def _warnings(analysis: Analysis | None, above: str) -> dict[str, Problem]:
    """Why a field of this offer should be looked at, by the field's key; inner fields count for the outer.

    What blocks the asks goes before what does not.
    """
    warnings: dict[str, Problem] = {}
    problems = analysis.problems if analysis else ()
    for problem in sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR):
        if problem.where.startswith(above + "."):
            key = problem.where.removeprefix(above + ".").partition(".")[0]
            warnings.setdefault(key, problem)
    return warnings
