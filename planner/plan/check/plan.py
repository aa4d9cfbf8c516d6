"""Problems of a whole plan, none of them raised: of its columns, scenarios, and unreadable entries.

An error blocks the export of its offer; a warning asks for a look. A scenario's missing input is no problem:
the figure itself says what to type.
"""

import datetime
from collections.abc import Iterator, Mapping

from msgspec import Struct

from planner.plan.check.causes import cases_without_amount
from planner.plan.check.fault_text import labelled
from planner.plan.check.offer import (
    WARNING,
    RuleInput,
    check_column,
    is_currency,
    unusual_values,
)
from planner.plan.fields.plan import DOLLARS, Plan
from planner.plan.fields.scenario import Scenario, has_field
from planner.plan.fields.scenario_terms.levers import Precision
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.paths import Lookup, offer_of, offer_path
from planner.values import Problem, Severity, Unit, shown


class CheckedColumn(Struct, frozen=True):
    """The problems of one column, with all inputs that they depend on."""

    inputs: tuple[object, ...]
    problems: tuple[Problem, ...]


def check(plan: Plan, today: datetime.date) -> tuple[Problem, ...]:
    """Return every problem of a plan, by columns. `today` decides which deadlines are over."""
    return all_problems(plan, check_columns(plan, today))


def check_columns(
    plan: Plan, today: datetime.date, earlier: Mapping[str, CheckedColumn] | None = None
) -> Mapping[str, CheckedColumn]:
    """Check each column by itself; columns of an earlier check with the same inputs are reused."""
    columns = (RuleInput(plan, offer, offer_path(offer.id), today) for offer in plan.columns())
    return {column.offer.id: _checked_column(column, earlier or {}) for column in columns}


def all_problems(plan: Plan, columns: Mapping[str, CheckedColumn]) -> tuple[Problem, ...]:
    """Return the problems of a plan whose columns are checked already."""
    own = (problem for column in columns.values() for problem in column.problems)
    return (*_unreadable(plan), *_plan_wide(plan), *own, *_namesakes(plan), *cases_without_amount(plan))


def _unreadable(plan: Plan) -> Iterator[Problem]:
    lookup = Lookup(plan)
    for path, typed in plan.unreadable_entries().items():
        yield Problem(path, labelled(lookup.spec_at(path).about.label, typed.wrong))


def _plan_wide(plan: Plan) -> Iterator[Problem]:
    if not is_currency(plan.currency):
        yield Problem("currency", f"“{plan.currency}” is no currency. Type three letters, as USD.")
    elif plan.currency == DOLLARS:
        if plan.dollar_rate not in (None, 1.0):
            message = f"The plan is in {DOLLARS}, so this rate is not used. Clear it, or type the currency."
            yield Problem("dollar_rate", message, WARNING)
    elif plan.dollar_rate is None and any(column.base is not None for column in plan.columns()):
        yield Problem(
            "dollar_rate",
            f"Taxes of US states, published ranges, limits and what stories open are in {DOLLARS}, and "
            f"are taken for {plan.currency}. Type how many {plan.currency} one US dollar is.",
            WARNING,
        )
    leavers = plan.assumptions.let_go_share + plan.assumptions.with_cause_share
    if leavers > 1:
        message = (
            f"Let go and dismissed come to {shown(leavers, Unit.SHARE)} of those who leave, so nobody leaves "
            "by choice. Lower one of them."
        )
        yield Problem("assumptions.let_go_share", message, WARNING)
    has_dollar = plan.currency == DOLLARS or plan.dollar_rate is not None
    yield from unusual_values(plan.person, "person", plan.dollar if has_dollar else None)
    for scenario in plan.scenarios:
        yield from check_scenario(scenario)


def _checked_column(column: RuleInput, earlier: Mapping[str, CheckedColumn]) -> CheckedColumn:
    unreadable = tuple(column.plan.unreadable_entries(column.where)) if column.plan.typed else ()
    inputs = (column.offer, column.plan.currency, column.plan.dollar, column.today, unreadable)
    checked = earlier.get(column.offer.id)
    if checked is not None and checked.inputs == inputs:
        return checked
    return CheckedColumn(inputs, tuple(check_column(column)))


def _namesakes(plan: Plan) -> Iterator[Problem]:
    seen: set[str] = set()
    for offer in plan.offers:
        name = offer.company.strip().casefold()
        if name and name in seen:
            yield Problem(
                f"offers.{offer.id}.company",
                f"Two offers are from “{offer.company.strip()}”. If they are two jobs, say so in the name.",
                WARNING,
            )
        seen.add(name)


