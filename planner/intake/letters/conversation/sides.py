"""Which side a speaker is on: by label, by address, by who is greeted, and by what each says."""

import re
from collections.abc import Mapping

from planner.intake.letters.conversation.words import ConversationWords
from planner.plan.fields.round import Who

GREETED = 3
"""What a greeting by name counts, in phrases of a voice."""
TERMS = 4
"""Different terms of an offer from which a mail that asks for nothing tells one."""
_WORD = re.compile(r"[^\W\d_]+")


def side_of_label(who: str, words: ConversationWords) -> Who | None:
    """Return the side that a label names by itself; None for a name of a person."""
    label = " ".join(re.sub(r"\([^)]*\)", " ", who).casefold().split())
    if label in words.you:
        return Who.YOU
    return Who.THEY if label in words.they or "(" in who else None


def side_of_address(address: str, words: ConversationWords) -> Who | None:
    """Return the side of a mail address: an employer has a domain of its own."""
    if "@" not in address:
        return None
    domain = address.partition("@")[2].split(".")
    return Who.YOU if any(part in words.private_mail for part in domain[:-1]) else Who.THEY


def voice(speech: str, words: ConversationWords) -> int:
    """Return how many phrases of a candidate a text has, less those of an employer."""
    plain = speech.replace("’", "'")
    return words.your_voice.count(plain) - words.their_voice.count(plain)


def tells_offer(speech: str, words: ConversationWords) -> bool:
    """Whether a text tells the terms of an offer and asks for none, as a warm employer does."""
    plain = speech.replace("’", "'")
    if words.your_ask.search(plain):
        return False
    return len({match.group() for match in words.their_terms.finditer(plain)}) >= TERMS


def sides_of(
    speeches: Mapping[str, str], known: Mapping[str, Who], words: ConversationWords
) -> dict[str, Who]:
    """Return the side of each speaker, at most one of them you; `speeches` has all that each says."""
    sides = dict(known)
    if Who.YOU in sides.values():
        return {name: sides.get(name, Who.THEY) for name in speeches}
    scores = {
        name: voice(speech, words) + GREETED * _greeted(name, speeches, words)
        for name, speech in speeches.items()
        if name not in known
    }
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is not None and scores[best] > 0:
        sides[best] = Who.YOU
    return {name: sides.get(name, Who.THEY) for name in speeches}


def _greeted(name: str, speeches: Mapping[str, str], words: ConversationWords) -> int:
    """Return 1 if another speaker, who speaks as no candidate, greets this one by name."""
    greeted = [
        name_greeted(speech, words)
        for other, speech in speeches.items()
        if other != name and voice(speech, words) <= 0
    ]
    return int(any(names & first_names(name) for names in greeted))


def name_greeted(speech: str, words: ConversationWords) -> frozenset[str]:
    """Return the names that a text greets in its first words, in lower case."""
    head = " ".join(speech[:80].casefold().split())
    for greeting in sorted(words.greetings, key=len, reverse=True):
        if head.startswith(f"{greeting} "):
            names = _WORD.findall(head[len(greeting) : len(greeting) + 30])
            return frozenset(names[:1])
    return frozenset()


def first_names(name: str) -> frozenset[str]:
    """Return the words of a person's name in lower case."""
    return frozenset(_WORD.findall(name.casefold()))
