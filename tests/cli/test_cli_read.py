"""`main.py read`: a public pay file as JSON, a filter for each `--where`, in order."""

import json
from pathlib import Path

import pytest

from planner import cli

POSTS = Path(__file__).resolve().parents[1] / "data" / "intake" / "shared" / "market" / "m5_job_posts.csv"


def test_each_where_is_a_filter_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        cli.main(["read", str(POSTS), "--json", "--where", "", "--where", "title=pm, agents,state=CA"]) == 0
    )
    answer = json.loads(capsys.readouterr().out)
    assert (answer["rows"], answer["used"], answer["kind"]) == (16, 10, "posts")
    assert [found["n"] for found in answer["filters"]] == [10, 0]
    assert answer["filters"][1]["where"] == {"title": "pm, agents", "state": "CA"}
    assert set(answer["filters"][0]["measures"]["band_from"]) == {"n", "p25", "p50", "p75"}


def test_without_where_a_pay_file_has_a_filter_of_all_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(POSTS), "--json"]) == 0
    assert [found["n"] for found in json.loads(capsys.readouterr().out)["filters"]] == [10]


@pytest.mark.parametrize("where", ["mood=good", "title", "year=soon"])
def test_a_wrong_filter_is_wrong_use(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(POSTS), "--json", "--where", where]) == 2
    assert where.partition("=")[2] in capsys.readouterr().err
