"""Texts are measured in Arial's letter widths: 10 points are 13.33 pixels, a digit is 1,139 of 2,048 wide."""

import pytest

from planner.workbook.layout.text_size import fits, height, largest, lines, pieces, width, wrapped

DIGIT = 1139 / 2048 * 10 * 96 / 72


def test_a_digit_is_as_wide_as_in_arial() -> None:
    assert width("0" * 10, 10) == pytest.approx(10 * DIGIT)
    assert width("0", 20, bold=True) == pytest.approx(2 * DIGIT)


@pytest.mark.parametrize(("text", "plain"), [("é", "e"), ("Ž", "Z"), ("e\u0301", "e"), ("\u200b", "")])
def test_an_accent_takes_no_width(text: str, plain: str) -> None:
    assert width(text, 10) == width(plain, 10)


def test_an_east_asian_sign_is_a_whole_em_and_a_space_that_never_breaks_is_a_space() -> None:
    assert width("日", 12) == pytest.approx(16)
    assert width("\u00a0", 12) == width(" ", 12)


def test_words_wrap_where_the_next_has_no_room() -> None:
    room = 8 + (width("one two", 10) + 1) / 0.97
    assert list(wrapped("one two three", room, 10)) == ["one two", "three"]
    assert lines("one\n\ntwo", room, 10) == 3
    assert height("one two three", room, 10) == pytest.approx(2 * 12.7)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("00000 00", ["00000", "00"]),
        ("000   00", ["000  ", "00"]),  # a space that fits stays at the end, what follows the cut does not
        ("  000 00", ["000", "00"]),
        ("00000 ", ["00000", ""]),
        ("0 0000000 0", ["0", "00000", "00 0"]),  # no line has room for the second word
        ("0000\u0301000", ["0000\u03010", "00"]),  # an accent stays with its letter
    ],
)
def test_lines_of_five_digits_are_cut_at_spaces_where_there_are_any(text: str, cut: list[str]) -> None:
    """A space is half as wide as a digit, 569 of 1,139: three of them and three digits are 4.5 digits."""
    room = 8 + (5 * DIGIT + 0.01) / 0.97
    assert list(wrapped(text, room, 10)) == cut
    assert lines(text, room, 10) == len(cut)


def test_a_word_longer_than_a_line_is_broken_and_nothing_is_lost() -> None:
    parts = list(wrapped("w" * 100, 100, 10))
    assert "".join(parts) == "w" * 100
    assert len(parts) > 10


def test_a_name_takes_the_largest_size_that_stands_on_one_line() -> None:
    assert largest("Jo Li", 468, range(22, 11, -1), bold=True) == 22
    long = "Maximiliana Alexandra Featherstonehaugh-Cholmondeley"
    size = largest(long, 468, range(22, 11, -1), bold=True)
    assert 12 <= size < 16
    assert fits(long, 468, size, bold=True)
    assert not fits(long, 468, size + 1, bold=True)
    assert largest("w" * 300, 468, range(22, 11, -1)) == 12


def test_a_text_too_long_for_a_row_is_cut_between_lines() -> None:
    text = "I would like this job. " * 200
    parts = list(pieces(text.strip(), 400, 11, 20))
    assert " ".join(parts) == text.strip()
    assert all(lines(part, 400, 11) <= 20 for part in parts)
