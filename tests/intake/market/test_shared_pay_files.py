"""The pay files of the corpus: rows used and left out, and the quantiles that their cases expect."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner.intake.market.reading import PayReading, read_pay_file
from planner.intake.tables.errors import TableError
from planner.market.pay_data.measures import answer
from planner.plan.pay_file import PayFilter

DATA = Path(__file__).resolve().parents[2] / "data" / "intake"
EXPECTED = sorted(
    path
    for part in ("shared", "own_p", "own_v", "own_w", "own_x")
    for path in (DATA / part / "market").glob("*.expected.json")
)
NO_ROWS = ("own_p/market/ma4_percentiles.csv", "own_w/market/wm4_occupations.csv")
"""Percentiles of groups of people, whose rows are nobody's pay."""


@pytest.fixture(
    params=[path for path in EXPECTED if not path.name.startswith(("ma4", "wm4"))],
    ids=lambda path: path.name.split(".")[0],
)
def case(request: pytest.FixtureRequest) -> tuple[dict[str, Any], PayReading]:
    expected = json.loads(request.param.read_text(encoding="utf-8"))
    return expected, read_pay_file(request.param.parent / expected["input"])


def test_every_row_is_used_or_counted_by_its_reason(case: tuple[dict[str, Any], PayReading]) -> None:
    expected, reading = case
    assert (reading.rows, len(reading.table)) == (expected["rows"], expected["used"])
    assert reading.left_out == expected["left_out"]


def test_filters_have_the_expected_quantiles(case: tuple[dict[str, Any], PayReading]) -> None:
    expected, reading = case
    for wanted in expected["filters"]:
        answered = answer(reading.table, PayFilter(**wanted["where"]))
        assert answered.n == wanted["n"]
        for key, quantiles in wanted["measures"].items():
            measured = answered.measure(key)
            assert measured is not None
            points = {f"p{share * 100:.0f}": value for share, value in measured.points}
            assert measured.n == quantiles.pop("n")
            assert set(points) == set(quantiles)
            assert all(_is_near(points[name], value) for name, value in quantiles.items())


def _is_near(value: float, wanted: Any) -> bool:
    choices = wanted["any"] if isinstance(wanted, dict) else [wanted]
    return any(value == pytest.approx(choice, rel=1e-6) for choice in choices)


@pytest.mark.parametrize("name", NO_ROWS)
def test_percentiles_are_nobodys_pay(name: str) -> None:
    with pytest.raises(TableError):
        read_pay_file(DATA / name)


def test_the_cases_filter_by_fields_of_the_filter() -> None:
    keys = set(PayFilter.__struct_fields__)
    expected = [json.loads(path.read_text(encoding="utf-8")) for path in EXPECTED]
    assert len(expected) == 28
    assert {key for case_ in expected for wanted in case_["filters"] for key in wanted["where"]} <= keys
