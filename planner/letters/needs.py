"""What a letter needs before it can be written: facts that are missing, each with the field to type it in."""

from collections.abc import Callable, Iterable, Iterator

from planner.letters.asked_points import left_out, no_reason
from planner.letters.facts import LetterFacts
from planner.letters.missing_fact import MissingFact
from planner.letters.words.word_forms import is_clause

NOTHING_ASKED = "Nothing is proposed beyond what they say now. Ask for a figure on the sheet Counter."
NO_LEVEL = "There is no level above this one to ask for."
HEARD = "They have heard of it: mention another offer once."
NOT_LATER = "The day that you ask for is not after their deadline: name a later one."
TOO_LATE = (
    "The day that you ask for is not before the one on which you must answer elsewhere: name an earlier one."
)
AFTER_DEADLINE = (
    "The day on which you sign is after their deadline: name an earlier one, or ask for time first."
)
AFTER_ELSEWHERE = (
    "The day on which you sign is after the one on which you must answer elsewhere: name an earlier one."
)
TALKS_TOO_LATE = (
    "The day on which you talk or answer is after their deadline: name an earlier one, or ask for time first."
)
REPLY_TOO_LATE = (
    "The day by which you ask for their answer is after the one on which yours is due: name an earlier one, "
    "or ask for time first."
)
NOTHING_ENDS = (
    "Its grants are worth nothing at their last price, so no pay ends with them: options below their strike."
)
ANSWERED = "They have answered since your last letter: there is no silence to break."
ASKED_TODAY = "Your last letter is of today: give them three working days."
FIRM = "firm"

Need = Callable[[LetterFacts], Iterator[MissingFact]]


def nothing(facts: LetterFacts) -> Iterator[MissingFact]:
    """A letter that can always be written."""
    del facts
    yield from ()


def words(*keys: str) -> Need:
    """A letter that needs days and words of the negotiation, by their keys."""

    def need(facts: LetterFacts) -> Iterator[MissingFact]:
        for key in keys:
            part = facts.days if hasattr(facts.days, key) else facts.words
            if not getattr(part, key):
                yield MissingFact(f"counters.{facts.offer_id}.{key}", WANTED[key])

    return need


WANTED = {
    "talk_on": "Name the day on which you talk or answer, not one that is over.",
    "until": "Name the day that you ask for, not one that is over: a day is easier to grant.",
    "time_reason": "Say why you need the time, in a clause.",
    "still_missing": "Say what you still miss, as “the team I haven't met”.",
    "next_step": "Say what comes next in their process, as “the on-site”.",
    "due_elsewhere": "Name the day on which you must answer elsewhere, not one that is over.",
    "review_on": "Name the day of the review, not one that is over.",
    "review_measures": "Name two results that would earn it.",
    "refresh_ask": "Name the first refresh that you ask for.",
    "lives_in": "Say where you live.",
    "works_from": "Say from where you would work.",
    "leaving_for": "Say what you are leaving for.",
    "project": "Say what you would hand over.",
    "handover_on": "Name the day by which it is handed over, not one that is over.",
    "stay_scope": "Say what would keep you.",
    "stay_pay": "Name the pay that would keep you.",
    "sign_by": "Name the day on which you sign, or give your answer, not one that is over.",
}
"""What to type into a field of the negotiation, by its key."""


def talk_day(facts: LetterFacts) -> Iterator[MissingFact]:
    """A letter that promises an answer needs its day, not after their deadline."""
    yield from words("talk_on")(facts)
    yield from talk_in_time(facts)


def talk_in_time(facts: LetterFacts) -> Iterator[MissingFact]:
    """A day to talk on, where one is named, is not after their deadline."""
    days = facts.days
    if days.talk_on and days.deadline and days.talks_after_deadline:
        yield MissingFact(f"counters.{facts.offer_id}.talk_on", TALKS_TOO_LATE)


def reply_in_time(facts: LetterFacts) -> Iterator[MissingFact]:
    """A firm letter names the day of their answer, which is not after the day of the user's own."""
    days = facts.days
    if facts.tone == FIRM and days.reply_by and days.deadline and days.replies_after_deadline:
        yield MissingFact(f"counters.{facts.offer_id}.reply_by", REPLY_TOO_LATE)


NOUNS = {
    "specific": "Say it as a thing, not as a sentence: “the drift case that you showed me”.",
    "next_step": "Say it as a thing: “the on-site”.",
    "still_missing": "Say it as a thing: “the team I haven't met”.",
    "works_from": "Say it as a place: “home, with a week a month in the office”.",
    "leaving_for": "Say it as a thing: “a product of my own”.",
    "project": "Say it as a thing: “the search launch”.",
    "stay_scope": "Say it as a thing: “the platform team”.",
}
"""Words that stand in a sentence as a noun, by their keys, and what to type in place of a sentence."""


def nouns(facts: LetterFacts, used: Iterable[str]) -> Iterator[MissingFact]:
    """What a letter uses as a noun is one: a whole sentence in its place would be none."""
    for key in used:
        if is_clause(getattr(facts.words, key).text):
            yield MissingFact(f"counters.{facts.offer_id}.{key}", NOUNS[key])


def base(facts: LetterFacts) -> Iterator[MissingFact]:
    """A letter that repeats the offer needs its base, or whatever it pays in place of one."""
    if not any(point.now for point in facts.points):
        yield MissingFact(f"offers.{facts.offer_id}.base", "Type the base salary that they offer.")


def deadline(facts: LetterFacts) -> Iterator[MissingFact]:
    """A letter about their deadline needs one that is ahead."""
    if not facts.days.deadline:
        yield MissingFact(
            f"offers.{facts.offer_id}.deadline", "There is no deadline ahead. Type the day, as “Answer due”."
        )


