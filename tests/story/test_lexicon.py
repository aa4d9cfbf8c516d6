"""The lexicon's files are read into values, and a wrong entry is named."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest
from msgspec import Struct

from planner.story.lexicon import FILES, read_lexicon
from planner.story.lexicon_entries import LexiconError, PhrasePattern, Term, read_entries
from planner.story.text.phrase_index import PhraseIndex
from planner.story.text.sentences import Sentence
from tests.lexicon import LEXICON


class Side(StrEnum):
    LEFT = "left side"
    RIGHT = "right side"


class Sample(Struct, frozen=True):
    words: tuple[str, ...]
    share: float
    sides: Mapping[Side, tuple[Term, ...]]
    side: Side
    pattern: re.Pattern[str]
    phrases: PhrasePattern
    note: str = ""


RAW: dict[str, Any] = {
    "pieces": {"people": ["she", "they"]},
    "words": ["a", "b"],
    "share": 1,
    "sides": {"left": ["cost*"], "right": []},
    "side": "left side",
    "pattern": {"before": "^", "any": ["{people} left", "gone"]},
    "phrases": ["cut", "fell"],
}


def test_each_field_is_read_as_its_type_says() -> None:
    sample = read_entries(Sample, RAW, "sample")
    assert sample.words == ("a", "b")
    assert isinstance(sample.share, float)
    assert sample.sides == {Side.LEFT: ("cost*",), Side.RIGHT: ()}
    assert sample.side is Side.LEFT
    assert sample.pattern.pattern == "^(?:she|they left|gone)"
    assert sample.phrases.search("It FELL.")
    assert not sample.phrases.search("a scuttle")


@pytest.mark.parametrize(
    ("key", "value", "named"),
    [
        ("words", "a b", r"sample\.words” must be a list"),
        ("words", ["a", 1], r"sample\.words\[1\]” must be a text"),
        ("share", "half", r"sample\.share” must be a number"),
        ("share", True, r"sample\.share” must be a number"),
        ("sides", {"left": []}, r"sample\.sides\.right” is missing"),
        ("sides", {**RAW["sides"], "top": []}, r"sample\.sides\.top” is no known entry"),
        ("sides", {"left": ["(cost"], "right": []}, r"sample\.sides\.left\[0\]” must be words"),
        ("sides", [], r"sample\.sides” must be a table"),
        ("side", "top", r"sample\.side” must be one of left side, right side"),
        ("pattern", "(cost", r"sample\.pattern” is no regular expression: "),
        ("pattern", "{place} left", r"sample\.pattern” names a piece “place” that is missing"),
        ("pattern", {"all": []}, r"sample\.pattern\.all” is no known entry"),
        ("phrases", [["a"], 3], r"sample\.phrases\.any\[1\]” must be a regular expression"),
        ("nots", "", r"sample\.nots” is no known entry"),
    ],
)
def test_a_wrong_entry_is_named(key: str, value: object, named: str) -> None:
    with pytest.raises(LexiconError, match=named):
        read_entries(Sample, {**RAW, key: value}, "sample")


def test_a_missing_entry_is_named() -> None:
    with pytest.raises(LexiconError, match=r"“sample\.share” is missing"):
        read_entries(Sample, {key: value for key, value in RAW.items() if key != "share"}, "sample")
    with pytest.raises(LexiconError, match=rf"“lexicon\.{FILES[0]}” is missing"):
        read_lexicon({})


def test_every_term_can_be_looked_for() -> None:
    for index in _indexes(LEXICON):
        for term in index.terms:
            assert re.compile(term.expression).groups == 0


def _indexes(part: Any) -> list[PhraseIndex[Any]]:
    """Return the index of every part of the lexicon that has one."""
    parts = [getattr(part, name) for name in part.__struct_fields__]
    found = [words.index for words in parts if hasattr(words, "index") and not isinstance(words, tuple)]
    assert found
    return found


@pytest.mark.parametrize(
    ("name", "found", "missed"),
    [
        ("feeds?", "a Feed", "fee"),
        ("post mortem*", "the POST-mortems", "poster"),
        ("log(s|ged)", "we logged it", "login"),
        ("p95", "P95 fell", "p90"),
        ("k-means", "K-means", "kmeans"),
        ("rollback*", "rollbacks", "roll"),
        ("did not ship", "It did-not  ship.", "It did, not ship"),
        ("did not ship", "did not ship", "did nothing, not ship"),
        ("cold start*", "a cold‑started cache", "cold as a start"),
        ("we can't say", "We can't say", "We can say"),
        ("(I|we) never (check*|saw)", "We never checked", "You never checked"),
        ("(rang|called) (me|us)", "called me", "told me"),
        ("(half|most) (of them )?left", "most of them left", "some of them left"),
    ],
)
def test_a_term_is_found_by_its_plain_beginning(name: str, found: str, missed: str) -> None:
    index = PhraseIndex({"key": ((name,), ())})
    assert [mention.term for mention in index.all_in(found, Sentence(0, len(found), found))] == [name]
    assert not index.all_in(missed, Sentence(0, len(missed), missed))


def test_only_terms_of_several_words_whose_beginning_is_in_a_text_are_compiled() -> None:
    names = ("rollback*", "roll(ed|ing) back", "rolled out", "did", "did not ship", "threshold (of|at)")
    index = PhraseIndex({"key": (names, ())})
    text = "We did a rollback."
    mentions = index.all_in(text, Sentence(0, len(text), text))
    assert [mention.words for mention in mentions] == ["did", "rollback"]
    assert [term.name for term in index.compiled] == ["roll(ed|ing) back"]
    text = "It did‑not work."
    assert [mention.words for mention in index.all_in(text, Sentence(0, len(text), text))] == ["did"]
    assert [term.name for term in index.compiled] == ["did not ship", "roll(ed|ing) back"]


def test_terms_that_begin_at_one_place_come_longest_first_then_in_their_order() -> None:
    keys = {key: ((name,), ()) for key, name in enumerate(("roll*", "rolled back", "roll(ed|s)", "rolled"))}
    index = PhraseIndex(keys)
    text = "rolled back"
    mentions = index.all_in(text, Sentence(0, len(text), text))
    assert [mention.term for mention in mentions] == ["rolled back", "roll*", "roll(ed|s)", "rolled"]
