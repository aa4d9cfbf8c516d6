"""Which letters there are, what each is for, what it needs, and advice.

Advice is shown to the user alone and is part of no letter.
"""

from collections.abc import Callable
from dataclasses import dataclass

from planner.letters.facts import LetterFacts

ACCEPTANCE = "acceptance"
"""The letter that should wait until the letter to sign was compared with what was agreed."""
NOTHING_ASKED = "Nothing is proposed beyond what they say now. Ask for a figure on the sheet Counter."
NO_DEADLINE = "There is no deadline ahead. Type it on the sheet Offers, as “Answer due”."
NO_LEVEL = "There is no level above this one to ask for."
NO_CASE = (
    "A level is argued by evidence. Write a reason beside the letter, or release a story to this recruiter."
)
NO_DATE = "Type the day that you ask for: a day is easier to grant than “some more time”."
PAY_HISTORY = (
    "California (Labor Code 432.3) and New York (Labor Law 194-a) bar employers from asking what you earned. "
    "You can keep it to yourself anywhere."
)


def _always(facts: LetterFacts) -> str:
    del facts
    return ""


def _asked(facts: LetterFacts) -> str:
    return "" if facts.asks else NOTHING_ASKED


def _due(facts: LetterFacts) -> str:
    return "" if facts.deadline else NO_DEADLINE


def _argued(facts: LetterFacts) -> str:
    if not facts.next_level:
        return NO_LEVEL
    return "" if facts.reasons or facts.stories else NO_CASE


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One letter: the key of its template, its name and its use in the list, and what to know before."""

    key: str
    name: str
    use: str
    advice: str
    missing: Callable[[LetterFacts], str] = _always


LETTERS: tuple[LetterKind, ...] = (
    LetterKind(
        "counter_email",
        "Counter by email",
        "follows what you ask for",
        "The figures are those that you propose. All points in one letter: later ones read as new demands.",
        _asked,
    ),
    LetterKind(
        "counter_call",
        "Counter on a call",
        "what to say, line by line",
        "Headings are for you, the lines below them to say. Say a figure once, then wait.",
        _asked,
    ),
    LetterKind("extension", "Ask for more time", "moves the deadline", NO_DATE),
    LetterKind(
        "final_offer",
        "“This is our final offer”",
        "when they will not move",
        "Tick Final for what they called final on the sheet Rounds: it is not asked for again here.",
    ),
    LetterKind("present_pay", "“What are you making now?”", "answered without a number", PAY_HISTORY),
    LetterKind("exploding", "An exploding deadline", "when they press", NO_DATE, _due),
    LetterKind(
        "level_up",
        "The next level",
        "apart from the counter",
        "Ask for the level by itself, before or apart from the counter.",
        _argued,
    ),
    LetterKind(
        "latency",
        "Latency against accuracy",
        "spoken, in an interview",
        "For an interview or a stakeholder who is not technical: about a minute, spoken.",
    ),
    LetterKind(
        ACCEPTANCE,
        "Accept",
        "when you agree",
        "It lists what they said last. Check every line, and sign nothing that says less.",
    ),
    LetterKind(
        "decline", "Decline", "kind, and short", "No reasons: each would be an invitation to talk it over."
    ),
)
"""Every letter, in the order in which a negotiation needs them."""
