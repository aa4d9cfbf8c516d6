"""Figures of what a letter says it does not offer: a payment withdrawn, a plan for others."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.tokens.tokenize import Tokens

_WITHDRAWN = re.compile(
    r"[^.;\d\n]{0,100}?\b(?:(?:is|are|was|were|has\s+been|have\s+been|will\s+be)\s+(?:(?:hereby|now|therefore|also)\s+)?"
    r"(?:withdrawn|rescinded|cancell?ed|removed|dropped|taken\s+(?:out|back|off)|not\s+(?:a\s+)?(?:part\s+of|included|"
    r"applicable|available\s+(?:to|for)\s+you|offered|payable)|no\s+longer\s+(?:part\s+of|included|applicable|"
    r"available|offered|on\s+(?:offer|the\s+table)|possible|valid))"
    r"|(?:does|do)\s+not\s+apply|(?:doesn|don)['’]t\s+apply|no\s+longer\s+appl(?:y|ies)|falls\s+away)\b",
    re.IGNORECASE,
)
"""Behind a figure: that there is no such payment any more, or none for the reader."""
_INELIGIBLE = re.compile(
    r"\b(?:not|isn['’]t|aren['’]t|won['’]t)\s+(?:be\s+)?(?:eligible|entitled|qualif\w+)\s+(?:for|to|under)\b[^.;,\d\n]{0,70}"
    r"[(\s][~$£€₹]?$",
    re.IGNORECASE,
)
"""Before a figure: that its plan is not for the reader. `not eligible for the bonus plan (15% of salary)`."""
REACH = 110
"""Characters before or behind a figure in which its sentence says so."""


def without_not_offered(letter: LetterText, tokens: Tokens) -> Tokens:
    """Return the tokens without the figures of what is not offered."""
    return replace(tokens, numbers=_offered(letter, tokens.numbers))


def _offered(letter: LetterText, numbers: Sequence[Amount | Percent]) -> tuple[Amount | Percent, ...]:
    return tuple(number for number in numbers if not _is_denied(letter, number))


def _is_denied(letter: LetterText, number: Amount | Percent) -> bool:
    sentence, span = letter.sentence_at(number.span.start), number.span
    end = min(sentence.end, span.end + REACH)
    if _WITHDRAWN.match(letter.text, span.end, end):
        return True
    lead = letter.text[max(sentence.start, span.start - REACH) : span.start]
    return _INELIGIBLE.search(lead) is not None
