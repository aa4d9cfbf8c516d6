"""The first step of an order of moves in words (MODEL 9). Names only what the search may name."""

from collections.abc import Iterable, Sequence
from math import inf

from msgspec.structs import replace

from planner.ask.moves.moves import MoveAdvice, MoveQuestion
from planner.ask.moves.position import gaps, start, yearly_totals
from planner.ask.moves.ranking import ALIKE, OrderOutcome
from planner.ask.moves.search_inputs import LiveOffer, MoveSearch
from planner.values.sentence import stopped

TAKE_NOW = "take the best now"
WEEK = 7
MOST_LISTED = 3  # releases in one sentence
MOST_NAMED = 2  # rivals to tell one recruiter of: the largest of each kind decide


def order_text(question: MoveQuestion, order: Sequence[Sequence[str]]) -> str:
    """Return an order in words: `Beacon, then Aurora with Crest`."""
    rounds = (" with ".join(question.names[offer] for offer in talks) for talks in order)
    return ", then ".join(rounds) or TAKE_NOW


def step_as_released(advice: MoveAdvice) -> str:
    """Return the first step of the best order with what each recruiter may know now."""
    return stopped(_step(advice.question, advice.question.search, advice.released.best))


def step_if_released(advice: MoveAdvice) -> str:
    """Return the first step with every amount released, and what that takes; empty where it takes nothing."""
    if advice.opened is None or not (needed := releases(advice)):
        return ""
    question = advice.question
    amounts = _amounts(question, needed)
    search = _with_releases(question.search, needed)
    step = _step(question, search, advice.opened.best)
    later = order_text(question, rest) if (rest := advice.opened.best.order[1:]) else ""
    then = f"; then {later}" if later else ""
    return stopped(f"If you release {amounts}: {step[0].lower()}{step[1:]}{then}")


def _amounts(question: MoveQuestion, needed: Sequence[tuple[str, str]]) -> str:
    """Return what to release to whom; many releases are described together."""
    if len(needed) > MOST_LISTED:
        return "to each recruiter the amounts of the offers that are ahead of theirs"
    others: dict[str, list[str]] = {}
    for recruiter, other in needed:
        others.setdefault(recruiter, []).append(f"{question.names[other]}'s")
    return " and ".join(
        f"{_joined(named)} amounts to {question.names[recruiter]}" for recruiter, named in others.items()
    )


def push_first(advice: MoveAdvice) -> str:
    """Return the offer to speak to first, as released; empty where nobody need be spoken to.

    One that is asked for time and would end within the first round goes before all others.
    """
    question, best = advice.question, advice.released.best
    lapsing = ending_first(question, best)
    return next(iter((*lapsing, *first_talks(question, best))), "")


def releases(advice: MoveAdvice) -> tuple[tuple[str, str], ...]:
    """Return the releases that the best order with every amount released needs: recruiter, other offer.

    What was released is left out, and so is an offer that is ahead in nothing and not talked to before.
    """
    if advice.opened is None:
        return ()
    search = advice.question.search
    places = {offer.id: place for place, offer in enumerate(search.offers)}
    earlier: set[int] = set()
    needed = []
    for talks in advice.opened.best.order:
        for recruiter in talks:
            place = places[recruiter]
            useful = (earlier | set(_ahead(search, place))) - search.may_name[place] - {place}
            needed += [(recruiter, search.offers[other].id) for other in sorted(useful)]
        earlier |= {places[recruiter] for recruiter in talks}
    return tuple(needed)


def _with_releases(search: MoveSearch, needed: Iterable[tuple[str, str]]) -> MoveSearch:
    """Return a search in which these others may be named too."""
    places = {offer.id: place for place, offer in enumerate(search.offers)}
    may_name = [set(others) for others in search.may_name]
    for recruiter, other in needed:
        may_name[places[recruiter]].add(places[other])
    return replace(search, may_name=tuple(frozenset(others) for others in may_name))


