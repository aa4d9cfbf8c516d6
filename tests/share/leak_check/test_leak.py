"""A leak stops or warns by how sure it is, and its identity changes with all that it is about."""

import pytest
from msgspec.structs import replace

from planner.share.leak_check.leak import Finding, leak_of
from planner.values import Severity

FINDING = Finding("amount", "base", "185,000", "“185,000” is a private figure (base).", certain=True)


def test_what_is_certain_stops_and_what_is_doubtful_warns() -> None:
    certain = leak_of(FINDING, "counters.o1.intent", "I have 185,000.")
    doubtful = leak_of(replace(FINDING, certain=False), "counters.o1.intent", "I have 185,000.")
    assert (certain.stops, certain.severity) == (True, Severity.ERROR)
    assert (doubtful.stops, doubtful.severity) == (False, Severity.WARNING)
    assert (certain.where, certain.message) == ("counters.o1.intent", FINDING.message)


@pytest.mark.parametrize(
    ("finding", "where", "text"),
    [
        (replace(FINDING, kind="name"), "w", "t"),
        (replace(FINDING, subject="other"), "w", "t"),
        (replace(FINDING, quoted="185k"), "w", "t"),
        (FINDING, "v", "t"),
        (FINDING, "w", "u"),
    ],
)
def test_an_identity_is_of_the_kind_the_place_the_text_and_what_is_found(
    finding: Finding, where: str, text: str
) -> None:
    first = leak_of(FINDING, "w", "t")
    assert first.id == leak_of(FINDING, "w", "t").id
    assert first.id.startswith("amount-")
    assert leak_of(finding, where, text).id.partition("-")[2] != first.id.partition("-")[2]
