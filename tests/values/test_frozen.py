"""Frozen classes do as `dataclass(frozen=True, slots=True)` does; methods are written when first called."""

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any

import pytest

from planner.values.frozen import frozen


@frozen
class Payment:
    """A payment, as values are declared in the rooms."""

    month: int
    amount: float = 0.0
    notes: tuple[str, ...] = ()
    marks: dict[str, int] = field(default_factory=dict, compare=False)
    source: str = field(default="letter", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class AsDataclass:
    """The same fields in a dataclass."""

    month: int
    amount: float = 0.0
    notes: tuple[str, ...] = ()
    marks: dict[str, int] = field(default_factory=dict, compare=False)
    source: str = field(default="letter", repr=False, compare=False)


@frozen
class Instalment(Payment):
    """A payment with more fields."""

    share: float = 1.0


@frozen(eq=False, slots=False)
class Words:
    """Compared by identity, with a property that is computed once."""

    texts: tuple[str, ...]

    @cached_property
    def count(self) -> int:
        """How many texts there are."""
        return len(self.texts)


@frozen
class Hashed:
    """Writes its own hash, from a field that is no argument."""

    number: int
    half: float = field(init=False, compare=False)
    seen: list[int] = field(init=False, compare=False, default_factory=list)

    def __post_init__(self) -> None:
        object.__setattr__(self, "half", self.number / 2)

    def __hash__(self) -> int:
        return 7


CALLS: tuple[tuple[tuple[Any, ...], dict[str, Any]], ...] = (
    ((1,), {}),
    ((1, 2.5), {"notes": ("a",)}),
    ((), {"month": 3, "marks": {"x": 1}, "source": "mail"}),
    ((1, 2.0, ("b",), {"y": 2}, "call"), {}),
)


@pytest.mark.parametrize(("arguments", "named"), CALLS)
def test_a_value_has_the_fields_and_the_text_of_a_dataclass(arguments: Any, named: Any) -> None:
    ours, theirs = Payment(*arguments, **named), AsDataclass(*arguments, **named)
    assert asdict(ours) == asdict(theirs)
    assert repr(ours) == repr(theirs).replace("AsDataclass", "Payment")
    assert hash(ours) == hash(theirs)


@pytest.mark.parametrize(("arguments", "named"), [((), {}), ((1, 2, (), {}, "", 6), {}), ((1,), {"none": 1})])
def test_wrong_arguments_are_refused_as_by_a_dataclass(arguments: Any, named: Any) -> None:
    refusals = []
    for kind in (Payment, AsDataclass):
        with pytest.raises(TypeError) as refusal:
            kind(*arguments, **named)
        refusals.append(str(refusal.value).removeprefix(kind.__qualname__))
    assert refusals[0] == refusals[1]


def test_values_are_equal_by_their_compared_fields_and_class() -> None:
    assert Payment(1, marks={"x": 1}) == Payment(1, source="mail")
    assert Payment(1) != Payment(2)
    assert Payment(1) != Instalment(1)
    assert Payment(1).__eq__(AsDataclass(1)) is NotImplemented
    assert len({Payment(1), Payment(1), Payment(2)}) == 2


def test_a_default_that_is_made_is_made_for_each_value() -> None:
    assert Payment(1).marks is not Payment(1).marks


def test_a_value_cannot_be_changed() -> None:
    for value, name in ((Payment(1), "month"), (Words(()), "texts")):
        with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
            setattr(value, name, 2)
        with pytest.raises(FrozenInstanceError, match=f"cannot delete field '{name}'"):
            delattr(value, name)


def test_slots_leave_no_room_for_other_attributes() -> None:
    assert not hasattr(Payment(1), "__dict__")
    assert Payment.__slots__ == ("month", "amount", "notes", "marks", "source")  # type: ignore[attr-defined]


def test_an_heir_has_the_fields_of_its_parent_first() -> None:
    assert [each.name for each in fields(Instalment)][-2:] == ["source", "share"]
    assert Instalment(1, share=0.5).share == 0.5


def test_identity_and_cached_properties_are_kept_where_wanted() -> None:
    words = Words(("a", "b"))
    assert words.count == 2
    assert words != Words(("a", "b"))
    assert hash(words) == object.__hash__(words)


def test_own_methods_and_fields_that_are_no_arguments_are_kept() -> None:
    value = Hashed(3)
    assert (value.half, value.seen, hash(value)) == (1.5, [], 7)
    assert value == Hashed(3)


def test_tools_for_dataclasses_take_it() -> None:
    assert replace(Payment(1), month=2) == Payment(2)
    match Payment(4, 5.0):
        case Payment(month, amount):
            assert (month, amount) == (4, 5.0)
    assert is_dataclass(Payment)


def test_a_value_is_copied_and_pickled_whole() -> None:
    value = Payment(1, 2.0, ("a",), {"x": 1}, "mail")
    for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert asdict(twin) == asdict(value)


def test_a_value_that_holds_itself_can_be_written() -> None:
    value = Payment(1)
    value.marks["self"] = value  # type: ignore[assignment]
    assert repr(value).count("Payment(") == 1


def test_a_method_is_written_once_and_takes_its_own_place() -> None:
    @frozen
    class Fresh:
        number: int

    before = vars(Fresh)["__init__"]
    Fresh(1)
    written = vars(Fresh)["__init__"]
    assert written is not before
    assert inspect.signature(written).parameters.keys() == {"self", "number"}
    Fresh(2)
    assert vars(Fresh)["__init__"] is written
