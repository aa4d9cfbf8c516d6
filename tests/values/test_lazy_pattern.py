"""An expression compiled at its first use answers as `re.compile` does."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import planner.market.assumed
import planner.plan.entry
import planner.plan.foreign_places
from planner.values.lazy_pattern import LazyPattern

EXPRESSION, TEXT = r"(\d+)\s*(K|m)\b", "from 210k to 1 m, 30 K"
LAZY, EAGER = LazyPattern(EXPRESSION, re.IGNORECASE), re.compile(EXPRESSION, re.IGNORECASE)


@pytest.mark.parametrize("again", [False, True])
def test_it_finds_what_the_compiled_pattern_finds(again: bool) -> None:
    lazy = LAZY if again else LazyPattern(EXPRESSION, re.IGNORECASE)
    for pattern in (lazy, EAGER):
        assert [match.span() for match in pattern.finditer(TEXT)] == [(5, 9), (13, 16), (18, 22)]
    assert lazy.sub("x", TEXT) == EAGER.sub("x", TEXT) == "from x to x, x"
    assert lazy.sub(lambda match: match[1], TEXT, 1) == "from 210 to 1 m, 30 K"
    assert lazy.split("1k2") == EAGER.split("1k2")
    for text, start, end in ((TEXT, 0, len(TEXT)), ("210K", 0, 4), (TEXT, 5, 9), (TEXT, 6, 8)):
        for ours, theirs in (
            (lazy.search, EAGER.search),
            (lazy.match, EAGER.match),
            (lazy.fullmatch, EAGER.fullmatch),
        ):
            assert str(ours(text, start, end)) == str(theirs(text, start, end))


def test_each_method_may_be_the_first() -> None:
    for name in ("search", "match", "fullmatch", "finditer", "split"):
        lazy = LazyPattern("a+")
        assert getattr(lazy, name)("aa") is not None
        assert getattr(lazy, name).__self__ == re.compile("a+")


def test_a_wrong_expression_is_seen_at_its_first_use() -> None:
    wrong = LazyPattern("(")
    with pytest.raises(re.error, match="missing"):
        wrong.search("")


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    patterns = {*_patterns(vars(planner.market.assumed)), *_patterns(vars(planner.plan.foreign_places))}
    for name in pkgutil.walk_packages(planner.plan.entry.__path__, "planner.plan.entry."):
        patterns |= {*_patterns(vars(importlib.import_module(name.name)))}
    assert len(patterns) > 80
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)


def _patterns(value: object) -> Iterator[LazyPattern]:
    """Give the patterns of a module, in tuples too."""
    if isinstance(value, LazyPattern):
        yield value
    elif isinstance(value, dict | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _patterns(item if isinstance(item, LazyPattern | tuple) else None)
