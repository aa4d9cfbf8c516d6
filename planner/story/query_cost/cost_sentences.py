"""What a way of serving costs, in sentences: a paragraph for a stakeholder, and a story's cost part.

Only figures of the scenario are in them, rounded as `values.shown` does.
"""

import re

from planner.plan import Plan, Scenario, Story
from planner.plan.title import scenario_title
from planner.story.query_cost.costing.costs import QueryCost
from planner.story.query_cost.costing.levers import LEVERS, CostLever, CostWords, batching, is_used, possible
from planner.story.query_cost.figures.against_first import BreakEven, Verdict
from planner.story.query_cost.figures.scenario_figures import ScenarioCosts, scenario_costs
from planner.values import Unit, shown
from planner.values.listing import listed

_NUMBER = re.compile(r"(?<![A-Za-z\d.,])\d+(?:,\d{3})*(?:\.\d+)?")
"""A figure: no part of a name such as INT8."""


def money(value: float, currency: str) -> str:
    """Write an amount as a sentence has it: whole from 100 on, finer below; $ for USD, else the letters."""
    text = shown(abs(value), Unit.MONEY if abs(value) >= 100 else Unit.PRICE)
    text += "0" if text[-2:-1] == "." else ""
    sign = "-" if value < 0 and text != "0" else ""
    return f"{sign}${text}" if currency == "USD" else f"{sign}{text} {currency}"


def stakeholder_paragraph(plan: Plan, scenario: Scenario, words: CostWords) -> str:
    """Return the cost in a paragraph for somebody who is not technical; empty where there is no cost yet."""
    costs = scenario_costs(plan, scenario)
    if costs.cost is None:
        return ""
    parts = (
        _costs(plan, costs.cost, scenario),
        _saves(costs.cost, scenario, words),
        compared_sentence(plan, costs),
        _crossing_sentence(costs),
        _latency_sentence(costs),
    )
    return " ".join(part for part in parts if part)


def _costs(plan: Plan, cost: QueryCost, scenario: Scenario) -> str:
    name = f" of “{scenario.name}”" if scenario.name else ""
    text = f"Each answer{name} costs {money(cost.cost, plan.currency)}"
    if scenario.requests is None:
        return f"{text}."
    month = cost.cost * scenario.requests
    text += f"; {shown(scenario.requests, Unit.COUNT)} a month come to {money(month, plan.currency)}"
    if scenario.users is None:
        return f"{text}."
    return f"{text}, {money(month / scenario.users, plan.currency)} for each user."


def _saves(cost: QueryCost, scenario: Scenario, words: CostWords) -> str:
    pulled = [
        (step, lever)
        for step, lever in zip(cost.steps, LEVERS, strict=True)
        if step and is_used(scenario, lever)
    ]
    if not pulled or cost.cost >= cost.plain:
        return ""
    ways = listed([words.plainly[lever] for _, lever in sorted(pulled, key=lambda saving: -saving[0])])
    most = " The first saves the most." if len(pulled) > 1 else ""
    dear = [words.plainly[lever] for step, lever in pulled if step < 0]
    costs = f" Of these, {listed(dear)} makes it dearer." if dear else ""
    return f"That is {_less(1 - cost.cost / cost.plain)} less than without {ways}.{most}{costs}"


def _less(share: float) -> str:
    """Write a saving in whole per cent; finer where that would round to none or all."""
    return shown(round(share, 2 if 0.005 <= share < 0.995 else 4), Unit.SHARE)


def compared_sentence(plan: Plan, costs: ScenarioCosts) -> str:
    """Return how a scenario compares with the first one; empty for the first, or without both costs."""
    against = costs.against
    if against is None or costs.cost is None:
        return ""
    first = scenario_title(plan, plan.scenarios[0])
    base = costs.cost.cost - against.more_cost
    parts = [part for part in (_more_right(against), _more_dear(against, base)) if part]
    comparison = " and ".join(parts) or "neither dearer nor less accurate"
    return f"Against “{first}” it is {comparison}{_verdict(plan, costs.scenario, against)}."


def _crossing_sentence(costs: ScenarioCosts) -> str:
    """At which traffic both cost the same, and which is cheaper on either side; empty without one."""
    figure = costs.figures["same_cost"]
    if figure.value is None:
        return ""
    at = shown(round(figure.value), Unit.COUNT)
    return f"Both cost the same at {at} queries a month. {figure.because[0].text}."


