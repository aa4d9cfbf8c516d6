"""What a range is paid for and per what: from the words behind it, before it, and in the lines above it."""

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from planner.intake.job_posts.post_words import PostWords
from planner.intake.job_posts.posted_range import PayKind, Per
from planner.intake.letters.results import Span

BEHIND = 40  # characters after a range that may name its period
FEW_WORDS = 6  # of a line that is a range with little else
LONGEST_LINE = 200  # characters of a line that has little besides a range
LINES_ABOVE = 2  # that may introduce a range, other ranges passed over
FARTHEST_LINE = 60  # lines up to the one that introduces a list of ranges
LONGEST_INTRODUCTION = 400  # characters
_STOP = re.compile(r"[;\n|]|\.(?!\s?[aA]\b)")
_SKIPPED = re.compile(
    r"[\s,)*]*(?:(?:USD|CAD|EUR|GBP|INR|US|gross|of|in|as|your)\b[\s,)]*){0,3}", re.IGNORECASE
)


class RangePlace(Struct, frozen=True):
    """A range in its surroundings: its sentence, its line, and the ends of its neighbours."""

    text: str
    span: Span
    sentence: Span
    line: Span
    earlier: int  # where the range before it ends
    later: int  # where the range after it begins

    @property
    def before(self) -> Span:
        """The part of its sentence, or of its line, before it and after the range before it."""
        start = min(self.sentence.start, self.span.start)
        return Span(max(start, self.earlier, self.span.start - LONGEST_INTRODUCTION), self.span.start)

    @property
    def is_alone(self) -> bool:
        """Whether its line has few words besides, so that the lines above say what it is."""
        if self.line.end - self.line.start > LONGEST_LINE + self.span.end - self.span.start:
            return False
        rest = self.text[self.line.start : self.span.start] + self.text[self.span.end : self.line.end]
        return len(re.findall(r"[A-Za-z]{2,}", rest)) <= FEW_WORDS


def period_of(place: RangePlace, within: str, above: Sequence[Span], words: PostWords) -> Per:
    """Return what a range is paid per, from the words in it, behind it, before it or above it."""
    after = place.text[place.span.end : min(place.later, place.span.end + BEHIND)]
    stop = _STOP.search(after)
    parts = [after[: stop.start()] if stop else after, within]
    for part in parts:
        match = words.period.search(part)
        if match:
            return _per(match[0], words)
    for span in (place.before, *(above if place.is_alone else ())):
        matches = list(words.period.finditer(place.text, span.start, span.end))
        if matches:
            return _per(matches[-1][0], words)
    return Per.NOT_SAID


def _per(written: str, words: PostWords) -> Per:
    return next(per for per, pattern in words.periods.items() if pattern.fullmatch(written))


def kind_of(place: RangePlace, above: Sequence[Span], words: PostWords) -> PayKind | None:
    """Return what a range is pay for; None if neither its sentence nor the lines above name any pay."""
    behind = _behind(place, words)
    if behind is not None:
        return behind
    named = _named(place.text, place.before, words)
    if named is not None:
        return named
    if not place.is_alone:
        return None
    return next((kind for span in above if (kind := _named(place.text, span, words)) is not None), None)


def _behind(place: RangePlace, words: PostWords) -> PayKind | None:
    """Return what the words right behind a range call it: `OTE`, `base`, `in equity`."""
    end = min(place.later, place.span.end + 2 * BEHIND)
    start = _after_period(place.text, place.span.end, end, words)
    for kind in (PayKind.OTE, PayKind.TOTAL, PayKind.BASE, PayKind.SIGN_ON, PayKind.BONUS, PayKind.EQUITY):
        if words.behind[kind].match(place.text, start, end):
            return kind
    return None


def _after_period(text: str, start: int, end: int, words: PostWords) -> int:
    for _turn in range(2):
        match = _SKIPPED.match(text, start, end)
        start = match.end() if match else start
        period = words.period.match(text, start, end)
        start = period.end() if period else start
        start += len(text[start:end]) - len(text[start:end].lstrip(" (,"))
    return start


def _named(text: str, part: Span, words: PostWords) -> PayKind | None:
    """Return the last kind of pay that a part of a text names; a total goes before the parts it lists."""
    named = sorted(_all_named(text, part, words), key=lambda entry: (entry[0].end, -entry[0].start))
    if not named:
        return None
    kinds = [kind for _at, kind in named]
    last = PayKind.BASE if kinds[-1] is PayKind.PAY and PayKind.BASE in kinds else kinds[-1]
    for span, kind in named:
        if kind in (PayKind.TOTAL, PayKind.OTE):
            rest = Span(span.end, part.end)
            base = next((at for at, other in reversed(named) if other is PayKind.BASE and at > span), None)
            lists = words.parts_of_total.stands_in(text, rest) or "(" in text[rest.start : rest.end]
            if base is None or lists:
                return kind
    return last


def _all_named(text: str, part: Span, words: PostWords) -> Iterator[tuple[Span, PayKind]]:
    for kind, phrases in words.kinds.items():
        for span in phrases.within(text, part):
            yield span, kind


def lines_above(text: str, lines: Sequence[Span], number: int, taken: Collection[int]) -> list[Span]:
    """Return the nearest filled lines above a line, without those `taken` by ranges, the nearest first."""
    above: list[Span] = []
    for place in range(number - 1, max(-1, number - FARTHEST_LINE), -1):
        line = lines[place]
        if place in taken or not text[line.start : line.end].strip(" |-*_\t"):
            continue
        above.append(Span(max(line.start, line.end - LONGEST_INTRODUCTION), line.end))
        if len(above) == LINES_ABOVE:
            break
    return above
