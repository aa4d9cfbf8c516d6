from collections.abc import Callable, Sequence

import pytest

from planner.values import Certainty, Figure, Line, Privacy, Unit
from planner.values.lazy_tuple import LazyTuple


def counted(*items: str) -> tuple[LazyTuple[str], list[int]]:
    made: list[int] = []

    def make() -> tuple[str, ...]:
        made.append(1)
        return items

    return LazyTuple(make), made


def figure(because: tuple[Line, ...] | LazyTuple[Line]) -> Figure:
    return Figure("Base", 1.0, Unit.MONEY, because, Certainty.GUARANTEED)


def test_nothing_is_made_before_it_is_read_and_then_once() -> None:
    lazy, made = counted("a", "b")
    assert made == []
    assert (len(lazy), list(lazy), lazy[0], lazy[-1]) == (2, ["a", "b"], "a", "b")
    assert made == [1]


READINGS: dict[str, Callable[[Sequence[str]], object]] = {
    "bool": bool,
    "repr": repr,
    "hash": hash,
    "slice": lambda lazy: lazy[1:],
    "in": lambda lazy: "b" in lazy,
    "reversed": lambda lazy: tuple(reversed(lazy)),
    "equal to a tuple": lambda lazy: lazy == ("a", "b"),
    "equal from a tuple": lambda lazy: ("a", "b") == lazy,  # noqa: SIM300  (the order is what is tested)
    "unequal": lambda lazy: lazy == ("a",),
    "no tuple": lambda lazy: lazy == ["a", "b"],
}


@pytest.mark.parametrize("name", READINGS)
def test_it_reads_as_the_tuple(name: str) -> None:
    lazy, _made = counted("a", "b")
    items: tuple[str, ...] = ("a", "b")
    assert READINGS[name](lazy) == READINGS[name](items)


def test_two_lazy_ones_of_the_same_items_are_equal() -> None:
    assert counted("a")[0] == counted("a")[0]
    assert counted("a")[0] != counted("b")[0]


def test_a_figure_is_the_same_with_reasons_made_when_read() -> None:
    lines = (Line("a", privacy=Privacy.OWN), Line("b", privacy=Privacy.RELEASABLE))
    lazy = figure(LazyTuple(lambda: lines))
    assert lazy == figure(lines)
    assert hash(lazy) == hash(figure(lines))
    assert lazy.privacy is Privacy.RELEASABLE


def test_an_index_beyond_the_last_is_an_error() -> None:
    with pytest.raises(IndexError):
        counted("a")[0][1]