def _step(question: MoveQuestion, search: MoveSearch, best: OrderOutcome) -> str:
    """Return a first step as a sentence without its full stop."""
    if not best.order:
        return _take_now(question)
    first, lapsing = first_talks(question, best), ending_first(question, best)
    alone, names = len(first) == 1, question.names
    mentions = [text for offer in first if (text := _mention(question, search, offer, alone=alone))]
    when = "" if alone else " at the same time"
    if alone and len(best.order) > 1 and not lapsing:
        when = " first"
    talk = f"{_joined(names[offer] for offer in first)}{when}"
    talk += "".join(text if alone else f"; {text}" for text in mentions)
    later = [offer for offer in best.time_from if offer not in lapsing]
    if later:
        talk += f"; ask {'them' if later == first else _joined(names[offer] for offer in later)} for "
        talk += longer(question)
    if lapsing:
        return f"Ask {_joined(names[offer] for offer in lapsing)} for {longer(question)}, then ask {talk}"
    return f"Ask {talk}"


def first_talks(question: MoveQuestion, best: OrderOutcome) -> list[str]:
    """Return the offers of the first round: those that end within it first, then the user's own choice."""
    offers = {offer.id: offer for offer in question.search.offers}

    def urgency(offer_id: str) -> tuple[float, bool, float]:
        offer = offers[offer_id]
        ends = _ends(question, offer)
        return ends, offer_id != question.chosen, -offer.worth

    return sorted(best.order[0] if best.order else (), key=urgency)


def ending_first(question: MoveQuestion, best: OrderOutcome) -> list[str]:
    """Return the offers asked for time that end within the first round and are not talked to in it."""
    offers = {offer.id: offer for offer in question.search.offers}
    talked = best.order[0] if best.order else ()
    ends = {offer: _ends(question, offers[offer]) for offer in best.time_from if offer not in talked}
    return sorted((offer for offer, days in ends.items() if days < inf), key=lambda offer: ends[offer])


def _ends(question: MoveQuestion, offer: LiveOffer) -> float:
    """Return the days until an offer ends within the first round; infinite for one that does not."""
    within = offer.deadline is not None and offer.deadline < question.constants.talk.days
    return float(offer.deadline) if within and offer.deadline is not None else inf


def _mention(question: MoveQuestion, search: MoveSearch, recruiter: str, *, alone: bool) -> str:
    """Return what to tell a recruiter of the others; empty where nothing is released."""
    place = next(place for place, offer in enumerate(search.offers) if offer.id == recruiter)
    ahead = [other for other in _ahead(search, place) if other in search.mentions(place)]
    others = (
        ahead[:MOST_NAMED]
        or sorted(search.mentions(place), key=lambda other: -search.offers[other].worth)[:1]
    )
    if not others:
        return ""
    named = (_known_terms(question, search, place, other) for other in others)
    return f"{' and tell them' if alone else f'tell {question.names[recruiter]}'} of {_joined(named)}"


def _ahead(search: MoveSearch, place: int) -> list[int]:
    """Return the offers that are ahead in a component as they are now, the largest yearly total first."""
    position = start(search, paths=1)
    totals = yearly_totals(search, position)
    ahead = (
        other
        for other in range(len(search.offers))
        if other != place and gaps(search, position, place, other, totals).max() > 0
    )
    return sorted(ahead, key=lambda other: -float(totals[other, 0, 0]))


def _known_terms(question: MoveQuestion, search: MoveSearch, place: int, other: int) -> str:
    """Return an offer's name with the terms that the recruiter may know."""
    recruiter, rival = search.offers[place].id, search.offers[other]
    if other in search.may_name[place]:
        return f"{question.names[rival.id]} ({question.terms[recruiter, rival.id]})"
    return f"{question.names[rival.id]} ({'written' if rival.written else 'verbal'}; that it exists, no more)"


def _take_now(question: MoveQuestion) -> str:
    search = question.search
    best = max(search.offers, key=lambda offer: offer.worth)
    if search.alternative > best.worth:
        return "Stay with what you have: no order of talks is expected to bring anything better"
    return f"Take {question.names[best.id]} as it stands: no order of talks is worth {ALIKE:g} a year more"


def longer(question: MoveQuestion) -> str:
    """Return how much more time to ask for: `a week`."""
    days = question.constants.talk.extension_days
    return "a week" if days == WEEK else f"{days:g} more days"


def _joined(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