def later_day(facts: LetterFacts) -> Iterator[MissingFact]:
    """A letter for more time needs a day after their deadline."""
    yield from deadline(facts)
    if not facts.days.until:
        yield from words("until")(facts)
    elif facts.days.deadline and not facts.days.more_days:
        yield MissingFact(f"counters.{facts.offer_id}.until", NOT_LATER)


def finishing_day(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter to another company needs a day before the one on which the user must answer elsewhere."""
    yield from words("due_elsewhere", "until")(facts)
    if facts.days.until and facts.days.due_elsewhere and facts.days.until_too_late:
        yield MissingFact(f"counters.{facts.offer_id}.until", TOO_LATE)


def sign_day(facts: LetterFacts) -> Iterator[MissingFact]:
    """A letter that names the day of the signature needs it, and not after their deadline."""
    yield from words("sign_by")(facts)
    if facts.days.sign_by and facts.days.deadline and facts.days.signs_after_deadline:
        yield MissingFact(f"counters.{facts.offer_id}.sign_by", AFTER_DEADLINE)


def reasoned_ask(facts: LetterFacts) -> Iterator[MissingFact]:
    """A counter needs an ask that has a reason, and the day of a promise that it makes."""
    if not facts.rising:
        yield MissingFact(f"counters.{facts.offer_id}.base", NOTHING_ASKED)
    elif not facts.asks:
        yield from left_out(facts, ())
    if facts.promises.will_sign:
        yield from sign_day(facts)


def rival(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter on another offer needs a released one that was not mentioned before, and an ask."""
    where = f"counters.{facts.offer_id}"
    if facts.rival_mentioned:
        yield MissingFact(f"{where}.base", HEARD)
    elif not facts.rivals.others and not any(point.has_better_offer for point in facts.asks):
        yield MissingFact(f"{where}.release", "Release that another offer exists, on the sheet Counter.")
    elif not facts.asks:
        yield from reasoned_ask(facts)
    yield from words("due_elsewhere")(facts)
    days = facts.days
    if facts.promises.will_sign and days.sign_by and days.due_elsewhere and days.signs_after_elsewhere:
        yield MissingFact(f"{where}.sign_by", AFTER_ELSEWHERE)


def posted(facts: LetterFacts) -> Iterator[MissingFact]:
    """The question for a range needs that none is posted."""
    if facts.band:
        yield MissingFact(f"offers.{facts.offer_id}.posted_max", f"They posted it: {facts.band.text}.")
    yield from words("next_step")(facts)


def open_terms(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter on details needs something that is missing."""
    if not facts.missing:
        yield MissingFact(f"offers.{facts.offer_id}.grants", "The offer leaves nothing open to ask about.")
    yield from talk_day(facts)


def sign_on_case(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter for a sign-on alone needs an ask that the released case covers."""
    point = facts.point("sign_on")
    if not point.gap:
        yield MissingFact(f"counters.{facts.offer_id}.sign_on", "Ask for a sign-on on the sheet Counter.")
    elif point.cover not in ("part", "all"):
        yield MissingFact(f"counters.{facts.offer_id}.sign_on", no_reason(point))


def level(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter for the next level needs one, and evidence."""
    if not facts.next_level:
        yield MissingFact(f"offers.{facts.offer_id}.level", NO_LEVEL)
    elif not facts.scope:
        yield MissingFact(
            f"counters.{facts.offer_id}.reasons",
            "A level is argued by evidence: write a reason, or release a story that shows scope.",
        )


def review(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter for an early review needs its day, its measures and a base to go to."""
    if not facts.point("base").gap:
        yield MissingFact(f"counters.{facts.offer_id}.base", "Ask for a base on the sheet Counter.")
    yield from words("review_on", "review_measures")(facts)


def moved(facts: LetterFacts) -> Iterator[MissingFact]:
    """The answer to a part of the way needs a figure that they raised, and an open ask."""
    if not any(point.raised for point in facts.points):
        yield MissingFact("rounds", "Log what they moved on the sheet Rounds.")
    elif not facts.asks:
        yield from reasoned_ask(facts)
    if facts.promises.will_sign:
        yield from sign_day(facts)


def asked_before(facts: LetterFacts) -> Iterator[MissingFact]:
    """A reminder needs the day of what it reminds of, before today and not answered since."""
    if not facts.days.asked_on:
        yield MissingFact("rounds", "No letter of yours is noted: copy it here, or log your ask on Rounds.")
    elif facts.answered_since:
        yield MissingFact("rounds", ANSWERED)
    elif facts.days.asked_today:
        yield MissingFact("rounds", ASKED_TODAY)


def grants(facts: LetterFacts) -> Iterator[MissingFact]:
    """The letter on refreshers needs grants that end, and an ask."""
    if not facts.words.refresh_drop:
        why = NOTHING_ENDS if facts.has_grants else "The offer has no grant that ends."
        yield MissingFact(f"offers.{facts.offer_id}.grants", why)
    yield from words("refresh_ask")(facts)


def staying(facts: LetterFacts) -> Iterator[MissingFact]:
    """The answer to one's own employer needs its facts; to stay, also what it would take."""
    yield from words("leaving_for", "project", "handover_on")(facts)
    if facts.promises.may_stay:
        yield from words("stay_scope", "stay_pay")(facts)


def each(*needs: Need) -> Need:
    """All needs of a letter, one after another."""

    def need(facts: LetterFacts) -> Iterator[MissingFact]:
        for part in needs:
            yield from part(facts)

    return need
