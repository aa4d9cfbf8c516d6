"""Published figures and the imagined recruiters: read, judged, and refused where they cannot be."""

import copy
import json
from typing import Any

import pytest

from planner.disk import resource
from planner.market.studies.moments import read_moments


@pytest.fixture
def raw() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource("tables/moments.json").read_text(encoding="utf-8"))
    return table


def test_each_figure_has_a_source_and_says_how_it_is_read(raw: dict[str, Any]) -> None:
    moments = read_moments(raw).moments
    assert len(moments) == 15
    assert all(moment.source and moment.definition for moment in moments)


def test_the_verdict_counts_by_what_was_asked(raw: dict[str, Any]) -> None:
    for row in raw["moments"]:
        row["cloud"] = [row["published"]] * 3 if row["asked"] == "OFFER" else [9.0, 9.0, 9.0]
    assert read_moments(raw).verdict == (
        "10 of 15 published figures lie in the interval: 10 of 10 about an offer in hand, 0 of 3 about a "
        "laboratory, without a standing offer, 0 of 2 about another question."
    )


def test_an_interval_without_its_median_is_refused_by_name(raw: dict[str, Any]) -> None:
    wrong = copy.deepcopy(raw)
    wrong["moments"][0]["cloud"] = [0.5, 0.6, 0.7]
    with pytest.raises(ValueError, match="pew_all: the median lies outside its interval"):
        read_moments(wrong)
