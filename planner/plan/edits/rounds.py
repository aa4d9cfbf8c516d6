"""Edits of the log of rounds: functions from a Plan to a Plan. Fields of a round are typed as any field."""

import datetime
from collections.abc import Sequence

from planner.plan.edits import fresh_id, fresh_ids, without_typed
from planner.plan.fields.plan import Plan
from planner.plan.fields.round import Round, Who


def log_round(plan: Plan, offer_id: str, today: datetime.date) -> Plan:
    """Add a step at the end of an offer's log, as the last one went: the other side, the same component."""
    said = plan.rounds_of(offer_id)
    last = said[-1] if said else Round(id="", who=Who.THEY)
    other = Who.YOU if last.who is Who.THEY else Who.THEY
    new = Round(
        id=fresh_id("r", plan.rounds),
        offer=plan.offer(offer_id).id,
        when=today,
        who=other,
        means=last.means,
        component=last.component,
    )
    return plan.model_copy(update={"rounds": (*plan.rounds, new)})


def remove_round(plan: Plan, round_id: str) -> Plan:
    """Remove a step from the log, with what was typed into it."""
    kept = tuple(round_ for round_ in plan.rounds if round_.id != round_id)
    return without_typed(plan, (f"rounds.{round_id}",)).model_copy(update={"rounds": kept})


def begin_log(plan: Plan, first: Sequence[Round]) -> Plan:
    """Put steps before all others; they get identities of their own."""
    return plan.model_copy(update={"rounds": (*_named(plan, first), *plan.rounds)})


def end_log(plan: Plan, last: Sequence[Round]) -> Plan:
    """Put steps after all others; they get identities of their own."""
    return plan.model_copy(update={"rounds": (*plan.rounds, *_named(plan, last))})


def _named(plan: Plan, rounds: Sequence[Round]) -> tuple[Round, ...]:
    ids = fresh_ids("r", plan.rounds, len(rounds))
    return tuple(step.model_copy(update={"id": new}) for step, new in zip(rounds, ids, strict=True))
