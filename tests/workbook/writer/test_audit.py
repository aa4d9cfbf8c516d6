"""Every kind of workbook keeps to the Open XML schema, so that no spreadsheet program offers to repair it."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from planner.analysis import ModelInputs, analyse
from planner.files import sample_plan
from planner.plan import Plan, edits
from planner.share import share
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book
from planner.workbook.summary import SummaryRow, summary_book
from tests.draws import draws
from tests.inputs import known_inputs
from tests.workbook.audited import faults
from tests.workbook.hostile import NAMES, hostile_plan
from tests.workbook.plans import TODAY, generated_plan, storied_plan

SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "sample.counterpoint"
PLANS: Mapping[str, Callable[[], Plan]] = {
    "sample": lambda: sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY),
    "stories": storied_plan,
    "hostile": hostile_plan,
    "empty": Plan,
    "an empty offer": lambda: edits.add_offer(Plan()),
    **{f"generated {seed}": partial(generated_plan, seed) for seed in (1, 2)},
}


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.mark.parametrize("name", PLANS)
def test_no_private_workbook_breaks_the_schema(name: str, inputs: ModelInputs, tmp_path: Path) -> None:
    plan = PLANS[name]()
    assert faults(private_book(analyse(plan, inputs)), tmp_path) == []


@pytest.mark.parametrize("name", ["sample", "stories", "hostile"])
def test_no_recruiters_workbook_breaks_the_schema(name: str, inputs: ModelInputs, tmp_path: Path) -> None:
    plan = PLANS[name]()
    assert faults(recruiter_book(share(plan, inputs, plan.chosen)), tmp_path) == []


def test_nor_do_those_of_generated_plans(inputs: ModelInputs, tmp_path: Path) -> None:
    for seed in range(draws(12)):
        plan = generated_plan(seed)
        assert faults(recruiter_book(share(plan, inputs, plan.chosen)), tmp_path) == [], seed


def test_nor_does_the_summary_of_a_batch(tmp_path: Path) -> None:
    rows = [SummaryRow(name, "USD", name, name, 1.0, 2.0, wrong=(name, "x" * 40_000)) for name in NAMES]
    assert faults(summary_book(rows, TODAY), tmp_path) == []
