"""A sentence ends with one full stop, also after a company's name that has its own."""

import datetime
import re

import pytest

from planner.analysis import analyse
from planner.compare.deadlines import hints
from planner.figures_json import figures_json
from planner.files.reading import read_sample
from planner.plan import Plan, edits
from planner.values.sentence import stopped
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)
TWICE = re.compile(r"(?:Inc|Corp|Ltd)\.\.")


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = read_sample(TODAY)
    for owner, name in (("o1", "Aurora, Inc."), ("o2", "Beacon Corp."), ("o3", "Crest Ltd.")):
        plan = edits.enter(plan, f"offers.{owner}.company", name, TODAY)
    return plan


def test_a_text_gets_a_full_stop_and_no_second_one() -> None:
    assert [stopped(text) for text in ("Ask Acme", "Ask Acme, Inc.")] == ["Ask Acme.", "Ask Acme, Inc."]


def test_the_order_of_moves_and_the_deadlines_stop_once_after_a_name(plan: Plan) -> None:
    moves = str(figures_json(analyse(plan, known_inputs(TODAY)))["moves"])
    assert "; then Crest Ltd." in moves
    assert TWICE.search(moves) is None
    texts = [hint.text for hint in hints(plan, TODAY)]
    assert any("offer of Beacon Corp. Ask Aurora, Inc." in text for text in texts), texts
