"""What the candidate asks in a chat about the job, and whether the employer says yes to it."""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.text.lines import LineKind

_YES = re.compile(
    r"\W*(?:yes|yep|yeah|yup|correct|right|exactly|sure|indeed|definitely|absolutely|confirmed|of\scourse|👍|✅)"
    r"(?!\w)",
    re.IGNORECASE,
)


def asked_sentences(context: LetterContext) -> Iterator[tuple[Span, bool]]:
    """Yield what the other side of a chat says, and whether the answer right behind it is yes.

    `me: remote from Boise, right?`, `dana: yep forever`.
    """
    letter = context.letter
    own = frozenset(context.sentences)
    for place, sentence in enumerate(letter.sentences):
        line = letter.line_at(sentence.start)
        if line.kind is not LineKind.CHAT or sentence in own:
            continue
        answer = next(
            (
                other
                for other in letter.sentences[place + 1 :]
                if letter.line_at(other.start).label != line.label
            ),
            None,
        )
        is_yes = answer in own and answer is not None and _YES.match(context.text, answer.start, answer.end)
        yield sentence, bool(is_yes)
