"""Edits of a counter (proposal, releases, packages, trade-off) and of the logs of rounds and exports."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from msgspec.structs import replace

from planner.plan.edits.entries import put, take, without_typed
from planner.plan.edits.offers import fresh_id, fresh_ids
from planner.plan.fields.counter import ComponentHold, Export, Released, ShownPackage, ShownTradeOff
from planner.plan.fields.plan import Plan
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Cause, Component, Hold
from planner.plan.paths import with_value
from planner.plan.schema.validation import checked

Mark = Literal["existence", "amount", "name", "letter"]
ConditionMark = Literal["asked", "agreed", "in_writing"]


def propose(plan: Plan, offer_id: str, component: Component, amount: float | None) -> Plan:
    """Set the proposal for a component, in its field's unit (a bonus as a share); None: no proposal."""
    return take(plan, f"counters.{offer_id}.{component.value}", amount)


def release_offer(plan: Plan, recruiter: str, other: str, mark: Mark, *, on: bool) -> Plan:
    """Release another offer, or the present job, to a recruiter.

    Amount, name and letter need its existence; a letter that can be shown shows the amount.
    """
    release = plan.counter(recruiter).release
    marks: dict[str, bool] = {mark: on}
    if on and mark != "existence":
        marks["existence"] = True
    if on and mark == "letter":
        marks["amount"] = True
    if not on and mark == "amount":
        marks["letter"] = False
    new = replace(release.of(other), **marks)
    if not new.existence:
        new = Released(id=other)
    rest = tuple(offer for offer in release.offers if offer.id != other)
    offers = (*rest, new) if new.existence else rest
    return with_value(plan, f"counters.{recruiter}.release.offers", offers)


def release_name(plan: Plan, recruiter: str, company: str) -> Plan:
    """Release the name of a company to a recruiter, of each offer that has it."""
    for offer in plan.columns():
        if offer.company.strip() == company:
            plan = release_offer(plan, recruiter, offer.id, "name", on=True)
    return plan


def release_cause(plan: Plan, recruiter: str, cause: Cause, *, on: bool) -> Plan:
    """Release a line of the sign-on case to a recruiter, or withdraw it."""
    causes = set(plan.counter(recruiter).release.causes)
    causes = causes | {cause} if on else causes - {cause}
    return with_value(
        plan, f"counters.{recruiter}.release.causes", tuple(line for line in Cause if line in causes)
    )


def mark_condition(plan: Plan, offer_id: str, condition: str, mark: ConditionMark, *, on: bool) -> Plan:
    """Note of a condition to succeed whether it is asked, agreed or in writing."""
    conditions = tuple(
        replace(item, **{mark: on}) if item.id == condition else item
        for item in plan.counter(offer_id).conditions
    )
    return put(plan, f"counters.{offer_id}.conditions", conditions)


def log_export(plan: Plan, export: Export) -> Plan:
    """Add an export to the log."""
    return replace(plan, exports=(*plan.exports, checked(Export, export)))


def hold_component(plan: Plan, offer_id: str, component: Component, hold: Hold | None) -> Plan:
    """Hold a component of the packages; with None packages may move it again."""
    holds = {other.id: other for other in plan.counter(offer_id).held if other.id is not component}
    if hold is not None:
        holds[component] = ComponentHold(id=component, hold=hold)
    ordered = tuple(holds[other] for other in Component if other in holds)
    return with_value(plan, f"counters.{offer_id}.held", ordered)


def propose_package(plan: Plan, offer_id: str, amounts: Mapping[Component, float]) -> Plan:
    """Propose all figures of a package, in each field's unit (a bonus as a share)."""
    for component, amount in amounts.items():
        plan = propose(plan, offer_id, component, amount)
    return plan


def show_package(plan: Plan, offer_id: str, package: ShownPackage) -> Plan:
    """Show a package to the recruiter with its current figures, in place of an older one with its lead."""
    packages = {shown_package.lead: shown_package for shown_package in plan.counter(offer_id).packages} | {
        package.lead: checked(ShownPackage, package)
    }
    return with_value(
        plan,
        f"counters.{offer_id}.packages",
        tuple(packages[component] for component in Component if component in packages),
    )


