"""What is about to leave, as a value: the book, what bars it, and what is released with it. No Qt."""

from dataclasses import dataclass, replace

from planner.analysis import Analysis, ModelInputs
from planner.plan import Plan, edits
from planner.plan.fields.terms import Component
from planner.share import (
    Documents,
    Leak,
    NotReadyError,
    Shared,
    UnreadEntriesError,
    after_overrides,
    leaks,
    refuse_unread_entries,
    share,
)
from planner.share.sharing import openings_known_to_recruiter
from planner.values import Problem
from planner.workbook.private.private_book import private_book
from planner.workbook.recruiter.recruiter_book import recruiter_book, recruiter_texts
from planner.workbook.sheets.book import Book

FOR_YOU = "Private workbook, for you alone"


@dataclass(frozen=True, eq=False)
class Leaving:
    """A book that is ready, or the reasons why there is none.

    `bars` stop the export until mended or, where they only doubt, let pass; `passed` are those let pass.
    """

    title: str
    book: Book | None = None
    refusal: str = ""
    bars: tuple[Problem, ...] = ()
    released: tuple[str, ...] = ()
    unset: tuple[Component, ...] = ()  # components that start at an opening, for nothing is proposed
    shared: Shared | None = None
    passed: tuple[Leak, ...] = ()

    @property
    def noted(self) -> tuple[str, ...]:
        """The doubts let pass, for the log of exports."""
        return tuple(leak.log_line for leak in self.passed)

    @property
    def ready(self) -> bool:
        """Whether it may be written."""
        return self.book is not None and not self.bars


def to_recruiter(
    plan: Plan, given: ModelInputs, offer_id: str, allowed: frozenset[str] = frozenset()
) -> Leaving:
    """Return what the recruiter of an offer would get now as a workbook; `allowed` are doubts let pass."""
    released = to_tell(plan, given, offer_id)
    if released.shared is None:
        return released
    book = recruiter_book(released.shared)
    return leak_checked(replace(released, book=book), plan, given, recruiter_texts, allowed)


def leak_checked(
    leaving: Leaving,
    plan: Plan,
    given: ModelInputs,
    documents: Documents,
    allowed: frozenset[str] = frozenset(),
) -> Leaving:
    """Return it with what bars it: `documents` makes the texts as they will leave, as (place, text)."""
    if leaving.shared is None:
        return leaving
    bars, passed = after_overrides(leaks(leaving.shared, plan, given, documents), allowed)
    return replace(leaving, bars=bars, passed=passed)


def to_tell(plan: Plan, given: ModelInputs, offer_id: str) -> Leaving:
    """Return what the recruiter of an offer may be told now, not yet leak-checked; there is no book."""
    if offer_id not in [offer.id for offer in plan.offers]:
        return Leaving("To nobody", refusal="This offer is no longer in the plan.")
    company = plan.offer(offer_id).company or "this company"
    title = f"To the recruiter of {company}"
    try:
        shared = share(plan, given, offer_id)
    except NotReadyError as error:
        return Leaving(title, refusal=str(error), bars=error.problems)
    counter = plan.counter(offer_id)
    return Leaving(
        title,
        released=released_words(shared),
        unset=tuple(
            component
            for component in Component
            if counter.proposed(component) is None and shared.line(component).raised
        ),
        shared=shared,
    )


def to_yourself(plan: Plan, analysis: Analysis, given: ModelInputs) -> Leaving:
    """Return the private workbook: everything, once every entry can be read."""
    try:
        refuse_unread_entries(plan)
    except UnreadEntriesError as error:
        return Leaving(FOR_YOU, refusal=str(error), bars=error.problems)
    words = ("Everything that you typed and all that was computed. Keep it to yourself.",)
    return Leaving(FOR_YOU, private_book(plan, analysis, given), released=words)


def released_words(shared: Shared) -> tuple[str, ...]:
    """Say in words what leaves beyond the recruiter's own offer and your proposal."""
    amounts = "its amounts", "that it exists"
    others = tuple(
        f"{other.description}: {amounts[other.headline is None and not other.amounts]}"
        for other in shared.others
    )
    causes = tuple(f"A line of the sign-on case: {cause.description}" for cause in shared.causes)
    author = (f"Your name: {shared.author}",) if shared.author else ()
    intent = (f"Your sentence: {shared.intent}",) if shared.intent else ()
    reasons = tuple(f"Your reason: {reason}" for reason in shared.reasons)
    stories = tuple(f"Of your stories: {story.counted}" for story in shared.stories)
    return (*author, *others, *causes, *intent, *reasons, *stories)


def with_openings(plan: Plan, given: ModelInputs, leaving: Leaving) -> Plan:
    """Propose, where nothing is proposed, the openings that nothing private moves."""
    if leaving.shared is None:
        return plan
    offer_id = leaving.shared.offer_id
    openings = openings_known_to_recruiter(plan, given, offer_id)
    for component in leaving.unset:
        plan = edits.propose(plan, offer_id, component, openings.get(component))
    return plan
