"""A first draft of the script on latency against accuracy: costs of a scenario, sentences of stories."""

from planner.plan import Plan, Scenario
from planner.prep.cheat_sheet import LATENCY, story_lines
from planner.story.lexicon import Lexicon
from planner.story.query_cost.cost_sentences import stakeholder_paragraph
from planner.story.query_cost.scenario_figures import scenario_costs

MOST_SENTENCES = 3
"""Sentences of stories in a draft: more of them are no script."""


def latency_draft(plan: Plan, lexicon: Lexicon) -> str:
    """Return what the plan has to say of it, to be put into own words; empty where it has nothing."""
    scenario = _contrast(plan)
    parts = [stakeholder_paragraph(plan, scenario, lexicon.costs)] if scenario else []
    parts += [line.text for line in story_lines(plan, lexicon, *LATENCY)][:MOST_SENTENCES]
    return " ".join(parts)


def _contrast(plan: Plan) -> Scenario | None:
    """Choose the last scenario weighed against the accuracy of the first, else the first with a cost."""
    priced = [(scenario, scenario_costs(plan, scenario)) for scenario in plan.scenarios]
    weighed = [scenario for scenario, costs in priced if costs.against is not None]
    known = [scenario for scenario, costs in priced if costs.cost is not None]
    return weighed[-1] if weighed else known[0] if known else None
