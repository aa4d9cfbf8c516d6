"""The level in a title or in the text around it; a question for a sign of another ladder."""

import re

from msgspec import Struct

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Question, ReadValue, Span

WORD = re.compile(r"[\w&/+#'’.-]*\w\.?|[-–—&/]|\(m/[fw]/[dx]\)", re.IGNORECASE)


_ROMAN = re.compile(r"(?<=\s)(?:I{1,3}|IV|V|VI|[1-6])(?!\w)")


_LEVEL_NAMED = re.compile(
    r"\b(?:level|seniority)(?:\s?[:|=]|\s+(?:is|of|at|as|will\s+be|would\s+be))[\s*|]*(?:the\s+)?"
    r"|\blevel(?:l?ed|ing)\s+(?:you\s+)?(?:at|as)\s+(?:an?\s+)?",
    re.IGNORECASE,
)


LEVEL_CODE = re.compile(
    r"(?<![\w$£€])(?:(?:IC|PM|[LETMP])-?\d{1,2}|GS-(?:\d{4}-)?\d{1,2}"
    r"|(?:Level|Grade|Band|level|grade|band)(?:\s|:\s?|\s[-–]\s)(?:\d{1,2}|[IVX]{1,4}|[A-HJ-Z]{1,2}\d{1,2}|[A-D]))"
    r"(?![\w%]|[.,]\d|\s(?:visa|form|slip|%|years?|days?|months?|weeks?))"
)


class Title(Struct, frozen=True):
    """A title and its place."""

    span: Span
    words: str


def level_of(
    context: LetterContext, title: Title | None
) -> tuple[tuple[ReadValue, ...], tuple[Question, ...]]:
    """Return the level that the title names in a word of ours, or a question for another sign of it."""
    code = next((code for s in context.sentences if (code := _match_in(LEVEL_CODE, context.text, s))), None)
    if title is not None:
        if other := _other_level(context, title):
            return (), (_level_question(context, other),)
        if own := _level_in(context, title.span):
            return (own,), ()
    if named := _named_level(context):
        return (named,), ()
    return (), ((_level_question(context, code),) if code else ())


def _other_level(context: LetterContext, title: Title) -> Span | None:
    """Return a sign of another level in a title, or right after it: `II`, `Director`, `(Level 6)`."""
    text = context.text
    after = Span(title.span.end, min(len(text), title.span.end + 14))
    return (
        context.words.role.level_other.first(text, title.span)
        or _match_in(_ROMAN, text, title.span)
        or (_match_in(LEVEL_CODE, text, after) if text[after.start : after.start + 2] == " (" else None)
    )


def _named_level(context: LetterContext) -> ReadValue | None:
    """Return the level that is called so: `level is Staff`, `Level: Senior`."""
    for sentence in context.sentences:
        for label in _LEVEL_NAMED.finditer(context.text, sentence.start, sentence.end):
            word = WORD.match(context.text, label.end(), sentence.end)
            if word and (level := _level_in(context, Span(*word.span()))):
                return level
    return None


def _level_in(context: LetterContext, part: Span) -> ReadValue | None:
    """Return the level of ours that a part of the text names."""
    role = context.words.role
    for level, phrases in (
        *(("Principal", role.level_principal), ("Staff", role.level_staff)),
        *(("Senior", role.level_senior), ("Mid", role.level_mid)),
    ):
        if place := phrases.first(context.text, part):
            return ReadValue("level", level, place)
    return None


def _level_question(context: LetterContext, place: Span) -> Question:
    return Question("level", f"“{place.words(context.text)}” is none of our levels.", (), (place,))


def _match_in(pattern: re.Pattern[str], text: str, part: Span) -> Span | None:
    match = pattern.search(text, part.start, part.end)
    return Span(match.start(), match.end()) if match else None
