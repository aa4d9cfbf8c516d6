"""The words of the window that a newcomer may not know, each with its meaning in a sentence or two."""

from msgspec import Struct


class Word(Struct, frozen=True):
    """A term, its meaning, and the titles of the sheets where it matters most."""

    term: str
    meaning: str
    sheets: tuple[str, ...]


WORDS: tuple[Word, ...] = (
    Word(
        "They offer, now",
        "What is on the table for a component: as typed under Offers, or as the recruiter said it last.",
        ("Counter", "Rounds"),
    ),
    Word(
        "Open at",
        "What to ask for first. It is the most that four of five imagined recruiters still take seriously, "
        "that some accept, and that moves at least one in five.",
        ("Offers", "Counter", "Rounds"),
    ),
    Word(
        "Settle from",
        "From here on an answer is a good one: about one recruiter in three could give as much.",
        ("Offers", "Counter", "Rounds"),
    ),
    Word(
        "Range to say",
        "A range to say out loud, with what you open at on top: a range is taken as more polite than a "
        "figure. It ends at what you settle from, or above it where that would be too wide to say.",
        ("Offers", "Counter"),
    ),
    Word("Limit", "Past it an ask sounds like too much to more than one recruiter in five.", ("Counter",)),
    Word(
        "Brings on average",
        "What an ask brings over all imagined recruiters, those who refuse included, less what a withdrawn "
        "offer would cost you.",
        ("Counter",),
    ),
    Word(
        "Imagined recruiters",
        "512 employers who differ in room, patience and risk, drawn from published figures. They are no "
        "survey of real ones: every number of theirs can be changed under Assumptions.",
        ("Counter", "Assumptions"),
    ),
    Word(
        "Pay on paper",
        "All of a year's pay at face value: base, target bonus, sign-on, benefits, and equity at today's "
        "price.",
        ("Offers", "Compare"),
    ),
    Word(
        "Worth to you",
        "What an offer is worth to you a year, after tax, risk and waiting: the certain pay that "
        "you would take in its place.",
        ("Offers", "Compare"),
    ),
    Word(
        "8 of 10 outcomes",
        "Of ten ways in which shares, bonus and job may go, eight end in this range.",
        ("Offers", "Compare"),
    ),
    Word(
        "Walk-away",
        "The worth below which your best alternative is better. It is private: it is in no letter and in no "
        "workbook for a recruiter.",
        ("Counter", "Letters"),
    ),
    Word(
        "If they push back",
        "Smaller asks for each reply, on the way from the first ask to what you settle from, each tied to "
        "something asked in return.",
        ("Counter", "Rounds"),
    ),
    Word(
        "What they may know",
        "What you release to one recruiter: another offer, its amount or its name, a story, a reason. "
        "Nothing else leaves.",
        ("Counter", "Letters", "Stories"),
    ),
    Word(
        "Three packages",
        "Three asks that are worth the same to you, so that the recruiter can choose what is easiest to "
        "give.",
        ("Counter",),
    ),
    Word(
        "Most you can ask in all",
        "All asks together stay under this, or they are no longer taken seriously.",
        ("Counter",),
    ),
    Word(
        "You keep of each",
        "What one dollar, or one euro, of the employer's cost is worth to you, component by component, after "
        "tax and risk.",
        ("Counter",),
    ),
    Word(
        "Why this sign-on is fair",
        "What leaving costs you, cause by cause: shares that you give up, a bonus, money to pay back, a "
        "move.",
        ("Counter", "Letters"),
    ),
    Word(
        "Written or verbal",
        "A written offer gives more room with others than one that was only said.",
        ("Offers",),
    ),
    Word("Target bonus", "The yearly bonus if all goes as planned, as a share of base.", ("Offers",)),
    Word(
        "Sign-on", "Money paid once for joining. It may have to be paid back if you leave early.", ("Offers",)
    ),
    Word(
        "Pay back if you leave",
        "What of a sign-on or a move you owe the employer when you leave before a day in the contract.",
        ("Offers", "Compare"),
    ),
    Word(
        "First vesting",
        "The month before which nothing of a grant is yours; then what has gathered comes at once.",
        ("Offers",),
    ),
    Word("Vesting", "How shares that you were granted become yours, part by part over years.", ("Offers",)),
    Word(
        "Refresher",
        "A further grant in later years. It is hoped for, never promised, and shown apart.",
        ("Offers",),
    ),
    Word("Strike", "The price that you pay for a share when you use an option.", ("Offers",)),
    Word("Milestone", "A condition that a grant waits for, such as a share price or a launch.", ("Offers",)),
    Word(
        "Posted range",
        "The pay range of the job's own advertisement, which several states require.",
        ("Offers", "Market"),
    ),
    Word(
        "Ranges",
        "What a track, a level and a place are paid, from a table with its source, or typed by you.",
        ("Market",),
    ),
    Word(
        "Your stories speak … of 100",
        "How strong your stories are as evidence, the best three most: they open room in base, equity and "
        "sign-on.",
        ("Stories", "Counter"),
    ),
    Word(
        "Order of telling",
        "Impact first for a product manager of AI, risk first for one of machine learning.",
        ("Stories",),
    ),
    Word(
        "Order of moves",
        "Whom to speak to first, what each may know, and whom to ask for time: the order with the best end.",
        ("Rounds",),
    ),
    Word(
        "Cost per query",
        "What one answer of a model costs to serve, in tokens or in time.",
        ("Cost per query",),
    ),
    Word(
        "What would flip it",
        "The assumptions that would make another offer the best one, and how far each must move.",
        ("Compare",),
    ),
    Word("[A]", "An assumption of the model, not a published figure. It can be changed.", ("Assumptions",)),
)


def meaning_of(label: str) -> str:
    """Return the meaning of the longest term that a label begins with; empty where there is none."""
    text = label.casefold().strip(" :·")
    known = [word for word in WORDS if text.startswith(word.term.casefold())]
    return max(known, key=lambda word: len(word.term)).meaning if known else ""


def matching(text: str) -> tuple[Word, ...]:
    """Return the words that have a text in term or meaning; all of them for an empty one."""
    wanted = text.casefold().strip()
    return tuple(word for word in WORDS if wanted in f"{word.term} {word.meaning}".casefold())
