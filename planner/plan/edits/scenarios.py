"""Edits of the cost scenarios: functions from a Plan to a Plan. Their fields are typed as any field."""

from planner.plan.edits import fresh_id, put, without_typed
from planner.plan.edits.letters import forget_scenario
from planner.plan.fields.plan import Plan
from planner.plan.fields.scenario import Scenario


def add_scenario(plan: Plan, after: str = "") -> Plan:
    """Add an empty scenario after another one, else at the end."""
    return _inserted(plan, Scenario(id=fresh_id("c", plan.scenarios)), after)


def duplicate_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Add a copy of a scenario after it, with what was typed into it."""
    scenario = plan.scenario(scenario_id)
    new_id = fresh_id("c", plan.scenarios)
    source, target = f"scenarios.{scenario_id}", f"scenarios.{new_id}"
    copied = {
        target + path.removeprefix(source): typed
        for path, typed in plan.typed.items()
        if path.startswith(source + ".")
    }
    name = f"{scenario.name} (copy)" if scenario.name else ""
    plan = _inserted(plan, scenario.model_copy(update={"id": new_id, "name": name}), scenario_id)
    return plan.model_copy(update={"typed": {**plan.typed, **copied}})


def remove_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Remove a scenario with what was typed into it; a story keeps its words but not the link.

    Its figures are shown to nobody any more.
    """
    plan = forget_scenario(plan, scenario_id)
    for story in plan.stories:
        if story.scenario == scenario_id:
            plan = put(plan, f"stories.{story.id}.scenario", "")
    kept = tuple(scenario for scenario in plan.scenarios if scenario.id != scenario_id)
    return without_typed(plan, (f"scenarios.{scenario_id}",)).model_copy(update={"scenarios": kept})


def move_scenario(plan: Plan, scenario_id: str, place: int) -> Plan:
    """Move a scenario to a place, 0 first: the first one is what the others are measured against."""
    rest = [scenario for scenario in plan.scenarios if scenario.id != scenario_id]
    rest.insert(max(0, place), plan.scenario(scenario_id))
    return plan.model_copy(update={"scenarios": tuple(rest)})


def link_story(plan: Plan, story_id: str, scenario_id: str, cost: str) -> Plan:
    """Make a scenario the economics of a story, whose cost part then says `cost`."""
    plan = put(plan, f"stories.{story_id}.scenario", plan.scenario(scenario_id).id)
    return put(plan, f"stories.{story_id}.cost", cost)


def _inserted(plan: Plan, scenario: Scenario, after: str) -> Plan:
    held = list(plan.scenarios)
    place = next((index for index, one in enumerate(held) if one.id == after), len(held) - 1) + 1
    held.insert(place, scenario)
    return plan.model_copy(update={"scenarios": tuple(held)})
