"""Which words of a text name a company that the recruiter may not know, and how surely."""

import pytest

from planner.share.leak_check.name_check import Names

COMMON = frozenset(("beacon", "meta", "box", "plan", "rip", "pet", "a", "of", "stripe", "north", "star"))


def found(text: str, *private: str, known: tuple[str, ...] = ()) -> list[tuple[str, bool]]:
    names = Names(private, known, COMMON, {})
    return [(finding.quoted, finding.certain) for finding in names.named_in(text)]


@pytest.mark.parametrize(
    ("text", "company", "quoted", "certain"),
    [
        ("I hold an offer of Halden Systems.", "Halden Systems", "Halden Systems", True),
        ("I hold an offer of HaldenSystems.", "Halden Systems", "HaldenSystems", True),
        ("H a l d e n has it.", "Halden", "H a l d e n", True),
        ("At Halden I did it.", "Halden Systems", "Halden", False),
        ("HS asked.", "HS Labs", "HS", False),
        ("Q3 was good.", "Q3", "Q3", False),
        ("ABC was good.", "ABC", "ABC", True),
        ("It was a beacon to us.", "Beacon", "beacon", False),
        ("We boxed it.", "Boxed", "boxed", False),  # box, inflected
        ("North Star asked.", "North Star", "North Star", True),
        ("our north star metric", "North Star", "north star", False),
        ("I met north halden.", "North Halden", "north halden", True),
        ("mail me at ann@gethalden.com", "Halden", "gethalden.com", False),
        ("see star.io", "Star", "star", False),
    ],
)
def test_a_name_stops_and_what_may_be_innocent_warns(
    text: str, company: str, quoted: str, certain: bool
) -> None:
    assert found(text, company) == [(quoted, certain)]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Haldenberg asked.", "Halden"),
        ("we did meta-learning", "Meta Platforms"),
        ("a good rpn of rpn", "Rivet Pay Networks"),
        ("see mybox.com", "Box"),  # three letters stand inside too many words
        ("It was a beacon to us.", "Beacon Labs"),
        ("nothing", "Halden"),
    ],
)
def test_words_that_only_hold_the_letters_of_a_name_are_none(text: str, company: str) -> None:
    assert found(text, company) == []


def test_four_letters_inside_an_address_are_asked_about() -> None:
    assert found("see myhald.com", "Hald") == [("myhald.com", False)]


def test_the_recruiters_own_company_is_named_freely() -> None:
    assert found("Halden Systems asked.", "Systems", known=("Halden Systems",)) == []
    assert found("Halden Systems asked.", "Halden", known=("Halden Systems",)) == []
    assert found("Halden asked.", "Halden Systems", known=("Halden",)) == []
    assert found("at gethalden.com", "Halden", known=("Halden Systems",)) == []
    assert found("at gethalden.com", "Halden", known=("Calder",)) == [("gethalden.com", False)]


def test_a_name_that_shares_a_word_with_a_known_one_is_asked_about() -> None:
    assert found("Halden Systems Cloudworks", "Systems Cloudworks", known=("Halden Systems",)) == [
        ("Systems Cloudworks", False)
    ]
    assert found("Halden Systems, Cloudworks", "Cloudworks", known=("Halden Systems",)) == [
        ("Cloudworks", True)
    ]


def test_each_company_is_named_once_and_the_surest_way() -> None:
    text = "A beacon, then Halden, then Halden Systems."
    assert found(text, "Halden Systems", "Beacon") == [("Halden Systems", True), ("beacon", False)]
