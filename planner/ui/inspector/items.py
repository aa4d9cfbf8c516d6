"""Which fields of a grant or a payment are asked for: those that mean something for its kind."""

from planner.pay.years.grant_size import option_terms, option_words
from planner.plan import Grant, Instalment, Offer
from planner.plan.assumed import is_typed
from planner.plan.fields.about import Editor
from planner.plan.fields.terms import Clawback, GrantKind
from planner.plan.paths import root
from planner.plan.registry import FieldSpec, fields
from planner.values import Unit, shown

_OF_OPTIONS = ("strike", "option_tax")
_OF_CLAWBACKS = ("clawback_months", "clawback_from")
_OF_MILESTONES = ("milestone", "milestone_chance", "milestone_delay")


def asked(item: Grant | Instalment) -> tuple[FieldSpec, ...]:
    """Fields to show for one item, in the order of its model."""
    return tuple(spec for spec in fields(type(item), Editor.INSPECTOR) if _means(item, spec.key))


def path_of(offer: Offer, item: Grant | Instalment) -> str:
    """The plan path of an item."""
    return f"{root(offer.id)}.{'grants' if isinstance(item, Grant) else 'sign_on'}.{item.id}"


def heading(item: Grant | Instalment, place: int) -> str:
    """What an item is called: its number, and its size or month."""
    if isinstance(item, Instalment):
        assumed = "" if is_typed(item, "month") else ", assumed"
        return f"Payment {place} · month {item.month}{assumed}"
    return f"Grant {place} · {_size(item)}"


def option_note(item: Grant | Instalment, offer: Offer) -> str:
    """Return what is said of options beside their fields: face value, strike, spread, exercise cost."""
    options = option_terms(item, offer) if isinstance(item, Grant) else None
    if options is None:
        return ""
    return f"{shown(options.face, Unit.MONEY)} at face: {option_words(options)}"


def _size(grant: Grant) -> str:
    if grant.percent is not None:
        return f"{shown(grant.percent, Unit.SHARE)} of the company"
    if grant.units is not None:
        noun = "options" if grant.kind is GrantKind.OPTION else "units"
        return f"{shown(grant.units, Unit.COUNT)} {noun}"
    return shown(grant.value, Unit.MONEY)


def _means(item: Grant | Instalment, key: str) -> bool:
    if isinstance(item, Instalment):
        return key not in _OF_CLAWBACKS or item.clawback is not Clawback.NONE
    if key in _OF_OPTIONS:
        return item.kind is GrantKind.OPTION
    return key not in _OF_MILESTONES or item.milestone_share > 0
