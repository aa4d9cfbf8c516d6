"""A scenario as the economics of a story: the sentences for its cost part, and whether they still hold."""

import re

from planner.plan import Plan, Scenario, Story
from planner.story.query_cost.cost_words import listed, money
from planner.story.query_cost.costs import LEVERS, Lever, batching, is_used, possible
from planner.story.query_cost.scenario_figures import costed
from planner.values import Unit, shown

_NUMBER = re.compile(r"(?<![A-Za-z\d.,])\d+(?:,\d{3})*(?:\.\d+)?")
"""A figure: no part of a name such as INT8."""


def economics(plan: Plan, scenario: Scenario) -> str:
    """Return the sentences for the cost part of a story; empty where the scenario has no cost yet."""
    cost = costed(plan, scenario).cost
    if cost is None:
        return ""
    now = money(cost.cost, plan.currency)
    levers = [_technically(scenario, lever) for lever in LEVERS if is_used(scenario, lever)]
    sent = "" if scenario.requests is None else f"{shown(scenario.requests, Unit.COUNT)} queries"
    if not levers or cost.plain == cost.cost:
        month = (
            ""
            if not sent
            else f", {money(cost.cost * (scenario.requests or 0), plan.currency)} a month on {sent}"
        )
        return f"A query costs {now}{month}."
    way = "fell" if cost.cost < cost.plain else "rose"
    told = f"Cost per query {way} from {money(cost.plain, plan.currency)} to {now} by {listed(levers)}"
    if sent:
        saved = (cost.plain - cost.cost) * (scenario.requests or 0)
        verb = "saves" if saved >= 0 else "costs another"
        told += f", which {verb} {money(abs(saved), plan.currency)} a month on {sent}"
    return f"{told}.{_traded(scenario)}"


def outdated(plan: Plan, story: Story) -> bool:
    """Say whether a linked story's cost part lacks a figure that its scenario's economics now give."""
    scenario = next((one for one in plan.scenarios if one.id == story.scenario), None)
    if scenario is None:
        return False
    held = set(_NUMBER.findall(story.cost))
    return not set(_NUMBER.findall(economics(plan, scenario))) <= held


def with_economics(cost: str, new: str) -> str:
    """Return a cost part with the economics: in place of the same ones with other figures, else appended."""
    shape = _NUMBER.sub("0", new)
    for line in cost.splitlines():
        if _NUMBER.sub("0", line) == shape:
            return cost.replace(line, new)
    return f"{cost.rstrip()}\n{new}" if cost.strip() else new


def _technically(scenario: Scenario, lever: Lever) -> str:
    match lever:
        case Lever.PRECISION:
            return f"quantisation to {scenario.precision.value}"
        case Lever.BATCH:
            times = shown(batching(scenario), Unit.RATIO)
            return f"batching {shown(scenario.batch, Unit.COUNT)} at once ({times} times the throughput)"
        case Lever.CACHE:
            return f"answering {shown(scenario.cache_rate, Unit.SHARE)} from a cache"
        case Lever.SMALL:
            rest = " of the rest" if scenario.cache_rate else ""
            return f"sending {shown(scenario.routed, Unit.SHARE)}{rest} to a small model"


def _traded(scenario: Scenario) -> str:
    """The other side of the trade-off, where it is known."""
    right = possible(scenario)
    if right is None or scenario.accuracy is None:
        return ""
    now = shown(round(right, 4), Unit.SHARE)
    before = shown(scenario.accuracy, Unit.SHARE)
    return f" Accuracy stayed at {now}." if now == before else f" Accuracy went from {before} to {now}."
