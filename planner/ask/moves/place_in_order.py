"""Why a talk is at its place in the order of moves: who may know of whom, and what is due first (MODEL 9)."""

from collections.abc import Iterable, Sequence

from planner.ask.moves.moves import MoveQuestion
from planner.values.listing import listed


def place_reason(question: MoveQuestion, rounds: Sequence[Sequence[str]], offer_id: str) -> str:
    """Return the nearest reason, `after Aurora, whose answer you may mention`; empty where none decides.

    `rounds`: the offers that are talked to, by round; those of a round are talked to at the same time.
    """
    search, names = question.search, question.names
    places = {offer.id: place for place, offer in enumerate(search.offers)}
    here = next(place for place, talks in enumerate(rounds) if offer_id in talks)

    def may_mention(recruiter: str, other: str) -> bool:
        return places[other] in search.mentions(places[recruiter])

    def named(offers: Iterable[str]) -> str:
        return listed(names[offer] for offer in offers)

    before = [other for talks in rounds[:here] for other in talks if may_mention(offer_id, other)]
    if before:
        return f"after {named(before)}, whose answer you may mention"
    dues = {offer.id: offer.deadline for offer in search.offers}
    due = dues.pop(offer_id)
    is_due_first = due is not None and all(other is None or due < other for other in dues.values())
    if not here and dues and is_due_first:
        return "of these, its answer is due first"
    after = [other for talks in rounds[here + 1 :] for other in talks if may_mention(other, offer_id)]
    if after:
        return f"before {named(after)}, to whom you may mention its answer"
    alongside = [other for other in rounds[here] if other != offer_id]
    pairs = [pair for other in alongside for pair in ((other, offer_id), (offer_id, other))]
    if pairs and not any(may_mention(*pair) for pair in pairs):
        apart = "neither may hear of the other" if len(alongside) == 1 else "none may hear of the others"
        return f"together with {named(alongside)}: {apart}"
    return ""
