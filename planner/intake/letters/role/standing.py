"""Whether the offer is only spoken so far, and the stage of the employer, where the text says so."""

import re

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import Question, ReadValue, Span

NEAR, FAR = 16, 70
"""Characters before and behind the name of a paper."""
_NO_PAPER = re.compile(
    r"\b(?:this|sign\w*|return\w*|enclosed|attached|cover|reference|recommendation)\b", re.IGNORECASE
)
_NO_COMING = re.compile(
    r"\b(?:expir\w+|valid|open|sign\w*|return\w*|accept\w*|you\s+(?:have|need|must)|your\s+(?:answer|decision))\b",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"(?:\bwill|['’]ll|\bgoing\s+to|\babout\s+to|\b(?:i|we)\s+can)\s+(?:then\s+|also\s+)?"
    r"(?:send|email|mail|issue|prepare|draft|write\s+up|put\s+together|get|generate)\b[^.;!?\n]{0,24}$",
    re.IGNORECASE,
)
"""Before a paper: that somebody has yet to send it."""
_UNAPPROVED = re.compile(
    r"\b(?:before|once|until|till|after|when)\s+(?:i|we|they|hr|finance)\s+(?:can\s+)?(?:get|have|got|gets)\s+"
    r"(?:the|your|an|this)\s+offer\s+(?:fully\s+|formally\s+)?(?:approved|signed\s+off|finali[sz]ed)",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:after|before|until|till|once|when|towards?|next|upcoming|future|raising|(?:will|to|we'll)\s+(?:raise|close))\s+"
    r"(?:(?:we|i|our|the|an?|next|have|raise|close|closing|of)\s+){0,4}$",
    re.IGNORECASE,
)
"""Before a round that is yet to come: `we revisit pay after our Series B`."""
_BRACKETED = re.compile(
    r"[^\n:.;()]{2,48}\(\s*(?P<form>(?i:verbal|oral|spoken|by\s+phone)(?:\s+(?:offer|only|so\s+far))?)\s*\)\W*(?:\n|$)"
)
"""A heading of an offer that is not in writing."""
_OF_PRIVATE = re.compile(
    r"\b409\s?\(?a\b|\bpost[- ]money\b|\bfully[- ]diluted\b|\bpreferred\s+(?:share\s+)?price\b", re.IGNORECASE
)
"""What only a company that is not listed has: a 409A, a price of its preferred shares."""
PRIVATE = "It is not listed; which round is it at?"
LISTED = "That it is listed does not say how large it is."


def read_standing(context: LetterContext) -> PartReading:
    """Return `verbal` where the text says that a written offer is yet to come, or is a spoken message.

    `written` only where a note says that the letter is in hand: a letter itself says nothing of it.
    """
    role, text = context.words.role, context.text
    for sentence in context.sentences:
        if (place := role.in_hand.first(text, sentence)) and not _is_denied(text, sentence, place):
            return PartReading((ReadValue("standing", "written", place),))
    if any(role.enclosed.stands_in(text, sentence) for sentence in context.sentences):
        return PartReading()
    for sentence in context.sentences:
        place = role.verbal.first(text, sentence) or _paper_to_come(context, sentence)
        if place := place or _unapproved(text, sentence) or _in_brackets(text, sentence):
            return PartReading((ReadValue("standing", "verbal", place),))
    if role.spoken_text.stands_in(text):
        for sentence in context.sentences:
            spoken = role.spoken_offer.first(text, sentence)
            if place := spoken or context.words.kinds.offer.first(text, sentence):
                return PartReading((ReadValue("standing", "verbal", place),))
    return PartReading()


_DENIED = re.compile(
    r"\b(?:not|no|never|haven't|hasn't|don't|didn't|once|when|until|till|if|after|you|you'll|you'd|as\s+soon\s+as|waiting)\b"
    r"[^.;\n]{0,24}$",
    re.IGNORECASE,
)


def _is_denied(text: str, sentence: Span, place: Span) -> bool:
    """Whether a letter is not in hand yet: `once I have the letter`."""
    before = text[sentence.start : place.start].replace("’", "'")
    return _DENIED.search(before) is not None


def _paper_to_come(context: LetterContext, sentence: Span) -> Span | None:
    """Return the words by which a letter is yet to come: `the letter from Alda will be with you tomorrow`."""
    role, text = context.words.role, context.text
    for paper in role.papers.within(text, sentence):
        before = text[max(sentence.start, paper.start - NEAR) : paper.start]
        end = min(sentence.end, paper.end + FAR)
        if (sent := _SENDS.search(text, sentence.start, paper.start)) and not _NO_PAPER.search(before):
            when = role.soon.first(text, Span(paper.end, end))
            if when and not _NO_COMING.search(text, paper.end, when.start):
                return Span(sent.start(), when.end)
        verb = role.comes.first(text, Span(paper.end, end))
        when = role.soon.first(text, Span(verb.end, end)) if verb else None
        if (
            verb
            and when
            and not _NO_PAPER.search(before)
            and not _NO_COMING.search(text, paper.end, when.start)
        ):
            return Span(paper.start, when.end)
    return None


def _unapproved(text: str, sentence: Span) -> Span | None:
    """Return the words by which an offer is still to be approved: `before I get the offer approved`."""
    match = _UNAPPROVED.search(text, sentence.start, sentence.end)
    return Span(*match.span()) if match else None


def _in_brackets(text: str, sentence: Span) -> Span | None:
    """Return the brackets behind a name that say that the offer is spoken: `Rook Labs (verbal)`."""
    match = _BRACKETED.match(text, sentence.start, sentence.end)
    return Span(*match.span("form")) if match else None


def read_stage(context: LetterContext) -> PartReading:
    """Return the stage that the text names: its last round, or an exchange."""
    role, text = context.words.role, context.text
    stages = (
        *(("series_c", role.series_c), ("series_b", role.series_b), ("series_a", role.series_a)),
        *(("late_private", role.late_private), ("seed", role.seed)),
        *(("public_mid", role.public_mid), ("public_large", role.public)),
    )
    for stage, phrases in stages:
        for sentence in context.sentences:
            places = phrases.within(text, sentence)
            if place := next((p for p in places if not _is_to_come(text, sentence, p)), None):
                doubt = LISTED if stage == "public_large" else ""
                return PartReading((ReadValue("stage", stage, place, doubt),))
    for sentence in context.sentences:
        place = role.private.first(text, sentence)
        sign = None if place else _OF_PRIVATE.search(text, sentence.start, sentence.end)
        if place := place or (Span(*sign.span()) if sign else None):
            return PartReading(questions=(Question("stage", PRIVATE, (), (place,)),))
    return PartReading()


def _is_to_come(text: str, sentence: Span, place: Span) -> bool:
    """Whether a round is one that the employer has yet to raise."""
    start = max(sentence.start, place.start - FAR)
    return _COMING.search(text.replace("’", "'"), start, place.start) is not None
