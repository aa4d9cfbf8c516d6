"""Whether a text only answers about parts of the pay or makes a whole offer; which rounds are separate."""

from collections.abc import Sequence

from planner.intake.letters.parts import PartReading
from planner.intake.letters.replies.reading import RepliesReading
from planner.intake.letters.results import OfferReading, RoundReading
from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who

_PAY = frozenset({"base", "bonus_target", "sign_on", "grants"})
_BESIDE = frozenset(
    {"posted_min", "match_rate", "days_off", "espp_discount", "benefits", "start", "relocation"}
)
"""Fields besides pay that an offer has, and an answer rarely."""
_OF_THE_JOB = _BESIDE | {"state", "stage", "valuation"}
"""What an offer says of the job and the employer, and an answer hardly ever more than one of."""
_VESTING = frozenset({"years", "cadence", "cliff", "events"})
_OF_AN_OFFER = frozenset({"company", "state", "start", "days_off", "currency", "match_rate"})
"""What a counter does not say of the job."""
WHOLE = 3
"""Parts of the pay from which an answer is an offer of its own."""


def only_answers(
    text: str,
    words: LetterWords,
    replies: RepliesReading,
    readings: Sequence[tuple[OfferReading, PartReading]],
) -> bool:
    """Whether a text is an answer about parts of the pay, and makes no whole offer of its own."""
    says_rounds = bool(replies.rounds or replies.differences or replies.notes or replies.questions)
    if not (replies.is_answer and says_rounds):
        return False
    is_yours = bool(replies.rounds) and all(reply.who is Who.YOU for reply in replies.rounds)
    if is_yours and not any(_heads(offer) & _OF_AN_OFFER for offer, _ in readings):
        return True  # a counter, whose subject may name the job
    makes_offer = words.kinds.approved.stands_in(text)
    return not any(is_whole_offer(offer, makes_offer=makes_offer) for offer, _ in readings)


def separate_rounds(replies: RepliesReading, offers: Sequence[OfferReading]) -> tuple[RoundReading, ...]:
    """Return the rounds of a text but for those that only say its offer again."""
    is_theirs = any(reply.who is Who.THEY for reply in replies.rounds)
    is_told = replies.is_labelled or (is_theirs and replies.is_answer)
    if is_told and not (is_theirs and not replies.is_answer):
        return replies.rounds
    return _without_first_offer(replies.rounds, offers)


def _without_first_offer(
    rounds: Sequence[RoundReading], offers: Sequence[OfferReading]
) -> tuple[RoundReading, ...]:
    """Return rounds without those that only say again what a whole offer says, unless they are final."""
    is_offer = any(is_whole_offer(offer, makes_offer=False) for offer in offers if not offer.is_present)
    is_talk = len({reply.who for reply in rounds}) > 1
    return tuple(reply for reply in rounds if is_talk or reply.final or not is_offer)


def is_whole_offer(offer: OfferReading, *, makes_offer: bool) -> bool:
    """Whether a text that answers is an offer too: it names the job or employer, and most of the pay."""
    heads = _heads(offer)
    parts = len(heads & _PAY)
    vests = any(value.path.rpartition(".")[2] in _VESTING for value in offer.values)
    names_job = bool(heads & {"company", "title"})
    is_full_job = {"company", "title"} <= heads and parts > 0
    return (
        is_full_job
        or (parts >= WHOLE and (makes_offer or names_job))
        or (parts >= WHOLE - 1 and "title" in heads)
        or (parts >= WHOLE - 1 and len(heads & _OF_THE_JOB) + vests >= WHOLE)
        or ("base" in heads and len(heads & _BESIDE) >= WHOLE - 1 and (names_job or parts > 1))
    )


def _heads(offer: OfferReading) -> set[str]:
    """Return the fields that an offer names, of a grant or payment its list."""
    return {value.path.partition(".")[0] for value in offer.values}
