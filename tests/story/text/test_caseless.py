"""Patterns that ignore case find what `re.IGNORECASE` finds, at the places of the text as written."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import Struct

from planner.story.caseless import CaselessPattern, PatternError, lowered
from tests.lexicon import LEXICON


@pytest.mark.parametrize(
    ("expression", "text", "span"),
    [
        (r"\bUS dollars?\b", "Paid in us Dollars.", (8, 18)),
        (r"\b[A-Z]+\W\S", "So İt cost £9", (0, 4)),
        (r"(?P<Who>we|i)\s+cut", "İn May WE CUT it", (7, 13)),
        (r"\b(?-i:May)\b", "may it be in May", (13, 16)),
        (r"(?a-i:\bI\b)", "in it I saw", (6, 7)),
    ],
)
def test_a_pattern_finds_in_any_case_unless_it_minds_it(
    expression: str, text: str, span: tuple[int, int]
) -> None:
    match = CaselessPattern(expression, "here").search(text)
    assert match is not None
    assert match.span() == span


def test_a_text_in_lower_case_is_as_long_as_it_was() -> None:
    assert lowered("İSTANBUL, Ä.") == "İstanbul, ä."


def test_a_wrong_expression_is_named_where_it_is_used() -> None:
    with pytest.raises(PatternError, match=r"“flags\.model” is no regular expression"):
        CaselessPattern("(cost", "flags.model").search("cost")


def test_every_pattern_of_the_lexicon_finds_what_re_finds() -> None:
    texts = [
        "",
        "I cut cost from 40% to 9% in Q3, WE DIDN'T retrain; the model's recall rose. The Certified PM",
    ]
    patterns = list(_patterns(LEXICON))
    assert len(patterns) > 80
    for pattern in patterns:
        as_re = re.compile(pattern.expression, re.IGNORECASE)
        for text in texts:
            spans = [match.span() for match in pattern.finditer(text)]
            assert spans == [match.span() for match in as_re.finditer(text)], pattern.where


def _patterns(part: Any) -> Iterator[CaselessPattern]:
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, CaselessPattern):
            yield value
        elif isinstance(value, Struct):
            yield from _patterns(value)
