"""What other people are paid, and what might have been: figures of no offer, however they are called.

`My friend there got 182k base`, `had I been senior it would have been 190k`. Such words are left out of the
offers and own as notes. From where the writer turns back to the offer the sentence counts again.
"""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import KeptWords, Span

WHY = "It is of other people, or of what might have been."
_PERSON = (
    r"friend|buddy|mate|co-?worker|colleague|teammate|peer|brother|sister|wife|husband|girlfriend|boyfriend"
    r"|roommate|flatmate|cousin|classmate|ex-colleague|mentee"
)
_GETS = (
    r"gets?|got|makes?|made|earns?|earned|has|had|negotiated|landed|received|(?:joined|started|came\sin)\s(?:at|on|for|with)"
    r"|(?:is|was|are|were)\s(?:offered|given|paid|on|at|making|earning)|says?|said|shows?|lists?|reports?|suggests?"
)
_OTHERS = re.compile(
    rf"\b(?:(?:my|an?|another|one|some|two|old|former)\s(?:\w+\s)?(?:{_PERSON})s?\b(?![’']s\soffer)"
    r"|(?:someone|somebody|people|folks|others|a\sguy|a\swoman)\s(?:i\sknow|else|at|in|who|there|on)\b"
    r"|levels(?:\.fyi)?|glassdoor|payscale|(?:posts?|threads?|people)\son\s(?:blind|reddit))"
    rf"[^.;!?\n\d]{{0,60}}?\b(?:{_GETS})\b",
    re.IGNORECASE,
)
_MIGHT_HAVE = re.compile(
    r"\b(?:would|could|might)(?:[’']ve|\shave)\s(?:been|got(?:ten)?|paid|made|come|meant|started)\b"
    r"|\b(?:had\s(?:i|you)|if\s(?:i|you)(?:[’']d|\shad))\s(?:been|gone|come|asked|joined|started|stayed|taken)\b"
    r"|\bif\si\s(?:could|can|managed?\sto|were\sto)\s(?:get|push|talk|bring|move|negotiate)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"[,;]?\s(?:[-–—]\s)?(?:but|whereas|while|and|so|yet)\s(?:now\s)?(?:i|they|my|mine|me|we|our|your|you|the\soffer|this|here)\b"
    r"|;\s",
    re.IGNORECASE,
)
"""Where the writer turns back to the offer."""
_FIGURE = re.compile(r"\d")


def without_asides(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Return sentences without the parts that speak of other people or of what might have been."""
    own: list[Span] = []
    for sentence in sentences:
        aside = _aside_in(text, sentence)
        if aside is None:
            own.append(sentence)
            continue
        parts = (Span(sentence.start, aside.start), Span(aside.end, sentence.end))
        own += [part for part in parts if part.words(text).strip(" ,;.")]
    return own


def asides_of(text: str, sentences: Sequence[Span]) -> Iterator[KeptWords]:
    """Yield what was left out of sentences, for the note."""
    for sentence in sentences:
        aside = _aside_in(text, sentence)
        if aside is not None:
            yield KeptWords(aside, WHY)


def _aside_in(text: str, sentence: Span) -> Span | None:
    """Return the part of a sentence that is an aside with a figure; None without one."""
    others = _OTHERS.search(text, sentence.start, sentence.end)
    might_have = _MIGHT_HAVE.search(text, sentence.start, sentence.end)
    if others is None and might_have is None:
        return None
    start = sentence.start if others is None else others.start()
    led = others or might_have
    back = _BACK.search(text, led.end() if led else start, sentence.end)
    aside = Span(start, back.start() if back else sentence.end)
    return aside if _FIGURE.search(text, aside.start, aside.end) else None
