"""The first day of work and the last day to answer: the nearest words beside a day say which it is."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.text.lines import LineKind
from planner.intake.letters.tokens.token import DateToken
from planner.intake.letters.tokens.tokenize import tokens_in

_UNSAID = re.compile(
    r"(?:\s?date)?[\s:|*.-]{1,40}(?:is\s)?(?:tbd|tbc|to\sbe\s(?:determined|confirmed|agreed|decided|discussed|announced|fixed|settled|arranged|defined|set|advised|mutually)|flexible|open|whenever|asap)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:days?|weeks?|hours?)\b", re.IGNORECASE)
_IF_WELL = re.compile(
    r"if\s(?:all|everything|that|this|it)(?:'s|’s)?(?:\s(?:is|goes|sounds|looks|works|suits|feels))?"
    r"(?:\s(?:out|as\splanned|for\syou|well|good|right|fine|ok|okay|smoothly|to\splan)){1,3}\b",
    re.IGNORECASE,
)
"""An `if` that only hopes, and imagines no other day."""
WEEK = 24
"""Characters before a day in which `the week of` is."""
_TO_DAY = re.compile(
    r"\W{0,3}(?:(?:on|by|about|around|the|this|next|coming|end of)\W{1,2}){0,3}", re.IGNORECASE
)
"""Between words and the day right behind them."""
HEADING_WORDS = 8
"""Words of a heading, or of a question, before the sentence that a day begins."""
_ENDS = re.compile(r"[.!?]\s")
"""Behind a day: what follows speaks of another, as in `Jan 19. and let me know by the 10th`."""
_IF_SIGNED = re.compile(
    r"\b(?:if|provided|when|should)\s+you\s+(?:can\s+|could\s+|are\s+able\s+to\s+)?"
    r"(?:accept|sign|decide|say|commit|confirm|return|reply|answer|agree)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:previously|formerly|originally|initially|was|were|instead\s+of|rather\s+than|(?:moved|changed|brought\s+forward|pushed)\s+from"
    r"|not)\s+(?:on\s+|the\s+)?$",
    re.IGNORECASE,
)
"""Before a day that counts no more: `January 11 (previously January 4)`."""
_CONTACT = re.compile(r"(?:give|call|ring|phone|drop|shout)\b", re.IGNORECASE)
"""How words begin that are of the day behind them: `start January 11 give me a ring by Thursday`."""
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$")
_BEFORE_DAY = frozenset(
    {
        "",
        "on",
        "from",
        "by",
        "until",
        "by next",
        "by this",
        "next",
        "this",
        "until next",
        "before",
        "on the",
        "the",
        "it's",
        "it is",
        "that's",
        "would be",
        "yes",
        "as of",
    }
)
FAR_AHEAD = datetime.timedelta(days=240)
"""From here on a day is no last day to answer: `our call of 20 November` has no year and is past."""
FARTHEST = 130
"""Characters between a day and the words that say what it is, within a sentence."""


class _Day(Struct, frozen=True):
    """A day and its field; `of_extra`: only something extra hangs on it, `5k more if you sign by Dec 4`."""

    token: DateToken
    path: str
    of_extra: bool = False


def read_days(context: LetterContext) -> PartReading:
    """Return start and deadline; a question for a time that is no day, or a day that may be swapped."""
    days = list(_days(context))
    values: list[ReadValue] = []
    questions: list[Question] = []
    for path in ("start", "deadline"):
        own = [day.token for day in days if day.path == path and not day.of_extra]
        own = own or [day.token for day in days if day.path == path]
        value, question = _settled(path, own)
        values += [value] if value else []
        questions += [question] if question else []
        if path == "start" and (unsaid := _unsaid_start(context)):
            questions.append(Question("start", "The text leaves the day open.", (), (unsaid,)))
    return PartReading(tuple(values), tuple(questions))


def _unsaid_start(context: LetterContext) -> Span | None:
    """Return the words by which a start is left open: `Start date: TBD`."""
    for sentence in context.sentences:
        for cue in context.words.days.start.within(context.text, sentence):
            if match := _UNSAID.match(context.text, cue.end, sentence.end):
                return Span(cue.start, match.end())
    return None


def _settled(path: str, tokens: list[DateToken]) -> tuple[ReadValue | None, Question | None]:
    exact = [token for token in tokens if token.day]
    exact = [token for token in exact if not token.is_relative] or exact
    if exact:
        days = list(dict.fromkeys(token.day for token in exact))
        if len(days) > 1 and path == "start":
            return None, Question(
                path, "The text names two days.", tuple(map(str, days)), tuple(t.span for t in exact)
            )
        token = exact[0] if path == "start" else min(exact, key=lambda t: t.day or datetime.date.max)
        return ReadValue(path, str(token.day), token.span), None
    if not tokens:
        return None, None
    token = tokens[0]
    return None, Question(path, _why_asked(token), tuple(str(day) for day in token.choices), (token.span,))


def _why_asked(token: DateToken) -> str:
    if not token.choices:
        return "The text names no day."
    return "The words may mean either day." if token.is_relative else "Day and month may be swapped."


def _days(context: LetterContext) -> Iterator[_Day]:
    for sentence in context.sentences:
        if context.letter.line_at(sentence.start).kind is LineKind.HEADER:
            continue
        is_uncounted = context.words.days.uncounted.stands_in(context.text, sentence)
        for day_token in tokens_in(context.tokens.dates, sentence):
            is_open = is_uncounted and day_token.is_relative and _is_counted(context, day_token)
            is_open = is_open or _is_some_day(context, sentence, day_token)
            token = DateToken(day_token.span, ()) if is_open else day_token
            if token.day and token.day <= context.tokens.written_on and not token.is_relative:
                continue
            if _EARLIER.search(context.text, max(sentence.start, token.span.start - WEEK), token.span.start):
                continue
            path = _path(context, sentence, token) or _headed(context, sentence, token)
            is_far = token.day is not None and token.day - context.tokens.written_on > FAR_AHEAD
            if path and not (path == "deadline" and is_far):
                yield _Day(token, path, _is_of_extra(context, sentence, token))


def _is_of_extra(context: LetterContext, sentence: Span, token: DateToken) -> bool:
    """Whether a sum hangs on an answer by a day: `another $10,000 if you accept by December 5`."""
    lead = context.text[max(sentence.start, token.span.start - FARTHEST) : token.span.start]
    return _IF_SIGNED.search(lead) is not None and bool(context.tokens.amounts(sentence))


def _headed(context: LetterContext, sentence: Span, token: DateToken) -> str:
    """Return the field that a heading names for the day that begins the next sentence: `Start date.`"""
    lead = context.text[sentence.start : token.span.start].strip(" *_-–—:(,").lower()
    if _WEEKDAY.sub("", lead).strip() not in _BEFORE_DAY:
        return ""
    sentences = context.letter.sentences
    place = bisect_left(sentences, sentence.start, key=lambda span: span.start) - 1
    before = sentences[place] if place >= 0 else None
    if before is None or len(before.words(context.text).split()) > HEADING_WORDS:
        return ""
    if tokens_in(context.tokens.dates, before) or context.tokens.amounts(before):
        return ""
    paths = {path for path, _ in _words_beside(context, before)}
    return paths.pop() if len(paths) == 1 else _asked_for(context, before)


def _asked_for(context: LetterContext, before: Span) -> str:
    """Return the field of a day that answers `and when?`: what an offer says of itself is its start."""
    asked = before.words(context.text)
    return "start" if asked.rstrip().endswith("?") and context.words.days.when.stands_in(asked) else ""


def _path(context: LetterContext, sentence: Span, token: DateToken) -> str:
    """Return the field of a day by the nearest words of its sentence, before it rather than after it."""
    if _is_first_day(context, sentence, token):
        return "start"
    costs = [
        (cost, path)
        for path, place in _words_beside(context, sentence)
        if not (path == "" and _is_inside(token.span, place))
        and (cost := _cost(context, sentence, token, place)) is not None
    ]
    if not costs:
        return ""
    path = min(costs)[1]
    if path == "start" and _is_conditional(context, sentence, token):
        return ""
    if path == "deadline" and not token.choices and not _is_asked(context, sentence, token):
        return ""
    return path


def _is_first_day(context: LetterContext, sentence: Span, token: DateToken) -> bool:
    """Whether a day follows words of being hired: `a permanent contract at … as of 1 April 2027`."""
    words, text = context.words, context.text
    near = Span(max(sentence.start, token.span.start - FARTHEST), token.span.start)
    hired, since = words.days.hired.last(text, near), words.days.since.last(text, near)
    if hired is None or since is None or text[since.end : token.span.start].strip(" ,"):
        return False
    gap = Span(hired.end, since.start)
    others = (words.days.deadline, words.days.neither)
    return (
        gap.start <= gap.end
        and not any(phrases.stands_in(text, gap) for phrases in others)
        and not words.topics.cues_in(text, gap)
        and not _is_conditional(context, sentence, token)
    )


def _words_beside(context: LetterContext, sentence: Span) -> list[tuple[str, Span]]:
    """Return what a sentence says of days, but for words within longer ones as `good through`."""
    words, text = context.words.days, context.text
    places = [
        (path, place)
        for path, phrases in (("start", words.start), ("deadline", words.deadline), ("", words.neither))
        for place in phrases.within(text, sentence)
    ]
    ends = {place.end for path, place in places if path == "deadline"}
    return [
        (path, place)
        for path, place in places
        if not any(o.start <= place.start and place.end <= o.end and o != place for _, o in places)
        and not (path == "" and place.words(text).lower() == "through" and place.start - 1 in ends)
    ]


def _is_some_day(context: LetterContext, sentence: Span, token: DateToken) -> bool:
    """Whether a day only names its week: `the week of January 11`."""
    near = Span(max(sentence.start, token.span.start - WEEK), token.span.start)
    place = context.words.days.weeks.last(context.text, near)
    return place is not None and not context.text[place.end : near.end].strip(" :")


def _is_asked(context: LetterContext, sentence: Span, token: DateToken) -> bool:
    return _is_counted(context, token) or _is_some_day(context, sentence, token)


def _is_counted(context: LetterContext, token: DateToken) -> bool:
    return _COUNTED.search(token.span.words(context.text)) is not None


def _is_inside(token: Span, place: Span) -> bool:
    """Whether words are of the day itself: `14 days after the date of issue`."""
    return token.start <= place.start and place.end <= token.end


def _cost(context: LetterContext, sentence: Span, token: DateToken, place: Span) -> float | None:
    if place.start < token.span.end and token.span.start < place.end:
        return 0.0
    is_left = place.end <= token.span.start
    gap = Span(place.end, token.span.start) if is_left else Span(token.span.end, place.start)
    if gap.end - gap.start > FARTHEST or (not is_left and _ENDS.match(context.text, gap.start, gap.end)):
        return None
    if not is_left and _CONTACT.match(context.text, place.start):
        return None
    if not is_left and _is_of_next_day(context, sentence, place):
        return None
    dates = [d for d in tokens_in(context.tokens.dates, sentence) if gap.start <= d.span.start < gap.end]
    is_beside = not is_left and context.text[gap.start : gap.end] == " "  # `1/19 start`
    return (gap.end - gap.start) + (0 if is_left or is_beside else 12) + 40 * len(dates)


def _is_of_next_day(context: LetterContext, sentence: Span, place: Span) -> bool:
    """Whether words are right before another day: `the letter comes tomorrow and I have until Friday`."""
    later = next((d for d in tokens_in(context.tokens.dates, sentence) if d.span.end > place.end), None)
    return later is not None and (
        place.start < later.span.start <= place.end
        or _TO_DAY.fullmatch(context.text, place.end, later.span.start) is not None
    )


def _is_conditional(context: LetterContext, sentence: Span, token: DateToken) -> bool:
    """Whether the start is only imagined: `could do 20 if I start before Jan 15`."""
    near = Span(max(sentence.start, token.span.start - 40), token.span.start)
    place = context.words.days.conditional.first(context.text, near)
    return place is not None and not _IF_WELL.match(context.text, place.start)
