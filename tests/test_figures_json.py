"""What scripts read of the stories: evidence, its effects, and the certificates' nothing."""

import datetime
import json

from planner.analysis import analyse
from planner.figures_json import figures_json
from planner.given import load_given
from planner.plan.story_edits import add_stories
from tests.test_analysis import GPU_SPEND, two_offers


def test_evidence_and_its_effects_are_told_to_scripts() -> None:
    plan = add_stories(two_offers(), (GPU_SPEND,)).model_copy(update={"certificates": ("MLOps",)})
    given = load_given(datetime.date(2026, 11, 22))
    told = json.loads(json.dumps(figures_json(analyse(plan, given))))
    assert told["evidence"]["best"] == ["y1"]
    assert told["evidence"]["areas"] == ["inference optimisation"]
    assert told["evidence"]["value"] == 0 < told["evidence"]["raw"]
    offer = next(one for one in told["offers"] if one["id"] == "o1")
    assert offer["evidence_effects"][0]["what"] == "Two more stories as good as “GPU spend”"
    assert offer["evidence_effects"][0]["openings"]["base"] > 0
    assert told["certificates"]["value"] == 0
    assert next(one for one in told["offers"] if one["id"] == "present")["evidence_effects"] == []
