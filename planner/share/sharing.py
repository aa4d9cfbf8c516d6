"""Makes what one recruiter gets of a plan; nothing else of a plan leaves the program."""

import datetime
from collections.abc import Iterator

from planner.analysis import ModelInputs, sign_on_case_of
from planner.ask.package.level_up import next_level
from planner.ask.rounds.asked_for import Amounts, proposed_figures
from planner.plan import PRESENT_ID, Counter, Offer, Plan, Scenario, ShownTradeOff
from planner.plan.check import check, has_errors
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Cause, Component
from planner.plan.letter_words import NegotiationWords
from planner.plan.paths import offer_path, with_parents
from planner.plan.share_measure import letter_measure
from planner.share.latest_terms import latest_term, posted_band, with_latest_terms
from planner.share.recruiter_texts import (
    CAUSES,
    FIELD_UNITS,
    MOST_REASONS,
    cause_path,
    other_offer,
    reason_for,
)
from planner.share.redact import LEAVING, redacted
from planner.share.shared import LatestTerm, OtherOffer, Proposed, ReleasedCause, Shared, SharedPackage
from planner.share.stories import released_paths, shared_stories
from planner.share.terms import terms_of
from planner.story.query_cost.costing.costs import query_cost
from planner.story.query_cost.costing.levers import possible
from planner.story.query_cost.costing.missing_inputs import missing_inputs
from planner.values import PlannerError, Problem, Severity

LEFT_BEHIND = {Cause.BRIDGE, *LEAVING}
"""Causes of the sign-on case that are computed from the present job."""


class UnreadEntriesError(PlannerError):
    """Entries of the plan cannot be read, so a workbook of all of it would be wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        named = " ".join(f"{problem.where}: {problem.message}" for problem in problems)
        super().__init__(f"The private workbook cannot be written yet. {named}")
        self.problems = problems


class NotReadyError(PlannerError):
    """An offer has entries that are wrong, so nothing of it may leave yet."""

    def __init__(self, company: str, problems: tuple[Problem, ...]) -> None:
        named = " ".join(problem.message for problem in problems)
        super().__init__(f"The offer of {company or 'this company'} cannot be exported yet. {named}")
        self.problems = problems


def share(plan: Plan, inputs: ModelInputs, offer_id: str) -> Shared:
    """Return what the recruiter of an offer gets: made from `redacted(plan, offer_id)` and nothing else.

    Uses the latest stated terms of the offer. The proposal is the user's choice, or what the user asked for
    by the log: a component without either, or whose figure they answered, keeps the offered amount.
    KeyError if there is no such offer; NotReadyError while it has wrong entries.
    """
    _refuse_wrong_entries(plan, inputs, offer_id)
    known = redacted(plan, offer_id)
    made, counter = known.offer(offer_id), known.counter(offer_id)
    latest = tuple(latest_term(known, made, component) for component in FIELD_UNITS)
    offer = with_latest_terms(made, latest)
    proposed = proposed_figures(counter, made, known.rounds_of(offer_id))
    others = _others(known, counter)
    return Shared(
        offer_id=offer_id,
        author=known.person.name.strip(),
        company=offer.company.strip(),
        role=offer.title.strip(),
        currency=offer.currency,
        today=inputs.today,
        start=offer.start,
        deadline=offer.deadline,
        terms=terms_of(offer),
        standing=offer.standing.value,
        lines=tuple(_line(known, offer, term, proposed, others) for term in latest),
        has_proposal=bool(proposed),
        intent=counter.intent.strip(),
        reasons=tuple(reason.strip() for reason in counter.reasons if reason.strip())[:MOST_REASONS],
        others=others,
        causes=_causes(known, inputs, counter),
        packages=_packages(counter),
        stories=shared_stories(known, offer_id),
        latest_terms=latest,
        posted=posted_band(offer),
        level=offer.level,
        next_level=next_level(offer.level),
        recruiter=counter.recruiter.strip(),
        until=counter.until,
        tone=counter.tone,
        trade_off=counter.trade_off,
        wording=known.wording,
        words=NegotiationWords(**{key: getattr(counter, key) for key in NegotiationWords.__struct_fields__}),
        asked_on=_asked_on(known, offer_id),
        answered_since=_has_answered(known, offer_id, _asked_on(known, offer_id)),
        rival_in=tuple(dict.fromkeys(taken.kind for taken in known.letter_copies if taken.rival)),
        contact=known.person.contact.strip(),
        paper=known.person.paper,
        credit=known.person.credit,
    )


def _asked_on(known: Plan, offer_id: str) -> datetime.date | None:
    """Return the day of the user's last letter, or of the last figure that the user named to them."""
    named = (round_.when for round_ in known.rounds_of(offer_id) if round_.who is Who.YOU)
    letters = (taken.when.date() for taken in known.letter_copies if taken.when)
    return max((day for day in (*named, *letters) if day is not None), default=None)


