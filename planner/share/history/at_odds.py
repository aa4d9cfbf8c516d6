"""One story to each recruiter: what leaves now against what the same recruiter heard before."""

from collections.abc import Iterator

from planner.ask.opening.figures import in_ask_unit
from planner.ask.rounds.accept import talks
from planner.ask.rounds.asked_for import open_proposal, used_up
from planner.ask.sentences import amount
from planner.plan import Plan
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.share.history.day_words import day_words
from planner.share.history.earlier_asks import SLIP, EarlierAsk, earlier_asks
from planner.share.history.other_day import other_day
from planner.share.history.shared_with import logged_text
from planner.share.shared import Shared
from planner.values import Problem, Severity


def at_odds(plan: Plan, shared: Shared) -> tuple[Problem, ...]:
    """Return what of a proposal contradicts what its recruiter heard, as warnings that name who and when."""
    return (
        *_used_up(plan, shared),
        *_below(plan, shared),
        *_asks(plan, shared),
        *_others(plan, shared),
        *other_day(plan, shared),
    )


def _used_up(plan: Plan, shared: Shared) -> Iterator[Problem]:
    """Yield the components of which nothing is asked now, since they answered the figure that was chosen."""
    offer = plan.offer(shared.offer_id)
    log = (plan.counter(offer.id), offer, plan.rounds_of(offer.id))
    answered = used_up(*log) - open_proposal(*log).keys()
    for component in Component:
        if component in answered and shared.has_proposal:
            text = (
                f"{title(plan, offer)} answered your ask for {component.noun}: nothing of it is asked here."
            )
            where = f"counters.{offer.id}.{component.value}"
            yield Problem(where, f"{text} Choose the next figure, or clear it.", Severity.WARNING)


def _below(plan: Plan, shared: Shared) -> Iterator[Problem]:
    """Yield the figures that are less than what they have named since they were chosen."""
    for line, latest in zip(shared.lines, shared.latest_terms, strict=True):
        if latest.raised and line.proposed < latest.value - SLIP:
            asked, now = (_text(line.component, value) for value in (line.proposed, latest.value))
            text = (
                f"{title(plan, plan.offer(shared.offer_id))} offers {now} of {line.component.noun} by now, "
                f"more than the {asked} that you ask for. Choose the next figure, or clear it."
            )
            where = f"counters.{shared.offer_id}.{line.component.value}"
            yield Problem(where, text, Severity.WARNING)


def _asks(plan: Plan, shared: Shared) -> Iterator[Problem]:
    name, asked = title(plan, plan.offer(shared.offer_id)), earlier_asks(plan, shared.offer_id)
    for line in shared.lines:
        before = [ask for ask in asked if ask.component is line.component]
        if not before or not line.raised:
            continue
        last = before[-1]
        more = line.proposed > last.amount + SLIP
        less = line.proposed < last.amount - SLIP and not _answered(plan, shared.offer_id, last)
        if more or less:
            now, then = (_text(line.component, at) for at in (line.proposed, last.amount))
            text = (
                f"You ask {name} for {now} of {line.component.noun}, and they heard {then} from you"
                f"{day_words(last.when)} ({last.how})"
            )
            end = "." if more else "; they have not answered it, so you would give way unasked."
            where = f"counters.{shared.offer_id}.{line.component.value}"
            yield Problem(where, f"{text}{end}", Severity.WARNING)


def _others(plan: Plan, shared: Shared) -> Iterator[Problem]:
    """Yield figures of other offers that differ from those that this recruiter was shown."""
    name, now = title(plan, plan.offer(shared.offer_id)), dict(shared.other_figures)
    before = {
        key: (value, export)
        for export in plan.exports
        if export.offer == shared.offer_id
        for key, value in export.figures
    }
    for key, value in now.items():
        if key in before and abs(before[key][0] - value) > SLIP:
            then, export = before[key]
            text = f"{key}: {logged_text(key, value)} now, and {name} saw {logged_text(key, then)}"
            yield Problem(
                f"counters.{shared.offer_id}.release",
                f"{text}{day_words(export.when)} (“{export.file}”).",
                Severity.WARNING,
            )


def _answered(plan: Plan, offer_id: str, last: EarlierAsk) -> bool:
    """Whether they named a figure of the component after an ask."""
    talk = talks(plan, offer_id).get(last.component)
    if talk is not None and talk.last_ask is not None and talk.waiting is None:
        return True
    days = [
        step.when
        for step in plan.rounds_of(offer_id)
        if step.who is Who.THEY and step.component is last.component and step.when is not None
    ]
    return last.when is not None and any(day >= last.when for day in days)


def _text(component: Component, value: float) -> str:
    return amount(component, in_ask_unit(component, value) or 0.0)
