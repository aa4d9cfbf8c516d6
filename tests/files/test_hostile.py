"""Plan files made to harm are refused or read within bounds of computing and memory."""

import subprocess
import sys

import pytest

from planner.files import ForeignFileError, PartlyReadError, read_bytes
from planner.files.content.json_text import MOST_OBJECTS, MOST_VALUES
from planner.files.content.validate import MOST_WRONG
from tests.intake.hostile_plans import HEAD, PLANS, TAIL

LIMITED = """
import resource
from planner.files import read_bytes
from planner.values import PlannerError
from tests.intake.fuzz import resident
from tests.intake.hostile_plans import PLANS
_, hardest = resource.getrlimit(resource.RLIMIT_CPU)
for name, maker in PLANS.items():
    data, before = maker(), resident()
    spent = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + 11, hardest))
    try:
        read_bytes(data, "x.counterpoint", partly=True)
    except PlannerError:
        pass
    assert resident(since_reset=True) - before < 300, name
    print(name)
"""


@pytest.mark.linux
def test_no_plan_takes_ten_seconds_or_300_megabytes() -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == list(PLANS)


@pytest.mark.parametrize(
    "body",
    [b'"offers": [' + b"{}," * MOST_OBJECTS + b"{}]", b'"offers": [' + b"0," * MOST_VALUES + b"0, 0]"],
)
def test_more_parts_than_any_plan_are_refused(body: bytes) -> None:
    with pytest.raises(ForeignFileError, match="more parts than any plan"):
        read_bytes(HEAD + body + TAIL, "x", partly=True)


def test_brackets_and_commas_within_texts_are_no_parts() -> None:
    text = b'[{,\\\\\\"' * MOST_VALUES
    assert read_bytes(HEAD + b'"title": "' + text + b'"' + TAIL, "x").plan.title.count(",") == MOST_VALUES


def test_thousands_of_wrong_values_are_no_plan() -> None:
    offers = b",".join(b'{"id":"o%d","base":"x"}' % at for at in range(MOST_WRONG + 1))
    with pytest.raises(ForeignFileError, match="more than 2,000 of its values are wrong"):
        read_bytes(HEAD + b'"offers": [' + offers + b"]" + TAIL, "x", partly=True)


def test_names_for_nameless_items_are_each_used_once() -> None:
    body = b'"offers": [{"id":"o2"},{},{"id":"o2"},{"id":7},{"id":"o1"}]'
    with pytest.raises(PartlyReadError):
        read_bytes(HEAD + body + TAIL, "x")
    plan = read_bytes(HEAD + body + TAIL, "x", partly=True).plan
    assert [offer.id for offer in plan.offers] == ["o2", "o3", "o4", "o5", "o1"]
