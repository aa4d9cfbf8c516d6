"""What changed since the last export to each recruiter: proposals, and figures of the log after it."""

from collections.abc import Iterator

from msgspec import Struct

from planner.ask.rounds.asked_for import proposed_figures
from planner.plan import Export, Plan
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component
from planner.plan.title import titles
from planner.share.recruiter_texts import offered_amount

SLIP = 1e-6


class ChangedFigure(Struct, frozen=True):
    """A figure that is not what it was: None where it had none before. `is_share`: of base, else money."""

    label: str
    was: float | None
    now: float | None
    why: str
    is_share: bool


def last_exports(plan: Plan) -> tuple[Export, ...]:
    """Return the last export to each offer that is still in the plan."""
    ids = {offer.id for offer in plan.offers}
    return tuple({export.offer: export for export in plan.exports if export.offer in ids}.values())


def changes(plan: Plan) -> Iterator[ChangedFigure]:
    """Yield proposed figures that the last export lacks, then figures of the log after it."""
    names = titles(plan)
    for export in last_exports(plan):
        yield from _proposals(plan, export, names[export.offer])
        yield from _logged_since(plan, export, names[export.offer])


def _proposals(plan: Plan, export: Export, name: str) -> Iterator[ChangedFigure]:
    counter, sent = plan.counter(export.offer), dict(export.figures)
    figures = proposed_figures(counter, plan.offer(export.offer), plan.rounds_of(export.offer))
    for component in Component:
        was, own = sent.get(component.value), counter.proposed(component)
        now = figures.get(component) if own is None else own
        if now is None and (was is None or _is_theirs(plan, export.offer, component, was)):
            continue  # what was not proposed was exported as they offered it then
        if was is None or now is None or abs(was - now) > SLIP:
            label = f"{name}, {component.noun} proposed"
            why = "Your proposal on Counter" if own is not None else "Asked on Rounds"
            why = why if now is not None else "Not proposed any more"
            yield ChangedFigure(label, was, now, why, component is Component.BONUS)


def _is_theirs(plan: Plan, offer_id: str, component: Component, value: float) -> bool:
    """Whether a figure is one that they offered at some time, in the field's unit."""
    offered = offered_amount(plan.offer(offer_id), component)
    logged = (
        _value(round_)
        for round_ in plan.rounds_of(offer_id)
        if round_.who is Who.THEY and round_.component is component
    )
    return any(theirs is not None and abs(value - theirs) < SLIP for theirs in (offered, *logged))


def _logged_since(plan: Plan, export: Export, name: str) -> Iterator[ChangedFigure]:
    before: dict[Component, float] = {}
    for round_ in plan.rounds_of(export.offer):
        value = _value(round_)
        if value is None or round_.who is not Who.THEY:
            continue
        if round_.when is not None and round_.when > export.when:
            why = round_.note or f"Said by {round_.means.value}"
            is_share = round_.component is Component.BONUS
            label = f"{name}, {round_.component.noun} offered"
            yield ChangedFigure(label, before.get(round_.component), value, why, is_share)
        before[round_.component] = value


def _value(round_: Round) -> float | None:
    if round_.value is None:
        return None
    return round_.value / 100 if round_.component is Component.BONUS else round_.value
