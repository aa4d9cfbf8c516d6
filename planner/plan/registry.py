"""The registry of fields, derived from the models: the list that editors, files and guards read."""

import datetime
import types
from collections.abc import Mapping
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.condition import Condition
from planner.plan.fields.assumptions import Assumptions, StageView
from planner.plan.fields.counter import Counter
from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.market_row import Comparable, OwnBand
from planner.plan.fields.offer import Offer
from planner.plan.fields.person import LetterStyle, Person
from planner.plan.fields.plan import Plan
from planner.plan.fields.prep import DrillAnswer, Prep
from planner.plan.fields.round import Round
from planner.plan.fields.scenario import Scenario
from planner.plan.fields.story import Story
from planner.plan.fields.terms import PLACES, Component
from planner.plan.letter_versions import DraftPart, EditedLetter, LetterCopy
from planner.plan.pay_file import PayFile, PayFilter
from planner.plan.schema.about import About, Editor, Group
from planner.plan.schema.model import Model, defaults_of, fields_of
from planner.plan.schema.validation import checked
from planner.plan.source_letter import SourceLetter
from planner.values import Unit


class FieldKind(StrEnum):
    """How a field is typed and edited."""

    NUMBER = "number"
    INTEGER = "whole number"
    TEXT = "text"
    CHOICE = "choice"
    FLAG = "yes or no"
    DATE = "date"
    SHARES = "shares by year"
    EVENTS = "vesting events"
    INSTALMENTS = "instalments"
    GRANTS = "grants"
    CONDITIONS = "conditions"
    TEXTS = "texts"
    NUMBERS = "numbers"  # one to three, of a constant
    RECORD = "record"  # structure, never typed


class FieldSpec(Struct, frozen=True):
    """One field: its model and key, how it is typed, and its description (`about`).

    `annotation`: its type, with the description beside it.
    """

    key: str
    owner: type[Model]
    about: About
    kind: FieldKind
    default: Any
    annotation: Any
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Owner and key, unique: `Offer.base`."""
        return f"{self.owner.__name__}.{self.key}"

    def validated(self, value: Any) -> Any:
        """Return the value; InvalidValueError if its type is wrong or it is outside its limits."""
        return checked(self.annotation, value)


def _kind(annotation: Any) -> tuple[FieldKind, tuple[str, ...]]:
    """Return kind and choices of an annotation; an optional type has the kind of its type."""
    if get_origin(annotation) in (Union, types.UnionType):
        return _kind(next(arg for arg in get_args(annotation) if arg is not type(None)))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return FieldKind.CHOICE, tuple(str(enum.value) for enum in annotation)
    return _KINDS.get(annotation, FieldKind.RECORD), ()


_KINDS: Mapping[Any, FieldKind] = {
    float: FieldKind.NUMBER,
    int: FieldKind.INTEGER,
    str: FieldKind.TEXT,
    bool: FieldKind.FLAG,
    datetime.date: FieldKind.DATE,
    tuple[float, ...]: FieldKind.SHARES,
    tuple[tuple[int, float], ...]: FieldKind.EVENTS,
    tuple[Instalment, ...]: FieldKind.INSTALMENTS,
    tuple[Grant, ...]: FieldKind.GRANTS,
    tuple[Condition, ...]: FieldKind.CONDITIONS,
    tuple[str, ...]: FieldKind.TEXTS,
}


def _spec(owner: type[Model], key: str) -> FieldSpec | None:
    annotation = fields_of(owner)[key].type
    if get_origin(annotation) is not Annotated:
        return None
    value_type, about = get_args(annotation)
    kind, choices = _kind(value_type)
    if about.editor is Editor.RECORD:
        kind = FieldKind.RECORD
    elif key == "state":
        kind, choices = FieldKind.CHOICE, PLACES
    return FieldSpec(key, owner, about, kind, defaults_of(owner).get(key), annotation, choices)


OWNERS: tuple[type[Model], ...] = (
    *(Plan, Person, Assumptions, StageView, LetterStyle, Offer, Grant, Instalment, Counter, Round),
    *(Story, Scenario, OwnBand, Comparable, Prep, DrillAnswer, SourceLetter, PayFile, PayFilter),
    *(Condition, EditedLetter, DraftPart, LetterCopy),
)

FIELDS: Mapping[str, FieldSpec] = types.MappingProxyType(
    {
        spec.name: spec
        for owner in OWNERS
        for key in fields_of(owner)
        if (spec := _spec(owner, key)) is not None
    }
)
"""All described fields by name, in the order of the models."""


@cache
def fields(owner: type[Model], editor: Editor | None = None) -> tuple[FieldSpec, ...]:
    """Return the fields of a model in order; with `editor`, only those edited there."""
    return tuple(
        spec
        for spec in FIELDS.values()
        if spec.owner is owner and (editor is None or spec.about.editor is editor)
    )


_OF_COMPONENT: Mapping[Component, str] = types.MappingProxyType(
    {
        Component.BASE: "Offer.base",
        Component.EQUITY: "Round.value",
        Component.SIGN_ON: "Instalment.amount",
        Component.BONUS: "Offer.bonus_target",
    }
)
"""The field of an offer that the figure of a round can become."""


@cache
def round_value_spec(component: Component) -> FieldSpec:
    """Return the field of a round's figure: in the unit of its component, points for a bonus.

    Its limits are those of the offer's field, which takes the figure over.
    """
    spec, high = FIELDS["Round.value"], FIELDS[_OF_COMPONENT[component]].about.high
    if component is Component.BONUS:
        about = replace(spec.about, unit=Unit.POINTS, high=100 * (high or 0))
    else:
        about = replace(spec.about, high=high)
    annotation: Any = Annotated[float | None, about]
    return replace(spec, about=about, annotation=annotation)


@cache
def present_start_spec() -> FieldSpec:
    """Return the field of the present job's start, a day in the past; that of an offer lies ahead."""
    spec = FIELDS["Offer.start"]
    return replace(spec, about=replace(spec.about, ahead=False))


@cache
def ask_constant_spec(key: str) -> FieldSpec:
    """Return the field of one constant of the asks; its limits are those of its table, checked with it."""
    whole = FIELDS["Plan.ask_constants"]
    name = key.removeprefix("components.").replace("_", " ").replace(".", ", ")
    about = replace(whole.about, label=f"How recruiters behave: {name}")
    annotation: Any = tuple[float, ...] | None
    return replace(whole, about=about, kind=FieldKind.NUMBERS, default=None, annotation=annotation)


def grid_groups() -> tuple[tuple[Group, tuple[FieldSpec, ...]], ...]:
    """Return the typed rows of the Offers sheet by fold, in order."""
    return _folds(fields(Offer, Editor.GRID))


def scenario_groups() -> tuple[tuple[Group, tuple[FieldSpec, ...]], ...]:
    """Return the typed rows of the sheet Cost per query by fold, in order."""
    return _folds(fields(Scenario, Editor.COST))


def _folds(rows: tuple[FieldSpec, ...]) -> tuple[tuple[Group, tuple[FieldSpec, ...]], ...]:
    order = dict.fromkeys(spec.about.group for spec in rows)
    return tuple((group, tuple(spec for spec in rows if spec.about.group is group)) for group in order)
