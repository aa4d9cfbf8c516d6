"""The constants of an ask as one frozen value, read from the tables, and the user's edits of them.

A flat key names each number: `components.base.ceiling`, `rule.serious`, `premium.high`. A number out of its
limits is a problem, never a silent change; the table's own number stays in its place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from math import floor, log10
from types import MappingProxyType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from planner.market.ask_groups import (
    BandConstants,
    CaseConstants,
    CloudConstants,
    ComponentConstants,
    FinalConstants,
    NumberSpec,
    OptionConstants,
    PackageConstants,
    PremiumConstants,
    RivalConstants,
    RuleConstants,
    Shape,
    StoryConstants,
    TalkConstants,
)
from planner.plan.fields.assumptions import Assumptions
from planner.plan.fields.terms import Component
from planner.values import Problem, Severity

Numbers = float | tuple[float, ...]

IN_DOLLARS = (
    *("rule.worth_asking", "premium.base_high", "premium.high", "premium.sign_on_from", "premium.sign_on_to"),
    *("package.equal", "package.walk_no_grant"),
)
"""Keys of constants that are dollars."""
STEPS = tuple(f"components.{name}.step" for name in ("base", "equity", "sign_on"))
"""Keys of steps of dollars."""

WHERE = "ask_constants"
"""Plan path of the edits; a problem lies at `WHERE.KEY`."""


@dataclass(frozen=True, slots=True)
class TableNumber:
    """One number of the table, or several: value, source, label and limits; `default` is the table's."""

    key: str
    value: Numbers
    source: str
    spec: NumberSpec
    default: Numbers

    @property
    def can_change(self) -> bool:
        """Whether its limits leave more than one value."""
        return self.spec.low < self.spec.high


@dataclass(frozen=True, slots=True)
class AskConstants:
    """All constants of MODEL 5. Equal constants are equal and hash alike, so that caches can be kept by them.

    `numbers` lists every number by its flat key, `edited` the keys that the user changed.
    """

    cloud: CloudConstants
    base: ComponentConstants
    equity: ComponentConstants
    sign_on: ComponentConstants
    bonus: ComponentConstants
    percent_step: float
    rule: RuleConstants
    band: BandConstants
    rival: RivalConstants
    case: CaseConstants
    final: FinalConstants
    option: OptionConstants
    story: StoryConstants
    premium: PremiumConstants
    package: PackageConstants
    talk: TalkConstants
    fall_back: float
    numbers: Mapping[str, TableNumber] = field(compare=False, repr=False)
    edited: frozenset[str] = field(default=frozenset(), compare=False)

    def of(self, component: Component) -> ComponentConstants:
        """Return the column of a component."""
        return cast(ComponentConstants, getattr(self, component.value))

    @property
    def edited_numbers(self) -> tuple[TableNumber, ...]:
        """The numbers that the user changed, in the order of the table."""
        return tuple(number for key, number in self.numbers.items() if key in self.edited)

    def with_column(self, component: Component, column: ComponentConstants) -> "AskConstants":
        """Return the constants with another column; `numbers` still lists the old one's."""
        match component:
            case Component.BASE:
                return replace(self, base=column)
            case Component.EQUITY:
                return replace(self, equity=column)
            case Component.SIGN_ON:
                return replace(self, sign_on=column)
            case Component.BONUS:
                return replace(self, bonus=column)

    def with_edits(self, edits: Mapping[str, Numbers]) -> tuple["AskConstants", tuple[Problem, ...]]:
        """Return the constants with the user's numbers, and a problem for each that cannot be used.

        `edits` by flat key; a number equal to the table's is no edit. What is wrong changes nothing.
        """
        wrong = {key: problem for key, value in edits.items() if (problem := self.problem(key, value))}
        good = {key: value for key, value in edits.items() if key not in wrong}
        changed = {key: value for key, value in good.items() if value != self.numbers[key].value}
        problems = tuple(
            Problem(f"{WHERE}.{key}", message, Severity.ERROR if key in self.numbers else Severity.WARNING)
            for key, message in wrong.items()
        )  # a name of another version has no cell to correct it in, so it bars no export
        if not changed:
            return self, problems
        numbers = {
            key: replace(number, value=changed.get(key, number.value)) for key, number in self.numbers.items()
        }
        constants = _constants(numbers)
        if clash := _clash(constants):
            return self, (*problems, Problem(f"{WHERE}.{clash[0]}", clash[1]))
        edited = frozenset(key for key, number in numbers.items() if number.value != number.default)
        return replace(constants, edited=edited), problems

    def unedited(self) -> "AskConstants":
        """Return the constants of the table."""
        if not self.edited:
            return self
        return _constants(
            {key: replace(number, value=number.default) for key, number in self.numbers.items()}
        )

    def in_currency(self, dollar: float) -> "AskConstants":
        """Return the table's constants in a currency of which so many make a dollar; edits are left out.

        Steps stay as round as they are published.
        """
        numbers = {key: _in_currency(number, dollar) for key, number in self.numbers.items()}
        return _constants(numbers)

    def problem(self, key: str, value: Numbers) -> str:
        """Return why a number cannot be used, as a sentence; empty where it can."""
        number = self.numbers.get(key)
        if number is None:
            return f"No assumption about asks is called “{key}”; it counts nothing."
        return number_problem(number, value)