def _latency_sentence(costs: ScenarioCosts) -> str:
    """How long nearly all answers take, against what was promised; empty where it is not known."""
    p95, promise = costs.figures["p95"].value, costs.scenario.promise
    if p95 is None:
        return ""
    text = f"95 of 100 answers come within {shown(round(p95, 2), Unit.SECONDS)}"
    if promise is None:
        return f"{text}."
    kept = "is kept" if p95 <= promise else "is not kept"
    return f"{text}; the promise of {shown(promise, Unit.SECONDS)} {kept}."


def _more_right(against: BreakEven) -> str:
    points = shown(round(abs(against.more_accuracy) * 100, 2), Unit.POINTS)
    more = "more" if against.more_accuracy > 0 else "less"
    return f"{points} {more} accurate" if against.more_accuracy else ""


def _more_dear(against: BreakEven, base: float) -> str:
    if not against.more_cost:
        return ""
    dear = "dearer" if against.more_cost > 0 else "cheaper"
    return f"{shown(round(abs(against.more_cost) / base, 3), Unit.SHARE)} {dear}" if base else dear


def _verdict(plan: Plan, scenario: Scenario, against: BreakEven) -> str:
    if against.verdict is Verdict.ALWAYS:
        return ", so it is the better one whatever a right answer is worth"
    if against.verdict is Verdict.NEVER:
        return ", so it is not worth it whatever a right answer is worth"
    if against.amount is None:
        return ""
    side = "more" if against.verdict is Verdict.ABOVE else "less"
    text = f": worth it where a right answer is worth {side} than {money(against.amount, plan.currency)}"
    if scenario.right_value is None:
        return text
    pays = (scenario.right_value > against.amount) == (against.verdict is Verdict.ABOVE)
    verb = "pays" if pays else "does not pay"
    return f"{text}. At {money(scenario.right_value, plan.currency)}, as we judge it, it {verb}"


def economics(plan: Plan, scenario: Scenario) -> str:
    """Return the sentences for the cost part of a story; empty where the scenario has no cost yet."""
    cost = scenario_costs(plan, scenario).cost
    if cost is None:
        return ""
    now = money(cost.cost, plan.currency)
    levers = [_technically(scenario, lever) for lever in LEVERS if is_used(scenario, lever)]
    sent = "" if scenario.requests is None else f"{shown(scenario.requests, Unit.COUNT)} queries"
    if not levers or cost.plain == cost.cost:
        month = money(cost.cost * (scenario.requests or 0), plan.currency)
        return f"A query costs {now}, {month} a month on {sent}." if sent else f"A query costs {now}."
    way = "fell" if cost.cost < cost.plain else "rose"
    text = f"Cost per query {way} from {money(cost.plain, plan.currency)} to {now} by {listed(levers)}"
    if sent:
        saved = (cost.plain - cost.cost) * (scenario.requests or 0)
        verb = "saves" if saved >= 0 else "costs another"
        text += f", which {verb} {money(abs(saved), plan.currency)} a month on {sent}"
    return f"{text}.{_traded(scenario)}"


def outdated(plan: Plan, story: Story) -> bool:
    """Return whether a linked story's cost part lacks a figure that its scenario's economics now give."""
    scenario = next((scenario for scenario in plan.scenarios if scenario.id == story.scenario), None)
    if scenario is None:
        return False
    figures = set(_NUMBER.findall(economics(plan, scenario)))
    return not figures <= set(_NUMBER.findall(story.cost))


def with_economics(cost: str, new: str) -> str:
    """Return a cost part with the economics: in place of the same ones with other figures, else appended."""
    shape = _NUMBER.sub("0", new)
    for line in cost.splitlines():
        if _NUMBER.sub("0", line) == shape:
            return cost.replace(line, new)
    return f"{cost.rstrip()}\n{new}" if cost.strip() else new


def _technically(scenario: Scenario, lever: CostLever) -> str:
    match lever:
        case CostLever.PRECISION:
            return f"quantisation to {scenario.precision.value}"
        case CostLever.BATCH:
            times = shown(batching(scenario), Unit.RATIO)
            return f"batching {shown(scenario.batch, Unit.COUNT)} at once ({times} times the throughput)"
        case CostLever.PROMPT:
            read = shown(scenario.prompt_cached, Unit.SHARE)
            return (
                f"reading {read} of the prompt from the prompt cache"
                if scenario.prompt_cached
                else "caching prompts"
            )
        case CostLever.WAITING:
            return f"sending {shown(scenario.waits, Unit.SHARE)} as a batch"
        case CostLever.CACHE:
            return f"answering {shown(scenario.cache_rate, Unit.SHARE)} from a cache"
        case CostLever.SMALL:
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
