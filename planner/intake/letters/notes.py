"""What goes into the note: sentences, or the rest of them, with figures no field took or words worth keeping.

A figure that says a value again (a month of the base, the bonus in money) is no news, nor is the letter's own
day or a section's number.
"""

from collections.abc import Sequence

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import KeptWords, ReadValue, Span
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.text.sentences import clauses_of
from planner.intake.letters.tokens.token import Amount, DateToken, Duration, Percent
from planner.intake.letters.tokens.tokenize import tokens_in
from planner.intake.letters.topics.linking import section_of
from planner.intake.letters.topics.topic import PayTopic

SHORT = 8
"""Characters of a sentence that says nothing by itself, as a heading of one word."""
NAMED = frozenset({PayTopic.DAYS_OFF, PayTopic.BENEFITS, PayTopic.ESPP, PayTopic.HSA, PayTopic.HEALTH})
"""Topics whose words are no news beside their value: `PTO: 22 days`."""
PAY_DAYS = (12, 24, 26, 52)
SAME = 0.005
"""The share by which a figure may differ from the value that it says again."""


def notes_of(context: LetterContext, values: Sequence[ReadValue]) -> tuple[KeptWords, ...]:
    """Return what no field takes, in the order of the text: whole sentences where no value came from them."""
    spans = [value.span for value in values]
    figures = _figures(values)
    return tuple(
        KeptWords(news)
        for sentence in context.sentences
        if (news := _news(context, sentence, spans, figures)) is not None
    )


def without_repeats(notes: Sequence[KeptWords]) -> tuple[KeptWords, ...]:
    """Return notes in the order of the text, none of whose words stand in another too."""
    kept: list[KeptWords] = []
    for note in sorted(notes, key=lambda note: (note.span.start, -note.span.end)):
        if not kept or note.span.end > kept[-1].span.end:
            kept.append(note)
    return tuple(kept)


def _figures(values: Sequence[ReadValue]) -> tuple[float, ...]:
    """Return the values as numbers, and how they are said besides: base by pay day, the bonus in money."""
    numbers = {
        v.path: float(v.value)
        for v in values
        if isinstance(v.value, int | float) and not isinstance(v.value, bool)
    }
    base, target = numbers.get("base", 0.0), numbers.get("bonus_target", 0.0)
    grants = [
        value / count for path, value in numbers.items() if path.startswith("grants.") for count in (3, 4)
    ]
    sign_on = sum(
        value for path, value in numbers.items() if path.startswith("sign_on.") and path.endswith(".amount")
    )
    return (*numbers.values(), base * target, *(base / times for times in PAY_DAYS), sign_on, *grants)


def _news(
    context: LetterContext, sentence: Span, spans: Sequence[Span], figures: Sequence[float]
) -> Span | None:
    """Return the part of a sentence that is to be kept; all of it where no value came from it."""
    line = context.letter.line_at(sentence.start)
    if line.kind is LineKind.HEADER or sentence.end - sentence.start < 4:
        return None
    if not any(_meets(sentence, span) for span in spans):
        return sentence if _has_news(context, sentence, spans, figures) else None
    news = [part for part in clauses_of(context.text, sentence) if _has_news(context, part, spans, figures)]
    if not news:
        return None
    is_cut = context.text[news[0].start - 1 : news[0].start + 1].strip(",").isdigit()
    start = sentence.start if is_cut and news[0].start > sentence.start else news[0].start
    return _trimmed(context.text, Span(start, news[-1].end))


def _has_news(context: LetterContext, part: Span, spans: Sequence[Span], figures: Sequence[float]) -> bool:
    if part.end - part.start > SHORT and _has_words(context, part, spans):
        return True
    start = max(part.start, section_of(context.text, part))
    within = Span(start, part.end)
    tokens: list[Amount | Percent | DateToken | Duration] = [
        *tokens_in(context.tokens.numbers, within),
        *tokens_in(context.tokens.dates, within),
        *tokens_in(context.tokens.durations, within),
    ]
    return any(
        not any(_meets(t.span, s) for s in spans) and not _is_known(context, t, figures) for t in tokens
    )


def _has_words(context: LetterContext, part: Span, spans: Sequence[Span]) -> bool:
    """Whether words worth a note stand in a part; those that only name a value beside them are not."""
    noted = list(context.words.kinds.note.within(context.text, part))
    if not noted or not any(_meets(part, span) for span in spans):
        return bool(noted)
    cues = [cue for cue in context.words.topics.cues_in(context.text, part) if cue.topic in NAMED]
    return any(not any(_meets(words, cue.span) for cue in cues) for words in noted)


def _is_known(
    context: LetterContext, token: Amount | Percent | DateToken | Duration, figures: Sequence[float]
) -> bool:
    if isinstance(token, DateToken):
        return context.tokens.is_dated and token.day == context.tokens.written_on
    if isinstance(token, Duration):
        return False
    return any(abs(token.value - figure) <= SAME * abs(figure) for figure in figures if figure)


def _meets(part: Span, other: Span) -> bool:
    return other.start < part.end and part.start < other.end


def _trimmed(text: str, part: Span) -> Span:
    start, end = part.start, part.end
    while start < end and text[start] in " \t\n,;-–—•|+/":
        start += 1
    while start < end and text[end - 1] in " \t\n,;":
        end -= 1
    return Span(start, end)
