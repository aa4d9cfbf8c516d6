"""Which numbers of one sentence share a cue: columns of a row do, a far number beside another does not."""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import Span
from planner.intake.letters.topics.sentence import LinkedSentence, Number, fits
from planner.intake.letters.topics.topic import Cue, PayTopic

FARTHEST = 14.0
"""The largest distance of a link."""
FAR = 3.5
"""From here on the place in a list says more than a cue."""
_TO = re.compile(r"\s+(?:up\s+)?to\s+", re.IGNORECASE)
_COLUMNS = re.compile(r"[ \t]*(?:\||\t)[ \t|]*")
"""Between two numbers of one row."""
_RESTATED = re.compile(
    r"\(|=|\bequal|\bequivalent|comes? to|\bwhich is\b|annuali[sz]ed|\bi\.e\.", re.IGNORECASE
)
_ONE_NUMBER = frozenset({PayTopic.BASE, PayTopic.SIGN_ON, PayTopic.BONUS})


def without_shared(
    nearest: Sequence[tuple[Number, Cue | None, float]], sentence: LinkedSentence
) -> list[tuple[Number, Cue | None, float]]:
    """Leave a far cue to the number that is right beside it; columns of one row share theirs."""
    least: dict[Span, float] = {}
    for _, cue, cost in nearest:
        if cue is not None:
            least[cue.span] = min(cost, least.get(cue.span, cost))
    kept: list[tuple[Number, Cue | None, float]] = []
    for number, cue, cost in _with_columns(nearest, sentence.text):
        is_taken = cue is not None and cost >= FAR and least[cue.span] < FAR and cue.topic in _ONE_NUMBER
        before = sentence.text[kept[-1][0].span.end : number.span.start] if kept else "-"
        if kept and _TO.fullmatch(before) and isinstance(number, type(kept[-1][0])):
            kept.append((number, *kept[-1][1:]))
            continue
        is_column = cue is not None and (not before.strip(" \t|") or bool(_RESTATED.search(before)))
        kept.append((number, None, FARTHEST) if is_taken and not is_column else (number, cue, cost))
    return kept


def _with_columns(
    nearest: Sequence[tuple[Number, Cue | None, float]], text: str
) -> Iterator[tuple[Number, Cue | None, float]]:
    """Yield numbers with their cues; the next column is of its row's: `Fixed pay | 1,20,000 | 14,40,000`."""
    last: tuple[Number, Cue | None] | None = None
    for number, own, cost in nearest:
        gap = text[last[0].span.end : number.span.start] if last else ""
        is_next = last is not None and own is None and _COLUMNS.fullmatch(gap) and fits(number, last[1])
        last = (number, last[1] if is_next and last else own)
        yield (*last, FAR if is_next else cost)