def _has_answered(known: Plan, offer_id: str, asked_on: datetime.date | None) -> bool:
    """Whether they named a figure after a day; of that day, whether theirs was the last word."""
    figures = [step for step in known.rounds_of(offer_id) if step.value is not None]
    answers = [step.when for step in figures if step.who is Who.THEY and step.when is not None]
    last_day = max(answers, default=None)
    if asked_on is None or last_day is None or last_day < asked_on:
        return False
    return last_day > asked_on or figures[-1].who is Who.THEY


def refuse_unread_entries(plan: Plan) -> None:
    """Raise UnreadEntriesError, which names them, if any entry of the plan could not be read."""
    wrong = plan.unreadable_entries()
    if wrong:
        raise UnreadEntriesError(tuple(Problem(path, typed.wrong) for path, typed in wrong.items()))


def _refuse_wrong_entries(plan: Plan, inputs: ModelInputs, offer_id: str) -> None:
    problems = check(plan, inputs.today)
    leaving = {
        *(offer_path(column_id) for column_id in _released_columns(plan, offer_id)),
        *released_paths(plan, offer_id),
    }
    unread = {
        path
        for path in plan.unreadable_entries()
        if any(with_parent in leaving for with_parent in with_parents(path))
    }
    if not unread and not has_errors(plan, problems, offer_id):
        return
    others = [column.id for column in plan.columns() if column.id != offer_id]
    elsewhere = (
        "stories.",
        *(f"{path}." for other in others for path in (offer_path(other), f"counters.{other}")),
    )
    raise NotReadyError(
        plan.offer(offer_id).company,
        tuple(
            problem
            for problem in problems
            if problem.where in unread
            or (problem.severity is Severity.ERROR and not f"{problem.where}.".startswith(elsewhere))
        ),
    )


def _released_columns(plan: Plan, offer_id: str) -> Iterator[str]:
    """Yield the other columns whose figures are released to this recruiter, so must be readable."""
    release = plan.counter(offer_id).release
    yield from (offer.id for offer in release.offers if offer.existence and offer.amount)
    if set(release.causes) & LEFT_BEHIND:
        yield PRESENT_ID


def _line(
    known: Plan,
    offer: Offer,
    term: LatestTerm,
    figures: Amounts,
    others: tuple[OtherOffer, ...],
) -> Proposed:
    component, offered = term.component, term.value
    label, unit = component.shared_label, FIELD_UNITS[component]
    measure = letter_measure(known.offer(offer.id)) if component is Component.EQUITY else None
    proposed = figures.get(component, offered)
    reason = reason_for(offer, component, others, (offered, proposed))
    return Proposed(component, label, unit, offered, proposed, reason, measure)


def _packages(counter: Counter) -> tuple[SharedPackage, ...]:
    """Return the packages as they were when the user chose to show them."""
    return tuple(
        SharedPackage(
            package.lead.package_name, tuple(package.amount(component) for component in FIELD_UNITS)
        )
        for package in counter.packages
    )


def _others(known: Plan, counter: Counter) -> tuple[OtherOffer, ...]:
    release = counter.release
    released = [offer for offer in known.offers if offer.id != counter.id]
    if release.of(PRESENT_ID).existence:
        released.append(known.present)
    return tuple(other_offer(offer, release.of(offer.id)) for offer in released)


def _causes(known: Plan, inputs: ModelInputs, counter: Counter) -> tuple[ReleasedCause, ...]:
    case = sign_on_case_of(known, inputs, counter.id) if counter.release.causes else None
    return tuple(
        ReleasedCause(CAUSES[line.cause], line.amount, line.cause, cause_path(line.cause, counter.id))
        for line in (case.lines if case else ())
        if line.cause in counter.release.causes and line.amount > 0
    )


def trade_off_of(plan: Plan, scenario: Scenario) -> ShownTradeOff | None:
    """Return the trade-off of a scenario; None while it has no cost or saves nothing."""
    if plan.unreadable_entries(f"scenarios.{scenario.id}") or missing_inputs(scenario):
        return None
    scenario_cost = query_cost(scenario)
    if scenario_cost.cost >= scenario_cost.plain:
        return None
    right = possible(scenario)
    return ShownTradeOff(
        scenario=scenario.id,
        currency=plan.currency,
        plain=scenario_cost.plain,
        cost=scenario_cost.cost,
        plain_accuracy=None if right is None else scenario.accuracy,
        accuracy=right,
    )
