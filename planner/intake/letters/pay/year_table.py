"""Pay by year in a table of a letter, across or down: `Year 1 … Year 4` over base, stock and sign-on.

Each cell belongs to its year and its part, which the words beside a number cannot tell. Its rows are taken
out of the text for all other readers; what the letter says in words goes before it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import OfferReading, Question, ReadValue, Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LetterLine, LineKind
from planner.intake.letters.tokens.token import Amount, Percent
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.intake.letters.topics.cues import TopicWords
from planner.intake.letters.topics.topic import PayTopic

Number = Amount | Percent
LEAST_YEARS = 2
USUAL_YEARS = 4
"""Years of a grant; a table of fewer may end before the grant does."""
_YEAR = re.compile(r"\W*(?:year|yr|y)\s?\.?(?P<year>[1-6])\W*", re.IGNORECASE)
_OF_ANOTHER = (PayTopic.OTHER_OFFER, PayTopic.PRESENT, PayTopic.WISH)
_PARTS = (PayTopic.BASE, PayTopic.BONUS, PayTopic.EQUITY, PayTopic.SIGN_ON)


class YearTable(Struct, frozen=True):
    """A table of pay by year: the places of its header and of the rows that were read, and what they say."""

    spans: tuple[Span, ...]
    values: tuple[ReadValue, ...]
    questions: tuple[Question, ...]


def year_table_of(
    letter: LetterText, tokens: Tokens, words: TopicWords, present: Phrases
) -> YearTable | None:
    """Return the first table of pay by year; None if none has a base and stock or a sign-on by year.

    `present`: words of the present job. A table of that, or of another offer, has no values.
    """
    for place, header in enumerate(letter.lines):
        if header.kind is not LineKind.TABLE:
            continue
        is_across = sum(_year(letter, cell) > 0 for cell in header.cells) >= LEAST_YEARS
        is_down = not is_across and not tokens_in(tokens.numbers, header.span)
        if not (is_across or (is_down and _begins(letter, letter.lines[place + 1 : place + 3]))):
            continue
        rows = list(_rows_below(letter.lines[place + 1 :]))
        parts = (_across if is_across else _down)(letter, tokens, words, header, rows)
        if PayTopic.BASE in parts and parts.keys() & {PayTopic.EQUITY, PayTopic.SIGN_ON}:
            taken = {number.span for years in parts.values() for number in years.values()}
            used = [row.span for row in rows if taken & {n.span for n in tokens_in(tokens.numbers, row.span)}]
            values = ((), ()) if _is_of_another(letter, words, present, header) else _values(parts)
            return YearTable((header.span, *used), *values)
    return None


def _is_of_another(letter: LetterText, words: TopicWords, present: Phrases, header: LetterLine) -> bool:
    """Whether the line above a table says that it is of another offer, of the present job, or a wish."""
    place = letter.lines.index(header)
    above = next((line for line in reversed(letter.lines[:place]) if line.kind is not LineKind.BLANK), None)
    if above is None:
        return False
    topics = {cue.topic for cue in words.cues_in(letter.text, above.span)}
    return present.stands_in(letter.text, above.span) or not topics.isdisjoint(_OF_ANOTHER)


def _begins(letter: LetterText, lines: Sequence[LetterLine]) -> bool:
    """Whether the first row below a header is of year 1."""
    row = next((line for line in lines if line.kind is LineKind.TABLE), None)
    return row is not None and _year(letter, row.cells[0]) == 1


def without_table(text: str, table: YearTable) -> str:
    """Return a text with blanks for the rows of a table that were read."""
    for span in table.spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def with_table(offers: Sequence[OfferReading], table: YearTable) -> list[OfferReading]:
    """Return the offers of a letter with what its table says besides; that of several belongs to none."""
    own = [offer for offer in offers if not offer.is_present]
    if len(own) > 1:
        return list(offers)
    offer = own[0] if own else OfferReading(())
    known_heads = {_head(value.path) for value in offer.values} | {
        _head(asked.path) for asked in offer.questions
    }
    joined = replace(
        offer,
        values=(*offer.values, *(value for value in table.values if _head(value.path) not in known_heads)),
        questions=(
            *offer.questions,
            *(asked for asked in table.questions if _head(asked.path) not in known_heads),
        ),
    )
    return [joined, *(other for other in offers if other is not offer)]


def _head(path: str) -> str:
    return path.partition(".")[0]


def _rows_below(lines: Sequence[LetterLine]) -> Iterator[LetterLine]:
    for line in lines:
        if line.kind is LineKind.TABLE:
            yield line
        elif line.kind is not LineKind.RULE:
            return


Parts = dict[PayTopic, dict[int, Number]]


def _across(
    letter: LetterText, tokens: Tokens, words: TopicWords, header: LetterLine, rows: Sequence[LetterLine]
) -> Parts:
    """Return the parts of a table with a year over each column."""
    years = {cell: year for cell in header.cells if (year := _year(letter, cell))}
    if not _run_from_one(list(years.values())):
        return {}
    parts: Parts = {}
    for row in rows:
        topic = _topic(letter, words, row.cells[0])
        for cell in row.cells[1:]:
            over = _header_over(letter, header, row, cell)
            if over is not None and over in years:
                _put(parts, topic, years[over], _only(tokens, cell))
    return parts


def _down(
    letter: LetterText, tokens: Tokens, words: TopicWords, header: LetterLine, rows: Sequence[LetterLine]
) -> Parts:
    """Return the parts of a table with a row for each year."""
    topics = {cell: _topic(letter, words, cell) for cell in header.cells}
    by_year = [(year, row) for row in rows if (year := _year(letter, row.cells[0]))]
    if not _run_from_one([year for year, _ in by_year]):
        return {}
    parts: Parts = {}
    for year, row in by_year:
        for cell in row.cells[1:]:
            if (over := _header_over(letter, header, row, cell)) is not None:
                _put(parts, topics[over], year, _only(tokens, cell))
    return parts


def _year(letter: LetterText, cell: Span) -> int:
    match = _YEAR.fullmatch(cell.words(letter.text))
    return int(match["year"]) if match else 0


def _run_from_one(years: Sequence[int]) -> bool:
    return len(years) >= LEAST_YEARS and years[0] == 1 and all(b == a + 1 for a, b in pairwise(years))


def _topic(letter: LetterText, words: TopicWords, cell: Span) -> PayTopic | None:
    """Return the part of the pay that a label names; a total, or words of several parts, name none."""
    topics = [cue.topic for cue in words.cues_in(letter.text, cell) if cue.topic is not PayTopic.BASIS]
    return topics[0] if len(set(topics)) == 1 else None


def _header_over(letter: LetterText, header: LetterLine, row: LetterLine, cell: Span) -> Span | None:
    """Return the header of a cell: behind as many bars or tabs, else the nearest above it by begin or end."""
    sign = next((sign for sign in "|\t" if sign in header.whole.words(letter.text)), "")
    if sign:
        place = _signs_before(letter, row, cell, sign)
        return next(
            (name for name in header.cells if _signs_before(letter, header, name, sign) == place), None
        )
    start, end = cell.start - row.whole.start, cell.end - row.whole.start
    base = header.whole.start
    return min(header.cells, key=lambda name: min(abs(name.start - base - start), abs(name.end - base - end)))


def _signs_before(letter: LetterText, line: LetterLine, cell: Span, sign: str) -> int:
    return letter.text.count(sign, line.whole.start, cell.start)


def _only(tokens: Tokens, cell: Span) -> Number | None:
    numbers = tokens_in(tokens.numbers, cell)
    return numbers[0] if len(numbers) == 1 and numbers[0].value and not _is_bare(numbers[0]) else None


def _put(parts: Parts, topic: PayTopic | None, year: int, number: Number | None) -> None:
    """Add a figure to its part and year; shares of a grant by year are for the readers of vesting."""
    is_share = isinstance(number, Percent) and topic is not PayTopic.BONUS
    if topic is not None and topic in _PARTS and year and number is not None and not is_share:
        parts.setdefault(topic, {}).setdefault(year, number)


def _is_bare(number: Number) -> bool:
    return isinstance(number, Amount) and number.is_bare


def _values(
    parts: Mapping[PayTopic, Mapping[int, Number]],
) -> tuple[tuple[ReadValue, ...], tuple[Question, ...]]:
    bases = parts[PayTopic.BASE]
    base = bases[min(bases)]
    values = [ReadValue("base", base.value, base.span)]
    questions: list[Question] = []
    if bonuses := parts.get(PayTopic.BONUS):
        bonus = bonuses[min(bonuses)]
        share = bonus.value if isinstance(bonus, Percent) else round(bonus.value / base.value, 6)
        values.append(ReadValue("bonus_target", share, bonus.span))
    for place, (year, payment) in enumerate(sorted(parts.get(PayTopic.SIGN_ON, {}).items())):
        values.append(ReadValue(f"sign_on.{place}.amount", payment.value, payment.span))
        if year > 1:
            values.append(ReadValue(f"sign_on.{place}.month", 12 * year - 11, payment.span))
    stock = {year: cell for year, cell in parts.get(PayTopic.EQUITY, {}).items() if isinstance(cell, Amount)}
    if stock:
        total = sum(cell.value for cell in stock.values())
        span = Span(stock[min(stock)].span.start, stock[max(stock)].span.end)
        if len(stock) < USUAL_YEARS:
            why = f"The table shows {len(stock)} years of stock; how much is the whole grant?"
            questions.append(Question("grants.0.value", why, (total,), (span,)))
        else:
            shares = tuple(
                round(stock[year].value / total, 6) if year in stock else 0.0
                for year in range(1, max(stock) + 1)
            )
            values += [ReadValue("grants.0.value", total, span), ReadValue("grants.0.years", shares, span)]
    return tuple(values), tuple(questions)