def _in_currency(number: TableNumber, dollar: float) -> TableNumber:
    """Return a number of the table in another currency, its limits alike; others as they are."""
    if number.key not in (*IN_DOLLARS, *STEPS):
        return replace(number, value=number.default)
    published = cast(float, number.default)
    factor = round_step(published, dollar) / published if number.key in STEPS else dollar
    amount = published * factor
    spec = replace(number.spec, low=number.spec.low * factor, high=number.spec.high * factor)
    return replace(number, value=amount, default=amount, spec=spec)


def round_step(step: float, dollar: float) -> float:
    """Return a step of dollars in a currency of which so many make one: 1, 2 or 5 times a power of ten.

    Unchanged between 0.4 and 2.5: 500 euros are as round as 500 dollars.
    """
    if 0.4 <= dollar <= 2.5:
        return step
    amount = step * dollar
    power = 10.0 ** floor(log10(amount))
    return power * min((1.0, 2.0, 5.0, 10.0), key=lambda digit: abs(log10(digit * power / amount)))


def unpacked(edits: Mapping[str, tuple[float, ...]]) -> dict[str, Numbers]:
    """Return the edits of a plan, where one number is a tuple of one, as `with_edits` takes them."""
    return {key: numbers[0] if len(numbers) == 1 else numbers for key, numbers in edits.items()}


def early_rooms(assumptions: Assumptions) -> dict[str, Numbers]:
    """Return the constants that are fields of the assumptions, as `with_edits` takes them."""
    return {
        "components.base.early_room": assumptions.early_base,
        "components.equity.early_room": assumptions.early_equity,
    }


def number_problem(number: TableNumber, value: Numbers) -> str:
    """Return what is wrong with a value in the place of a table's number; empty where nothing is."""
    spec, parts = number.spec, _parts(value)
    count = len(_parts(number.value))
    if len(parts) != count:
        needs = "one number" if count == 1 else f"{count} numbers"
        return f"“{spec.label}” needs {needs}."
    if not all(spec.low <= part <= spec.high for part in parts):  # NaN compares False: refused here
        return f"“{spec.label}” must be from {spec.low:g} to {spec.high:g}."
    if spec.shape is Shape.WHOLE and parts[0] % 1:
        return f"“{spec.label}” must be a whole number."
    if spec.shape is Shape.RANGE and parts[0] > parts[1]:
        return f"“{spec.label}” must go from low to high. Swap its two numbers."
    if spec.shape is Shape.WEIGHTS and abs(sum(parts) - 1.0) > 1e-6:
        return f"“{spec.label}” must sum to 1."
    return ""


def read_ask_constants(asks: Mapping[str, Any], bands: Mapping[str, Any]) -> AskConstants:
    """Read `asks.json`, and the premium of `bands.json`; ValueError names the first number that is wrong."""
    values = {_flat_key(key): value for key, value in _leaves(asks, "")}
    values |= {_flat_key(key): value for key, value in _leaves({"premium": bands["premium"]}, "")}
    sources = {_flat_key(key): text for key, text in _sources(asks, "")}
    numbers = {}
    for key, spec in _specs():
        source = bands["premium"]["source"] if key.startswith("premium.") else sources.get(key, "")
        number = TableNumber(key, values[key], source, spec, default=values[key])
        if wrong := number_problem(number, number.value):
            raise ValueError(f"{key}: {wrong}")
        numbers[key] = number
    constants = _constants(numbers)
    if clash := _clash(constants):
        raise ValueError(f"{clash[0]}: {clash[1]}")
    return constants


