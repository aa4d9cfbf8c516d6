"""The base of a list by pay zone or level, where the text says which of them is the reader's:
`Zone 2 (Austin, Denver)  $193,000` and `so Zone 2 applies to you`.
"""

import re
from collections.abc import Sequence

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.intake.letters.topics.sentence import may_be_base
from planner.intake.letters.topics.topic import Link, PayTopic

_NAME = (
    r"(?:(?:pay\s|geo\s)?zone|tier|geo|region|market|level|grade|step)\s?(?P<which>[A-Z]?\d{1,2}|[A-D])(?!\w)"
)
_ROW = re.compile(rf"\W*{_NAME}", re.IGNORECASE)
_OWN = re.compile(
    rf"\byou(?:[’']re|[’']d|[’']ll|r)?\b[^.;!?\n]{{0,70}}?\b{_NAME}"
    rf"|\b{_NAME.replace('which', 'applied')}\s(?:applies\sto\syou|is\s(?:yours|you|your|where\syou))",
    re.IGNORECASE,
)


def links_of_own_zone(text: str, tokens: Tokens, sentences: Sequence[Span]) -> tuple[Link, ...]:
    """Return the base of the reader's own row; nothing without two rows or where the text names no row."""
    rows: dict[str, Link] = {}
    own: set[str] = set()
    for sentence in sentences:
        row = _ROW.match(text, sentence.start, sentence.end)
        numbers = tokens_in(tokens.numbers, Span(row.end(), sentence.end)) if row else ()
        bases = [number for number in numbers if isinstance(number, Amount) and may_be_base(number)]
        if row and len(bases) == 1:
            rows[row["which"].upper()] = Link(bases[0], PayTopic.BASE, None, sentence)
            continue
        own |= {
            (match["which"] or match["applied"]).upper()
            for match in _OWN.finditer(text, sentence.start, sentence.end)
        }
    named = own & set(rows)
    return (rows[named.pop()],) if len(rows) > 1 and len(named) == 1 else ()
