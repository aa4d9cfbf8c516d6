"""What the told stories add to each ask, as the asks of the sample explain it."""

import datetime

from planner.analysis import analyse
from planner.ask.opening.story_reach import reach_text, story_reach
from planner.disk import resource
from planner.files import sample_plan
from planner.model_inputs import load_model_inputs
from planner.plan.fields.terms import Component

TODAY = datetime.date(2026, 1, 2)


def test_it_is_what_each_ask_says_of_stories() -> None:
    """Aurora AI may read five sentences of the sample's stories, Beacon ML none."""
    text = resource("samples/sample.counterpoint").read_text(encoding="utf-8")
    analysis = analyse(sample_plan(text, TODAY), load_model_inputs(TODAY))
    asks = analysis.offers["o1"].asks
    reach = story_reach(asks)
    (line,) = [moved for moved in asks[Component.BASE].facts() if moved.where == "stories"]
    assert reach[Component.BASE] == line.effect > 0
    assert reach_text(reach, Component.BASE) == f"{round(line.effect, -2):,.0f} of base"
    assert reach_text(reach, None).count(" of ") == len(reach)
    assert story_reach(analysis.offers["o2"].asks) == {}
    assert [claim.high for claim in analysis.tables.story_premiums] == [82_000, 80_000, 115_000, 40_000]
    assert reach_text({}, None) == ""
