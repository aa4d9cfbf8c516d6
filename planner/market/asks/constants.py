"""The constants of an ask as one frozen value, read from the tables, and the user's edits of them.

A flat key names each number: `components.base.ceiling`, `rule.serious`, `premium.high`. A number out of its
limits is a problem, never a silent change; the table's own number stays in its place.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from planner.market.asks.groups import (
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
from planner.market.asks.number import Numbers, TableNumber, in_currency_of, number_problem
from planner.plan.fields.assumptions import Assumptions
from planner.plan.fields.terms import Component
from planner.values import Problem, Severity

WHERE = "ask_constants"
"""Plan path of the edits; a problem lies at `WHERE.KEY`."""


NOT_COMPARED = ("numbers", "edited")
"""How the constants are written down: the flat list of the same numbers, and which of them the user set."""


class AskConstants(Struct, frozen=True, eq=False, dict=True):
    """All constants of MODEL 5. Equal constants are equal and hash alike, so that they serve as cache keys.

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
    numbers: Mapping[str, TableNumber]
    edited: frozenset[str] = frozenset()

    def __eq__(self, other: object) -> bool:
        """Return whether all numbers are the same, whoever set them."""
        return self is other or (isinstance(other, AskConstants) and self._compared == other._compared)

    def __hash__(self) -> int:
        """Return the hash of what is compared."""
        return self._hash

    @cached_property
    def _compared(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name not in NOT_COMPARED)

    @cached_property
    def _hash(self) -> int:
        """Made once: every lookup of a case asks for it."""
        return hash(self._compared)

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
        constants = constants_of(numbers)
        if clash := contradiction(constants):
            return self, (*problems, Problem(f"{WHERE}.{clash[0]}", clash[1]))
        edited = frozenset(key for key, number in numbers.items() if number.value != number.default)
        return replace(constants, edited=edited), problems

    def unedited(self) -> "AskConstants":
        """Return the constants of the table."""
        if not self.edited:
            return self
        return constants_of(
            {key: replace(number, value=number.default) for key, number in self.numbers.items()}
        )

    def in_currency(self, dollar: float) -> "AskConstants":
        """Return the table's constants in a currency of which so many make a dollar; edits are left out.

        Steps stay as round as they are published.
        """
        numbers = {key: in_currency_of(number, dollar) for key, number in self.numbers.items()}
        return constants_of(numbers)

    def problem(self, key: str, value: Numbers) -> str:
        """Return why a number cannot be used, as a sentence; empty where it can."""
        number = self.numbers.get(key)
        if number is None:
            return f"No assumption about asks is called “{key}”; it counts nothing."
        return number_problem(number, value)


def unpacked(edits: Mapping[str, tuple[float, ...]]) -> dict[str, Numbers]:
    """Return the edits of a plan, where one number is a tuple of one, as `with_edits` takes them."""
    return {key: numbers[0] if len(numbers) == 1 else numbers for key, numbers in edits.items()}


def early_rooms(assumptions: Assumptions) -> dict[str, Numbers]:
    """Return the constants that are fields of the assumptions, as `with_edits` takes them."""
    return {
        "components.base.early_room": assumptions.early_base,
        "components.equity.early_room": assumptions.early_equity,
    }


_Group = TypeVar("_Group", bound=Struct)

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


def number_specs() -> Iterator[tuple[str, NumberSpec]]:
    """Yield the flat key and the description of every number."""
    for prefix, group in _GROUPS.items():
        for name, hint in get_type_hints(group, include_extras=True).items():
            yield f"{prefix}.{name}", get_args(hint)[1]
    yield from _SINGLES.items()


def constants_of(numbers: Mapping[str, TableNumber]) -> AskConstants:
    def value(key: str) -> Numbers:
        number = numbers[key]
        return int(cast(float, number.value)) if number.spec.shape is Shape.WHOLE else number.value

    def group(prefix: str, kind: type[_Group]) -> _Group:
        return kind(**{name: value(f"{prefix}.{name}") for name in kind.__struct_fields__})

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


def contradiction(constants: AskConstants) -> tuple[str, str] | None:
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
        return "premium.sign_on_to", "The sign-on with stories is less than without. Swap them."
    return None
