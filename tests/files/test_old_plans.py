"""Plans of every version open: each was written by the program of its time, by the command `sample`.

The commits, from the repository's own history: 1 by aee2cfdc, 2 by f2224c45, 3 by 0739dd0a, 4 by d15ca79f,
5 by 6bd7cf44, each the last of its version, and 6 by the first commit of this test.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from planner import files
from planner.files.content.migrate import VERSION
from planner.plan import Plan

PLANS = Path(__file__).parent.parent / "data" / "plans"
VERSIONS = range(1, VERSION + 1)
NOTED = {1, 2}  # versions whose asks or words are read in another way now


def written(version: int) -> tuple[Path, dict[str, Any]]:
    """Return the file of a version and what it says, read without our reader."""
    path = PLANS / f"version_{version}.counterpoint"
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    assert content["counterpoint"] == version
    return path, content["plan"]


def pay(plan: Plan) -> list[tuple[str, float | None, float | None, list[tuple[float | None, float | None]]]]:
    """Return what each offer pays, as its file of any version has it."""
    return [
        (
            offer.company,
            offer.base,
            offer.bonus_target,
            [(grant.units, grant.value) for grant in offer.grants],
        )
        for offer in plan.offers
    ]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_plan_of_every_version_opens_with_all_its_pay_and_stories(version: int) -> None:
    path, content = written(version)
    opened = files.read(path)
    assert pay(opened.plan) == [
        (
            offer["company"],
            offer.get("base"),
            offer.get("bonus_target"),
            [(grant.get("units"), grant.get("value")) for grant in offer.get("grants", [])],
        )
        for offer in content["offers"]
    ]
    assert [story.id for story in opened.plan.stories] == [story["id"] for story in content["stories"]]
    assert bool(opened.notes) is (version in NOTED)


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_plan_is_saved_in_the_present_version_and_stays_as_it_is(version: int, tmp_path: Path) -> None:
    plan = files.read(written(version)[0]).plan
    files.save(tmp_path / "new.counterpoint", plan, None)
    assert json.loads((tmp_path / "new.counterpoint").read_text(encoding="utf-8"))["counterpoint"] == VERSION
    assert files.read(tmp_path / "new.counterpoint").plan == plan
