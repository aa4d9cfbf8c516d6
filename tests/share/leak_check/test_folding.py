"""Texts of ASCII alone are folded a word at a time, as any other text is folded a letter at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.share.leak_check.amounts import plain_text
from planner.share.leak_check.folding import _of_any, fold

ASCII = st.text(st.characters(max_codepoint=127))


@given(ASCII)
def test_words_and_letters_fold_alike(text: str) -> None:
    assert fold(text, {}) == _of_any(text, text, range(len(text)))


@pytest.mark.parametrize(
    ("text", "letters", "begins", "places"),
    [
        ("BeaconML 2", "beaconml2", {0, 6, 8, 9}, (0, 1, 2, 3, 4, 5, 6, 7, 9)),
        ("Zoë’s", "zoes", {0, 3, 4}, (0, 1, 2, 4)),
        ("a\u200bb", "ab", {0, 2}, (0, 2)),
        ("ﬁt 中", "flt中", {0, 3, 4}, (0, 0, 1, 3)),
    ],
)
def test_each_letter_keeps_its_place(
    text: str, letters: str, begins: set[int], places: tuple[int, ...]
) -> None:
    folded = fold(text, {})
    assert (folded.letters, set(folded.begins), folded.places) == (letters, begins, places)


@given(ASCII)
def test_an_amount_in_ascii_is_read_as_after_a_sign_that_shows_nothing(text: str) -> None:
    assert plain_text(f"{text}\u200b") == plain_text(text)


def test_an_amount_is_read_in_ascii() -> None:
    assert plain_text("٢١٠٬٠٠٠ – ２１０\u00a0as I’d") == "210,000 - 210 as I'd"


def test_letters_are_quoted_as_the_text_has_them() -> None:
    folded = fold("At B-e·acon, now", {})
    [(start, end)] = folded.whole_words("beacon")
    assert folded.stretch(start, end) == (3, 11)
    assert (folded.quoted(start, end), folded.after(end)) == ("B-e·acon", ", now")