_Group = TypeVar("_Group")

_GROUPS: Mapping[str, type] = MappingProxyType(
    {
        "cloud": CloudConstants,
        **{f"components.{component.value}": ComponentConstants for component in Component},
        "rule": RuleConstants,
        "band": BandConstants,
        "rival": RivalConstants,
        "case": CaseConstants,
        "final": FinalConstants,
        "option": OptionConstants,
        "story": StoryConstants,
        "premium": PremiumConstants,
        "package": PackageConstants,
        "talk": TalkConstants,
    }
)

_SINGLES: Mapping[str, NumberSpec] = MappingProxyType(
    {
        "components.equity.percent_step": NumberSpec(
            "Step of equity in per cent of the company", 1e-6, 1, Shape.SINGLE
        ),
        "fall_back": NumberSpec("Worth of searching on, as a share of this offer", 0, 1, Shape.SINGLE),
    }
)


def _specs() -> Iterator[tuple[str, NumberSpec]]:
    """Yield the flat key and the description of every number."""
    for prefix, group in _GROUPS.items():
        for name, hint in get_type_hints(group, include_extras=True).items():
            yield f"{prefix}.{name}", get_args(hint)[1]
    yield from _SINGLES.items()


def _constants(numbers: Mapping[str, TableNumber]) -> AskConstants:
    def value(key: str) -> Numbers:
        number = numbers[key]
        return int(cast(float, number.value)) if number.spec.shape is Shape.WHOLE else number.value

    def group(prefix: str, kind: type[_Group]) -> _Group:
        return kind(**{part.name: value(f"{prefix}.{part.name}") for part in fields(cast(Any, kind))})

    return AskConstants(
        cloud=group("cloud", CloudConstants),
        base=group("components.base", ComponentConstants),
        equity=group("components.equity", ComponentConstants),
        sign_on=group("components.sign_on", ComponentConstants),
        bonus=group("components.bonus", ComponentConstants),
        percent_step=cast(float, numbers["components.equity.percent_step"].value),
        rule=group("rule", RuleConstants),
        band=group("band", BandConstants),
        rival=group("rival", RivalConstants),
        case=group("case", CaseConstants),
        final=group("final", FinalConstants),
        option=group("option", OptionConstants),
        story=group("story", StoryConstants),
        premium=group("premium", PremiumConstants),
        package=group("package", PackageConstants),
        talk=group("talk", TalkConstants),
        fall_back=cast(float, numbers["fall_back"].value),
        numbers=MappingProxyType(dict(numbers)),
    )


def _clash(constants: AskConstants) -> tuple[str, str] | None:
    """Return the key and a sentence where two numbers contradict each other."""
    case, premium = constants.case, constants.premium
    if case.share_low > case.share_high:
        return "case.share_low", "More recruiters cover a large case than a small one. Swap the two shares."
    if constants.rival.verbal_share > constants.rival.written_share:
        return "rival.verbal_share", "A verbal offer moves more recruiters than a written one. Swap them."
    if constants.rival.verbal_opens > constants.rival.written_opens:
        return "rival.verbal_opens", "A verbal offer opens more than a written one. Swap them."
    if premium.high < premium.base_high:
        return "premium.high", "The premium in all is less than its part in base. Swap them."
    if premium.sign_on_to < premium.sign_on_from:
        return "premium.sign_on_to", "The sign-on with evidence is less than without. Swap them."
    return None


def _leaves(raw: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """Yield the flat key and value of every number: bare, or under `value` beside its source."""
    for key, entry in raw.items():
        if isinstance(entry, Mapping) and "value" not in entry:
            yield from _leaves(entry, f"{prefix}{key}.")
        else:
            value = entry["value"] if isinstance(entry, Mapping) else entry
            yield f"{prefix}{key}", tuple(value) if isinstance(value, list) else value


def _sources(raw: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, entry in raw.items():
        if isinstance(entry, Mapping) and "value" in entry:
            yield f"{prefix}{key}", entry.get("source", "")
        elif isinstance(entry, Mapping):
            yield from _sources(entry, f"{prefix}{key}.")


def _flat_key(key: str) -> str:
    """Return a key of the file as a flat key: a bonus counts in points, its reference is one point."""
    return key.removesuffix("_points").replace("story.most.", "story.most_")


def _parts(value: Numbers) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)
