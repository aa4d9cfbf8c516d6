"""The present employer where its pay is not named: what the writer would lose there by leaving it."""

import re

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import OfferReading, ReadValue
from planner.intake.letters.role.employer.names import name_at

_LOST = re.compile(
    r"\b(?:i[’']d|i\swould|i[’']ll|i\swill|i|me|my)\b[^.;!?\n]{0,24}\b(?:los(?:e|ing)|forfeit(?:ing)?|giv(?:e|ing)\sup|walk(?:ing)?\saway\sfrom"
    r"|leav(?:e|ing)\s(?:behind|on\sthe\stable))\b[^.;!?\n]{0,60}?\b(?:at|with|from)\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""`I'd lose about 9k at Veldkamp if I leave before March`."""


def present_employer_left(context: LetterContext) -> list[OfferReading]:
    """Return a present job that has a name alone; nothing where the text names none."""
    for match in _LOST.finditer(context.text):
        end = context.letter.sentence_at(match.start()).end
        name = name_at(context, match.end(), end)
        if name is not None:
            value = ReadValue("company", name.words(context.text), name)
            return [OfferReading((value,), is_present=True)]
    return []
