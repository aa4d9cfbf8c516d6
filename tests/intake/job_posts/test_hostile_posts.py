"""Posts made to harm are read in time that grows with their length."""

import datetime

import pytest

from planner.intake.job_posts.reading import PostReader

PIECES = (
    "$1-",
    "$100,000 - ",
    "a, ",
    "San Francisco, ",
    "(",
    "| $5 ",
    "per ",
    "In ",
    "9" * 50,
    "$ ",
    "base ",
    "A/",
)


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_post_without_structure_is_read(piece: str, post_reader: PostReader) -> None:
    text = piece * (60_000 // len(piece))
    assert post_reader.read(text, datetime.date(2026, 11, 30)).text == text