def hide_package(plan: Plan, offer_id: str, lead: Component) -> Plan:
    """Hide the package of a lead from the recruiter."""
    remaining = tuple(package for package in plan.counter(offer_id).packages if package.lead is not lead)
    return with_value(plan, f"counters.{offer_id}.packages", remaining)


def show_trade_off(plan: Plan, offer_id: str, shown: ShownTradeOff | None) -> Plan:
    """Show the figures of a trade-off to a recruiter; None: no figures."""
    return with_value(
        plan, f"counters.{offer_id}.trade_off", None if shown is None else checked(ShownTradeOff, shown)
    )


def forget_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Hide the figures of a scenario from all recruiters: the next scenario may get its identity."""
    for counter in plan.counters:
        if counter.trade_off is not None and counter.trade_off.scenario == scenario_id:
            plan = show_trade_off(plan, counter.id, None)
    return plan


def log_round(plan: Plan, offer_id: str, today: datetime.date) -> Plan:
    """Add a step at the end of an offer's log: of the other side, with the component of the last step.

    It records what is released to the recruiter by then: what is released later counts as new.
    """
    rounds = plan.rounds_of(offer_id)
    last = rounds[-1] if rounds else Round(id="", who=Who.THEY)
    other = Who.YOU if last.who is Who.THEY else Who.THEY
    step = Round(
        id=fresh_id("r", plan.rounds),
        offer=plan.offer(offer_id).id,
        when=today,
        who=other,
        means=last.means,
        component=last.component,
        known=plan.counter(offer_id).release.items,
    )
    return replace(plan, rounds=(*plan.rounds, step))


def log_message(
    plan: Plan,
    offer_id: str,
    who: Who,
    today: datetime.date,
    amounts: Mapping[Component, float] = MappingProxyType({}),
) -> Plan:
    """Add a message at the end of an offer's log: a step for each component, with these whole figures.

    A step without a figure says nothing, and can be typed into.
    """
    plan = log_round(plan, offer_id, today)
    *others, last = plan.rounds
    steps = [
        replace(last, who=who, component=component, value=amounts.get(component)) for component in Component
    ]
    return append_rounds(replace(plan, rounds=tuple(others)), steps)


def complete_message(plan: Plan, step_ids: Collection[str]) -> Plan:
    """Add the steps of the components that a message lacks, behind its last step."""
    steps = [step for step in plan.rounds if step.id in step_ids]
    missing = [component for component in Component if component not in {step.component for step in steps}]
    ids = fresh_ids("r", plan.rounds, len(missing))
    blank = {"value": None, "note": ""}
    added = tuple(
        replace(steps[-1], id=new, component=component, **blank)
        for new, component in zip(ids, missing, strict=True)
    )
    place = plan.rounds.index(steps[-1]) + 1
    return replace(plan, rounds=(*plan.rounds[:place], *added, *plan.rounds[place:]))


def remove_round(plan: Plan, round_id: str) -> Plan:
    """Remove a step from the log, with its typed texts."""
    rounds = tuple(round_ for round_ in plan.rounds if round_.id != round_id)
    return replace(without_typed(plan, (f"rounds.{round_id}",)), rounds=rounds)


def prepend_rounds(plan: Plan, first: Sequence[Round]) -> Plan:
    """Put steps before all others, as `append_rounds` does behind them."""
    return _with_rounds(plan, first, 0)


def append_rounds(plan: Plan, last: Sequence[Round]) -> Plan:
    """Put steps after all others, with fresh identities.

    A figure that its field refuses, as one read from a letter may be, is kept as text, with the reason.
    """
    return _with_rounds(plan, last, len(plan.rounds))


def _with_rounds(plan: Plan, steps: Sequence[Round], place: int) -> Plan:
    ids = fresh_ids("r", plan.rounds, len(steps))
    added = (
        replace(checked(Round, replace(step, value=None)), id=new)
        for step, new in zip(steps, ids, strict=True)
    )
    plan = replace(plan, rounds=(*plan.rounds[:place], *added, *plan.rounds[place:]))
    for step, new in zip(steps, ids, strict=True):
        plan = take(plan, f"rounds.{new}.value", step.value)
    return plan
