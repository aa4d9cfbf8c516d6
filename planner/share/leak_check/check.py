"""Runs all checks on every text that leaves: names, amounts, floors, and doubts about stories."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from planner.analysis import Analysis, ModelInputs, analyse
from planner.plan import Plan
from planner.plan.fields.plan import PRESENT_JOB
from planner.plan.fields.terms import Component
from planner.share.leak_check.doubted_stories import story_doubts
from planner.share.leak_check.folding import key_of
from planner.share.leak_check.leak import Leak, leak_of
from planner.share.leak_check.name_check import Names
from planner.share.leak_check.private_amounts import (
    SMALLEST,
    Amounts,
    is_among,
    known_amounts,
    private_amounts,
)
from planner.share.leak_check.rivals_gone import rival_doubts
from planner.share.leak_check.texts import OwnWords, PlacedText, made_texts, typed_texts
from planner.share.recruiter_texts import without_legal_form
from planner.share.redact import redacted
from planner.share.shared import Shared
from planner.share.sharing import share

Documents = Callable[[Shared], Iterable[PlacedText]]
_WALK_AWAY = "your computed walk-away"


def no_documents(_shared: Shared) -> tuple[PlacedText, ...]:
    """Make nothing: the texts that leave are read without a letter or a workbook of them."""
    return ()


class OutgoingTexts(Struct, frozen=True, eq=False):
    """Texts that leave besides those of the plan's fields.

    `documents` makes those of a letter or a workbook from what is shared. `written` are the user's own in
    them, as the changed paragraphs of a letter.
    """

    documents: Documents = no_documents
    written: tuple[PlacedText, ...] = ()


NO_TEXTS = OutgoingTexts()


def leaks(
    shared: Shared,
    plan: Plan,
    inputs: ModelInputs,
    outgoing: OutgoingTexts = NO_TEXTS,
    analysis: Analysis | None = None,
) -> tuple[Leak, ...]:
    """Return what the texts that leave may give away, and where each is corrected.

    What documents give away beyond the typed texts is reported at their place; their own words are not read
    for floors, and name nobody. Released stories are asked about where a doubt arose since, and so are offers
    held no longer. `analysis` is that of the plan, where it was computed: the walk-away is read from it.
    """
    from planner.share.leak_check.floor_phrases import floors_shown_in  # many patterns

    names, amounts = names_for(plan, shared.offer_id, inputs), amounts_for(shared, plan, inputs, analysis)
    leaking: list[Leak] = []
    seen: set[tuple[str, str]] = set()
    typed = (*typed_texts(shared, plan), *outgoing.written)
    for where, text in typed:
        findings = (*names.named_in(text), *amounts.mentioned_in(text), *floors_shown_in(text))
        leaking += [leak_of(finding, where, text) for finding in findings]
        seen |= {(finding.kind, finding.subject) for finding in findings}

    def remade() -> Iterator[PlacedText]:
        known = share(redacted(plan, shared.offer_id), inputs, shared.offer_id)
        yield from (*made_texts(known), *outgoing.documents(known))

    own = OwnWords(remade, tuple(text for _, text in typed))
    for where, text in (*made_texts(shared), *outgoing.documents(shared)):
        for finding in (*names.named_in(text, own), *amounts.mentioned_in(text)):
            if (finding.kind, finding.subject) not in seen:
                seen.add((finding.kind, finding.subject))
                leaking.append(leak_of(finding, where, text))
    leaking += story_doubts(plan, shared.offer_id, inputs.lexicon)
    leaking += rival_doubts(plan, shared, outgoing.documents)
    return tuple(dict.fromkeys(leaking))


def after_overrides(
    leaking: Sequence[Leak], allowed: Collection[str]
) -> tuple[tuple[Leak, ...], tuple[Leak, ...]]:
    """Part leaks into those that still stop an export and those that the user let pass by their ids."""
    passed = tuple(leak for leak in leaking if not leak.stops and leak.id in allowed)
    return tuple(leak for leak in leaking if leak not in passed), passed


def names_for(plan: Plan, offer_id: str, inputs: ModelInputs) -> Names:
    """Return the names of companies that the recruiter of an offer may know, and those that they may not."""
    release, own = plan.counter(offer_id).release, plan.offer(offer_id).company.strip()
    marks = [(offer.company.strip(), release.of(offer.id)) for offer in plan.columns()]
    released = [name for name, mark in marks if mark.existence and mark.name]
    known = tuple(name for name in dict.fromkeys((own, *released)) if name)
    unnamed = PRESENT_JOB
    keys = {key_of(without_legal_form(name), inputs.look_alikes) for name in (*known, unnamed)} | {""}
    private = dict.fromkeys(
        name for name, _ in marks if key_of(without_legal_form(name), inputs.look_alikes) not in keys
    )
    return Names(tuple(private), known, inputs.common_words, inputs.look_alikes)


def amounts_for(shared: Shared, plan: Plan, inputs: ModelInputs, analysis: Analysis | None) -> Amounts:
    """Return the amounts that a recruiter may not know, the walk-away included, and those that they know."""
    known = known_amounts(plan, shared)

    def floors() -> Mapping[float, str]:
        return {
            value: label
            for value, label in _computed_floors(analysis or analyse(plan, inputs), shared.offer_id)
            if value >= SMALLEST and not is_among(value, known)
        }

    return Amounts(private_amounts(plan, known), known, floors)


def _computed_floors(analysis: Analysis, offer_id: str) -> Iterator[tuple[float, str]]:
    """Yield what the walk-away of an offer comes to, a year and by component."""
    floor = analysis.offers[offer_id].walk_away
    if floor is None:
        return
    yield floor.floor, _WALK_AWAY
    for component in (Component.BASE, Component.SIGN_ON, Component.EQUITY):
        amount = floor.break_even[component]
        if amount is not None:
            yield amount, f"{_WALK_AWAY}: {component.noun}"
