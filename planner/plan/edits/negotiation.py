"""Edits of a counter (proposal, releases, packages, trade-off) and of the logs of rounds and exports."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Literal

from planner.plan.edits.entries import put, without_typed
from planner.plan.edits.offers import fresh_id, fresh_ids
from planner.plan.fields.counter import ComponentHold, Export, Released, ShownPackage, ShownTradeOff
from planner.plan.fields.plan import Plan
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Cause, Component, Hold
from planner.plan.paths import with_value

Mark = Literal["existence", "amount", "name"]


def propose(plan: Plan, offer_id: str, component: Component, amount: float | None) -> Plan:
    """Choose what is proposed for a component, in its field's unit (a bonus as a share); None: nothing."""
    return put(plan, f"counters.{offer_id}.{component.value}", amount)


def release_offer(plan: Plan, recruiter: str, other: str, mark: Mark, *, on: bool) -> Plan:
    """Let a recruiter know of another offer, or of the present job. Amount and name need its existence."""
    release = plan.counter(recruiter).release
    old = release.of(other)
    new = old.model_copy(update={mark: on})
    if on and mark != "existence":
        new = new.model_copy(update={"existence": True})
    if not new.existence:
        new = Released(id=other)
    rest = tuple(offer for offer in release.offers if offer.id != other)
    marks = (*rest, new) if new.existence else rest
    return with_value(plan, f"counters.{recruiter}.release.offers", marks)


def release_cause(plan: Plan, recruiter: str, cause: Cause, *, on: bool) -> Plan:
    """Let a recruiter know one line of the sign-on case, or not."""
    causes = set(plan.counter(recruiter).release.causes)
    causes = causes | {cause} if on else causes - {cause}
    return with_value(
        plan, f"counters.{recruiter}.release.causes", tuple(one for one in Cause if one in causes)
    )


def log_export(plan: Plan, export: Export) -> Plan:
    """Note what left, to whom and when."""
    return plan.model_copy(update={"exports": (*plan.exports, export)})


def hold_component(plan: Plan, offer_id: str, component: Component, hold: Hold | None) -> Plan:
    """Hold a component of the packages, or with None let them move it again."""
    holds = {one.id: one for one in plan.counter(offer_id).held if one.id is not component}
    if hold is not None:
        holds[component] = ComponentHold(id=component, hold=hold)
    ordered = tuple(holds[one] for one in Component if one in holds)
    return with_value(plan, f"counters.{offer_id}.held", ordered)


def propose_package(plan: Plan, offer_id: str, amounts: Mapping[Component, float]) -> Plan:
    """Propose all figures of a package, in each field's unit (a bonus as a share)."""
    for component, amount in amounts.items():
        plan = propose(plan, offer_id, component, amount)
    return plan


def show_package(plan: Plan, offer_id: str, package: ShownPackage) -> Plan:
    """Let the recruiter see a package as it stands now, in the place of an older one with its lead."""
    packages = {shown_package.lead: shown_package for shown_package in plan.counter(offer_id).packages} | {
        package.lead: package
    }
    return with_value(
        plan,
        f"counters.{offer_id}.packages",
        tuple(packages[component] for component in Component if component in packages),
    )


def hide_package(plan: Plan, offer_id: str, lead: Component) -> Plan:
    """Let the recruiter see the package of a lead no longer."""
    kept = tuple(package for package in plan.counter(offer_id).packages if package.lead is not lead)
    return with_value(plan, f"counters.{offer_id}.packages", kept)


def show_trade_off(plan: Plan, offer_id: str, shown: ShownTradeOff | None) -> Plan:
    """Let this listener hear the figures of a trade-off as they stand now; None: no figures."""
    return with_value(plan, f"counters.{offer_id}.trade_off", shown)


def forget_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Show the figures of a scenario to nobody: the next one may get its identity."""
    for counter in plan.counters:
        if counter.trade_off is not None and counter.trade_off.scenario == scenario_id:
            plan = show_trade_off(plan, counter.id, None)
    return plan


def log_round(plan: Plan, offer_id: str, today: datetime.date) -> Plan:
    """Add a step at the end of an offer's log, as the last one went: the other side, the same component."""
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
    )
    return plan.model_copy(update={"rounds": (*plan.rounds, step)})


def remove_round(plan: Plan, round_id: str) -> Plan:
    """Remove a step from the log, with what was typed into it."""
    rounds = tuple(round_ for round_ in plan.rounds if round_.id != round_id)
    return without_typed(plan, (f"rounds.{round_id}",)).model_copy(update={"rounds": rounds})


def prepend_rounds(plan: Plan, first: Sequence[Round]) -> Plan:
    """Put steps before all others; they get identities of their own."""
    return plan.model_copy(update={"rounds": (*_with_fresh_ids(plan, first), *plan.rounds)})


def append_rounds(plan: Plan, last: Sequence[Round]) -> Plan:
    """Put steps after all others; they get identities of their own."""
    return plan.model_copy(update={"rounds": (*plan.rounds, *_with_fresh_ids(plan, last))})


def _with_fresh_ids(plan: Plan, rounds: Sequence[Round]) -> tuple[Round, ...]:
    ids = fresh_ids("r", plan.rounds, len(rounds))
    return tuple(step.model_copy(update={"id": new}) for step, new in zip(rounds, ids, strict=True))