PARTS_OUTSIDE_OFFERS = ("stories", "certificates", "scenarios", "bands", "comparables", "pay_files", "prep")
"""Parts of a plan that no offer's own figures are read from."""


def blocked_offers(plan: Plan, problems: tuple[Problem, ...]) -> frozenset[str]:
    """Return the offers whose export an error blocks: one of their own, or one of the plan as a whole.

    Errors of `PARTS_OUTSIDE_OFFERS` block no offer; an error of a story blocks an export that contains the
    story, which `share` checks.
    """
    offers = {offer_id for _, offer_id in blocking_problems(plan, problems)}
    if "" in offers:
        return frozenset(column.id for column in plan.columns())
    return frozenset(offers)


def blocking_problems(plan: Plan, problems: tuple[Problem, ...]) -> Iterator[tuple[Problem, str]]:
    """Yield each error that blocks an offer, with the id of that offer; empty: it blocks all of them."""
    offer_of_round = {f"rounds.{round_.id}": round_.offer for round_ in plan.rounds}
    for problem in problems:
        path = problem.where
        if problem.severity is Severity.ERROR and path.partition(".")[0] not in PARTS_OUTSIDE_OFFERS:
            yield problem, offer_of_round.get(".".join(path.split(".")[:2])) or offer_of(path)


def has_errors(plan: Plan, problems: tuple[Problem, ...], offer_id: str) -> bool:
    """Return whether an error blocks the export of an offer."""
    return offer_id in blocked_offers(plan, problems)


def check_scenario(scenario: Scenario) -> Iterator[Problem]:
    """Yield the problems of one scenario: factors typed but not used, or used but not typed."""
    where = f"scenarios.{scenario.id}"
    if has_field(scenario, "batch"):
        yield from _quantised(scenario, where)
        yield from _batched(scenario, where)
    if scenario.pricing is Pricing.TOKENS:
        yield from _small(scenario, where)
        yield from _prompt(scenario, where)
    yield from _promise(scenario, where)


def _quantised(scenario: Scenario, where: str) -> Iterator[Problem]:
    plain = scenario.precision is Precision.FP16
    if plain and (scenario.precision_factor != 1 or scenario.precision_accuracy):
        message = "FP16 is what the others are measured against, so its factor and change are not used."
        yield Problem(f"{where}.precision", message, WARNING)
    elif not plain and scenario.precision_factor == 1:
        message = f"{scenario.precision} saves nothing until its throughput against FP16 is typed, as 1.6."
        yield Problem(f"{where}.precision_factor", message, WARNING)


def _batched(scenario: Scenario, where: str) -> Iterator[Problem]:
    size, factor = scenario.batch, scenario.batch_factor
    if size == 1 and factor != 1:
        yield Problem(f"{where}.batch", "Batch 1 is the yardstick, so its throughput is not used.", WARNING)
    elif size > 1 and factor == 1:
        message = "Batching saves nothing until the throughput at this batch size is typed, as 4."
        yield Problem(f"{where}.batch_factor", message, WARNING)
    elif factor > size:
        times = shown(factor, Unit.RATIO)
        message = (
            f"{times} times the throughput from {shown(size, Unit.COUNT)} at once is unlikely. Check it."
        )
        yield Problem(f"{where}.batch_factor", message, WARNING)


def _small(scenario: Scenario, where: str) -> Iterator[Problem]:
    prices = (scenario.small_price_in, scenario.small_price_out)
    if scenario.small_cost is not None and None not in prices:
        yield Problem(
            f"{where}.small_cost", "The small model's prices are typed, so its share is not used.", WARNING
        )


def _prompt(scenario: Scenario, where: str) -> Iterator[Problem]:
    if scenario.prompt_cached + scenario.prompt_written > 1:
        message = "Read and written by the prompt cache are more than the whole prompt. Lower one of them."
        yield Problem(f"{where}.prompt_written", message, WARNING)


def _promise(scenario: Scenario, where: str) -> Iterator[Problem]:
    promise, p95 = scenario.promise, scenario.p95
    if promise is not None and p95 is not None and p95 > promise:
        message = (
            f"95 of 100 answers take up to {shown(p95, Unit.SECONDS)}; {shown(promise, Unit.SECONDS)} is "
            "promised. Lower the queries at once, or promise less."
        )
        yield Problem(f"{where}.promise", message, WARNING)
    if scenario.p50 is not None and p95 is not None and scenario.p50 > p95:
        yield Problem(f"{where}.p50", "The p50 is above the p95: check which is which.", WARNING)
