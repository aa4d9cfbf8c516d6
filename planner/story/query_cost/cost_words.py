"""What a way of serving costs, in a paragraph for somebody who is not technical.

Only figures of the scenario stand in it, rounded as `values.shown` does.
"""

from planner.plan import Plan, Scenario
from planner.plan.title import scenario_title
from planner.story.query_cost.break_even_accuracy import BreakEven, Verdict
from planner.story.query_cost.costs import LEVERS, Lever, QueryCost, is_used
from planner.story.query_cost.scenario_figures import Costed, costed
from planner.values import Unit, shown

_PLAINLY = {
    Lever.PRECISION: "computing with shorter numbers",
    Lever.BATCH: "answering several at once",
    Lever.CACHE: "keeping answers that are asked for again",
    Lever.SMALL: "sending easy questions to a smaller model",
}


def money(value: float, currency: str) -> str:
    """Write an amount as a sentence has it: whole from 100 on, finer below; $ for USD, else the letters."""
    text = shown(abs(value), Unit.MONEY if abs(value) >= 100 else Unit.PRICE)
    text += "0" if text[-2:-1] == "." else ""
    sign = "-" if value < 0 and text != "0" else ""
    return f"{sign}${text}" if currency == "USD" else f"{sign}{text} {currency}"


def for_a_stakeholder(plan: Plan, scenario: Scenario) -> str:
    """Return the paragraph; empty where the scenario has no cost yet."""
    found = costed(plan, scenario)
    if found.cost is None:
        return ""
    parts = (_costs(plan, found.cost, scenario), _saves(found.cost, scenario), _beside(plan, found))
    return " ".join(part for part in parts if part)


def _costs(plan: Plan, cost: QueryCost, scenario: Scenario) -> str:
    name = f" of “{scenario.name}”" if scenario.name else ""
    told = f"Each answer{name} costs {money(cost.cost, plan.currency)}"
    if scenario.requests is None:
        return f"{told}."
    month = cost.cost * scenario.requests
    told += f"; {shown(scenario.requests, Unit.COUNT)} a month come to {money(month, plan.currency)}"
    if scenario.users is None:
        return f"{told}."
    return f"{told}, {money(month / scenario.users, plan.currency)} for each user."


def _saves(cost: QueryCost, scenario: Scenario) -> str:
    pulled = [
        (step, lever)
        for step, lever in zip(cost.steps, LEVERS, strict=True)
        if step and is_used(scenario, lever)
    ]
    if not pulled or cost.cost >= cost.plain:
        return ""
    words = listed([_PLAINLY[lever] for _, lever in sorted(pulled, key=lambda one: -one[0])])
    most = " The first saves the most." if len(pulled) > 1 else ""
    dear = [_PLAINLY[lever] for step, lever in pulled if step < 0]
    costs = f" Of these, {listed(dear)} makes it dearer." if dear else ""
    return f"That is {_less(1 - cost.cost / cost.plain)} less than without {words}.{most}{costs}"


def _less(share: float) -> str:
    """Write a saving in whole per cent; finer where that would say none of it or all of it."""
    return shown(round(share, 2 if 0.005 <= share < 0.995 else 4), Unit.SHARE)


def _beside(plan: Plan, found: Costed) -> str:
    against = found.against
    if against is None or found.cost is None:
        return ""
    first = scenario_title(plan, plan.scenarios[0])
    base = found.cost.cost - against.more_cost
    parts = [part for part in (_more_right(against), _more_dear(against, base)) if part]
    told = f"Against “{first}” it is {' and '.join(parts) or 'neither dearer nor less accurate'}"
    return f"{told}{_verdict(plan, found.scenario, against)}."


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
    told = f": worth it where a right answer is worth {side} than {money(against.amount, plan.currency)}"
    if scenario.right_value is None:
        return told
    pays = (scenario.right_value > against.amount) == (against.verdict is Verdict.ABOVE)
    verb = "pays" if pays else "does not pay"
    return f"{told}. At {money(scenario.right_value, plan.currency)}, as we judge it, it {verb}"


def listed(parts: list[str]) -> str:
    """Join words as a sentence does: “a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
