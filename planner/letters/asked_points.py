"""Which asks a letter writes, and a note to the user on each of the others."""

from collections.abc import Iterator

from planner.letters.ask_texts import MOST_ASKS, ComponentText
from planner.letters.facts import LetterFacts
from planner.letters.missing_fact import MissingFact
from planner.share import Shared

FINAL = "{} is left out: they called what they say now final."
FOURTH = (
    f"{{}} is left out: a letter asks for {MOST_ASKS} points at most, and this brings least. Say it aloud."
)
REST_IS_FINE = "{} is left out: this letter says that the rest is fine, which drops it. Send it only then."
NOT_HERE = "{} is left out: this letter asks for one thing only."


def all_asks(facts: LetterFacts) -> tuple[ComponentText, ...]:
    """All that is asked for with a reason, three points at most."""
    return facts.asks


def first_ask(facts: LetterFacts) -> tuple[ComponentText, ...]:
    """The first ask alone."""
    return facts.asks[:1]


def rival_ask(facts: LetterFacts) -> tuple[ComponentText, ...]:
    """The first ask that another offer argues for, else the first."""
    return (tuple(point for point in facts.asks if point.has_better_offer) or facts.asks)[:1]


def sign_on(facts: LetterFacts) -> tuple[ComponentText, ...]:
    """The sign-on alone."""
    return (facts.point("sign_on"),)


def needless_reasons(shared: Shared) -> frozenset[str]:
    """Return the empty fields for a reason of what is not asked for, by their keys."""
    return frozenset(
        f"why_{line.component.value}"
        for line in shared.lines
        if not line.raised and not shared.words.why(line.component)
    )


def left_out(
    facts: LetterFacts, written: tuple[ComponentText, ...], others: str = NOT_HERE
) -> Iterator[MissingFact]:
    """Yield each ask that is not written, with the reason and the field that would change it.

    `others` is the note on an ask that only this letter leaves out.
    """
    keys = [point.key for point in written]
    for point in facts.rising:
        if point.key not in keys:
            yield _left_out(facts, point, others)


def _left_out(facts: LetterFacts, point: ComponentText, others: str) -> MissingFact:
    counter, ask = f"counters.{facts.offer_id}", f"{point.label.text} {point.wanted.text}"
    if point.final:
        return MissingFact(f"{counter}.{point.key}", FINAL.format(ask))
    if not point.has_reason:
        return MissingFact(f"{counter}.why_{point.key}", no_reason(point))
    sentence = others if point.asked else FOURTH
    return MissingFact(f"{counter}.{point.key}", sentence.format(ask))


def no_reason(point: ComponentText) -> str:
    """Say that an ask has no reason, and how to give it one."""
    ask = f"{point.label.text} {point.wanted.text}"
    if point.over_case or point.cover == "more":
        return f"{ask} is more than what you give up: lower it, or release why the rest is due."
    how = "type your own, or release a story that argues for it"
    if point.key == "sign_on":
        how = "release what you give up by leaving, or type your own"
    return f"{ask} has no reason: {how}. Until then it is not written; ask for it aloud, or drop it."
