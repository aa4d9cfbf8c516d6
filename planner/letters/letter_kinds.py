"""Which letters there are, what each is for, what it needs, and advice.

Advice is shown to the user alone and is part of no letter. Sources of the practice: Malhotra, HBR 2014;
Qureshi 2016; McKenzie; Doody; Holloway 2022.
"""

from collections.abc import Callable

from msgspec import Struct

from planner.letters import asked_points, needs
from planner.letters.ask_texts import ComponentText
from planner.letters.facts import LetterFacts
from planner.letters.needs import Need

ACCEPTANCE = "acceptance"
"""The letter that should wait until the letter to sign was compared with what was agreed."""
PAY_HISTORY = (
    "California (Labor Code 432.3) and New York (Labor Law 194-a) bar employers from asking what you earned. "
    "You can keep it to yourself anywhere."
)


Asked = Callable[[LetterFacts], tuple[ComponentText, ...]]


class LetterKind(Struct, frozen=True):
    """One letter: the key of its template, its name and its use in the list, and what to know before.

    `asked` chooses what it asks for, where it does; `others` is the note on an ask that it leaves out.
    """

    key: str
    name: str
    use: str
    advice: str
    need: Need = needs.nothing
    spoken: bool = False
    asked: Asked | None = None
    others: str = asked_points.NOT_HERE


LETTERS: tuple[LetterKind, ...] = (
    LetterKind(
        "expectations",
        "“What are your expectations?”",
        "before there is an offer",
        "Get their range first. No figure of yours: it would be a guess, and it would stay.",
        spoken=True,
    ),
    LetterKind(
        "present_pay",
        "“What are you making now?”",
        "answered without a figure",
        f"In a form: leave it empty, or write “happy to discuss the range”. {PAY_HISTORY}",
        spoken=True,
    ),
    LetterKind(
        "band",
        "The posted band",
        "before more hours go in",
        "Ask for theirs, never name yours.",
        needs.posted,
    ),
    LetterKind(
        "speed_up",
        "Can you speed up?",
        "to who still interviews",
        "Neither the name nor a figure of the other offer.",
        needs.finishing_day,
    ),
    LetterKind(
        "offer_call",
        "The offer call",
        "thank, say back, buy time",
        "No number and no yes. “Are you happy with it?” has its answer here.",
        needs.each(needs.base, needs.talk_day),
        spoken=True,
    ),
    LetterKind(
        "thanks",
        "Thank you",
        "the same day",
        "It puts their figures on record. No ask, and no hint of one.",
        needs.each(needs.base, needs.talk_day),
    ),
    LetterKind(
        "details",
        "The details, in writing",
        "asks for missing terms",
        "It lists only what the plan does not have. Do not argue yet.",
        needs.open_terms,
    ),
    LetterKind(
        "level_up",
        "The next level",
        "apart from the counter",
        "Before the figures, and apart from them: no pay, and no reason for leaving.",
        needs.level,
    ),
    LetterKind(
        "counter_email",
        "Counter by email",
        "follows what you ask for",
        "All points at once, three at most: a fourth one later reads as a new demand.",
        needs.each(needs.reasoned_ask, needs.talk_in_time, needs.reply_in_time),
        asked=asked_points.all_asks,
    ),
    LetterKind(
        "counter_call",
        "Counter on a call",
        "what to say, block by block",
        "What they may say is in quotes. Say a block, then be silent.",
        needs.each(needs.reasoned_ask, needs.reply_in_time),
        spoken=True,
        asked=asked_points.all_asks,
    ),
    LetterKind(
        "rival",
        "A competing offer",
        "told once, as released",
        "Only what is true and better. Later letters do not repeat it.",
        needs.rival,
        asked=asked_points.rival_ask,
    ),
    LetterKind(
        "sign_on_alone",
        "Sign-on alone",
        "when the rest is fine",
        "One ask, and what you lose by leaving. No proof of skill.",
        needs.sign_on_case,
        asked=asked_points.sign_on,
        others=asked_points.REST_IS_FINE,
    ),
    LetterKind(
        "refresh",
        "Equity refresh",
        "when later years fall off",
        "Public and late private companies have a policy: ask for it before you ask for more.",
        needs.grants,
    ),
    LetterKind(
        "place",
        "Remote, place",
        "before you sign",
        "After signing it is a new demand.",
        needs.words("lives_in", "works_from"),
    ),
    LetterKind(
        "early_review",
        "Early review",
        "when base cannot move today",
        "“We'll see” is no answer: ask who writes it down.",
        needs.review,
    ),
    LetterKind(
        "part_way",
        "They came part of the way",
        "closes the last gap",
        "Never reopen what they moved.",
        needs.moved,
        asked=asked_points.first_ask,
    ),
    LetterKind(
        "final_offer",
        "“This is our final offer”",
        "believes them, asks once",
        "Tick Final for what they called final on the sheet Rounds: it is not asked for again.",
        needs.sign_day,
    ),
    LetterKind(
        "extension",
        "Ask for more time",
        "moves the deadline",
        "A reason, a day, a promise. No new asks.",
        needs.each(needs.later_day, needs.words("time_reason")),
    ),
    LetterKind(
        "exploding",
        "An exploding deadline",
        "when they press",
        "Stay in. Neither the asks nor the other offer belong here.",
        needs.each(needs.later_day, needs.words("still_missing")),
    ),
    LetterKind(
        "silence",
        "After silence",
        "three working days or more",
        "No new ask. Five days on: “Should I ask someone else while you're tied up?”",
        needs.asked_before,
    ),
    LetterKind(
        ACCEPTANCE,
        "Accept",
        "when you agree",
        "It lists what they said last. Check every line, sign nothing that says less; attach what is signed.",
        needs.base,
    ),
    LetterKind(
        "decline", "Decline", "kind, and short", "No reasons: each would be an invitation to talk it over."
    ),
    LetterKind(
        "decline_exploding",
        "Decline a short deadline",
        "leaves the door open",
        "No blame for the clock.",
        needs.later_day,
    ),
    LetterKind(
        "own_employer",
        "Your employer's counter-offer",
        "spoken, where you work now",
        "Never use it against the new company after a yes.",
        needs.staying,
        spoken=True,
    ),
    LetterKind(
        "latency",
        "Latency against accuracy",
        "spoken, in an interview",
        "For an interview or a stakeholder who is not technical: about a minute, spoken.",
        spoken=True,
    ),
)
"""Every letter, in the order in which a negotiation needs them."""
