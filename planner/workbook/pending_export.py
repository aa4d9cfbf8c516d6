"""An export before it is written: the workbook, the problems that stop it, and what it releases.

The sheets that show bars and releases import this, so what makes books is imported by those who ask for one.
"""

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs
from planner.plan import Plan
from planner.share import (
    Leak,
    NothingProposedError,
    NotReadyError,
    OutgoingTexts,
    Proposed,
    Shared,
    UnreadEntriesError,
    after_overrides,
    leaks,
    refuse_unread_entries,
    refuse_without_proposal,
    share,
)
from planner.share.history.at_odds import at_odds
from planner.values import Problem, shown

if TYPE_CHECKING:
    from planner.workbook.sheets.book import Book

FOR_YOU = "Private workbook, for you alone"


class PendingExport(Struct, frozen=True, eq=False):
    """A workbook, or the reasons why there is none.

    `bars` stop the export until they are mended or, if they are only doubts, let pass; `passed` are those.
    """

    title: str
    book: "Book | None" = None
    refusal: str = ""
    bars: tuple[Problem, ...] = ()
    released: tuple[str, ...] = ()
    at_odds: tuple[Problem, ...] = ()  # what contradicts what this recruiter heard before
    lacks_proposal: bool = False  # the user chose no figures that are not answered yet
    shared: Shared | None = None
    passed: tuple[Leak, ...] = ()

    @property
    def override_notes(self) -> tuple[str, ...]:
        """Notes on the doubts let pass, for the log of exports."""
        return tuple(leak.log_line for leak in self.passed)

    @property
    def unexplained(self) -> tuple[str, ...]:
        """Each raised line of the proposal without a reason, with its rise, the largest first."""
        if self.shared is None:
            return ()
        from planner.workbook.recruiter.asked_lines import without_reason

        return tuple(
            f"{line.component.noun} (from {_amount(line, line.offered)} to {_amount(line, line.proposed)})"
            for line in without_reason(self.shared)
        )

    @property
    def long_opening(self) -> str:
        """A note where the opening sentence takes too much of the first page; empty where it does not."""
        if self.shared is None or self.book is None:
            return ""
        from planner.workbook.recruiter.proposal import opening_note

        return opening_note(self.shared)

    @property
    def ready(self) -> bool:
        """Whether the workbook may be written."""
        return self.book is not None and not self.bars


def _amount(line: Proposed, figure: float) -> str:
    """Return a figure of a line in the unit that the proposal asks in."""
    return line.measure.counted(figure) if line.measure else shown(figure, line.unit)


def recruiter_export(
    plan: Plan, inputs: ModelInputs, offer_id: str, allowed: frozenset[str] = frozenset()
) -> PendingExport:
    """Return the leak-checked workbook for the recruiter of an offer; `allowed`: ids of doubts let pass."""
    from planner.workbook.recruiter.recruiter_book import recruiter_book, texts_with

    released = shared_export(plan, inputs, offer_id)
    if released.shared is None:
        return released
    try:
        refuse_without_proposal(released.shared)
    except NothingProposedError as error:
        return replace(released, refusal=str(error))
    book = recruiter_book(released.shared)
    outgoing = OutgoingTexts(texts_with(book, released.shared))
    return leak_checked(replace(released, book=book), plan, inputs, outgoing, allowed)


def leak_checked(
    pending: PendingExport,
    plan: Plan,
    inputs: ModelInputs,
    outgoing: OutgoingTexts,
    allowed: frozenset[str],
    analysis: Analysis | None = None,
) -> PendingExport:
    """Return the export with its leaks as bars; `analysis` is that of the plan, where it was computed."""
    if pending.shared is None:
        return pending
    bars, passed = after_overrides(leaks(pending.shared, plan, inputs, outgoing, analysis), allowed)
    return replace(pending, bars=bars, passed=passed)


def shared_export(plan: Plan, inputs: ModelInputs, offer_id: str) -> PendingExport:
    """Return what may be shared with the recruiter of an offer: no workbook yet, not leak-checked."""
    if offer_id not in [offer.id for offer in plan.offers]:
        return PendingExport("To nobody", refusal="This offer is no longer in the plan.")
    company = plan.offer(offer_id).company or "this company"
    title = f"To the recruiter of {company}"
    try:
        shared = share(plan, inputs, offer_id)
    except NotReadyError as error:
        return PendingExport(title, refusal=str(error), bars=error.problems)
    return PendingExport(
        title,
        released=released_texts(shared),
        at_odds=at_odds(plan, shared),
        lacks_proposal=not shared.has_proposal,
        shared=shared,
    )


def private_export(plan: Plan, analysis: Analysis) -> PendingExport:
    """Return the private workbook; a refusal where an entry cannot be read."""
    from planner.workbook.private.private_book import private_book

    try:
        refuse_unread_entries(plan)
    except UnreadEntriesError as error:
        return PendingExport(FOR_YOU, refusal=str(error), bars=error.problems)
    released = ("Everything that you typed and all that was computed. Keep it to yourself.",)
    return PendingExport(FOR_YOU, private_book(analysis), released=released)


def released_texts(shared: Shared) -> tuple[str, ...]:
    """Describe what leaves besides the recruiter's own offer and the user's proposal."""
    amounts = "its amounts", "that it exists"
    others = tuple(
        f"{other.description}: {amounts[other.headline is None and not other.amounts]}"
        for other in shared.others
    )
    causes = tuple(f"Why this sign-on is fair: {cause.description}" for cause in shared.causes)
    author = (f"Your name: {shared.author}",) if shared.author else ()
    intent = (f"Your sentence: {shared.intent}",) if shared.intent else ()
    own = (shared.words.why(line.component) for line in shared.lines if line.raised)
    reasons = tuple(f"Your reason: {reason}" for reason in (*filter(None, own), *shared.reasons))
    stories = tuple(f"Of your stories: {story.counted}" for story in shared.stories)
    return (*author, *others, *causes, *intent, *reasons, *stories)
