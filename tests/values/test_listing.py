"""Texts as a sentence lists them."""

from planner.values.listing import listed


def test_commas_separate_all_but_the_last() -> None:
    assert listed(["base"]) == "base"
    assert listed(["base", "equity"]) == "base and equity"
    assert listed(text for text in ("base", "equity", "sign-on")) == "base, equity and sign-on"


def test_nothing_is_listed_as_nothing() -> None:
    assert listed([]) == ""
