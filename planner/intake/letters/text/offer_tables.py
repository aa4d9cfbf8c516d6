"""Offers side by side in a table of a letter: a column or a row each, with a name and amounts of pay.

The words beside a number cannot tell whose it is, so that the letter is read once for each offer, without the
cells of the others; what it says around the table is of all of them, but for sentences that name another.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LetterLine, LineKind
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import Tokens, tokens_in
from planner.intake.letters.topics.cues import TopicWords
from planner.intake.letters.topics.topic import PayTopic

LEAST_ROWS = 3
"""Rows below the heads that are of pay, the base among them."""
LEAST_HEADS = 3
"""Heads of columns that are of pay, where each row is an offer."""
LONGEST_NAME = 40
LEAST_CELLS = 3
_CELL = re.compile(r"\S+(?:[ ]\S+)*")
MOST = 8
"""Offers of one table; more are no letter's."""
_STATES = (
    r"now|before|after|was|old|new|today|current|present|previous|earlier|original|initial|first|last|final|revised"
    r"|updated|amended|improved|counter(?:-?offer)?|ask(?:ed)?|change[sd]?|difference|delta|total|notes?|details?"
    r"|terms?|offer(?:ed)?|amount|value|target|min(?:imum)?|max(?:imum)?|low|mid|high|monthly|yearly|annual(?:ly)?"
    r"|per\s+\w+|comments?|letter|market|range|band|gap|verdict"
    r"|standard|yours|mine|ours|theirs|typical|average|median|peers?|benchmark|policy|default|candidate|recruiter|budget|(?:what\s+)?(?:we|you|they|i)\b.*"
)
_NO_NAME = re.compile(
    rf"(?:(?:the|your|our|my|current|first|initial|revised)\s+)*(?:{_STATES})"
    r"(?:\s+(?:offer|job|role|terms|letter|pay|package|total))*\W*",
    re.IGNORECASE,
)
"""Heads of columns that are two states of one offer, or no offer."""
_COUNTED = re.compile(
    r"\W*(?:(?:offer|option|company|job|package|alternative|variant|version|scenario)\s?#?\s?(?:\d|[A-F])\b|[A-F](?=\s*[:).–—-]\s?)).{0,40}",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\b(?:annual(?:ly)?|month(?:ly)?|year(?:ly)?|weekly|hour(?:ly)?|per|gross|net|brutto|netto|employee|employer|frequency"
    r"|USD|EUR|GBP|CAD|INR|SGD|AUD|CHF)\b",
    re.IGNORECASE,
)
"""Words of a head that says in which unit its column is."""
_UNNAMED = re.compile(
    r"\W*(?:(?:options?|offers?|items?|components?|elements?|terms?|compensation|company|details?)\W*)?",
    re.IGNORECASE,
)
"""A head of the column of labels."""


class TableOffer(Struct, frozen=True):
    """An offer of a table: its name, its cells with the name, and the label of each cell in a row of its own.

    `labels` are empty where each cell stands behind its label anyway.
    """

    name: Span
    cells: tuple[Span, ...]
    labels: tuple[Span, ...] = ()


def table_offers(letter: LetterText, tokens: Tokens, words: TopicWords) -> tuple[TableOffer, ...]:
    """Return the offers of the first table with two or more; none if the letter has no such table."""
    for place, line in enumerate(letter.lines):
        head = _row(letter.text, line)
        if head is None:
            continue
        rows = list(_rows(letter.text, letter.lines[place + 1 :]))
        offers = _across(letter, tokens, words, head, rows) or _down(letter, tokens, words, head, rows)
        if 2 <= len(offers) <= MOST:
            return offers
    return ()


def _across(
    letter: LetterText, tokens: Tokens, words: TopicWords, head: LetterLine, rows: Sequence[LetterLine]
) -> tuple[TableOffer, ...]:
    """Return the offers whose names are the heads of columns."""
    names = _names(letter, tokens, words, head)
    if len(names) < 2 or not _are_of_pay(letter, tokens, words, rows, len(names)):
        return ()
    cells = [_under(names, head, row) for row in rows]
    return tuple(
        TableOffer(name, (name, *(own for row in cells if (own := row[at]) is not None)))
        for at, name in enumerate(names)
    )


def _down(
    letter: LetterText, tokens: Tokens, words: TopicWords, head: LetterLine, rows: Sequence[LetterLine]
) -> tuple[TableOffer, ...]:
    """Return the offers whose names begin rows under heads of pay."""
    labels = [cell for cell in head.cells if cell.start < cell.end]
    topics = {cue.topic for cell in labels for cue in words.cues_in(letter.text, cell)[:1]}
    if len(labels) != len(head.cells) or len(topics) < LEAST_HEADS or PayTopic.BASE not in topics:
        return ()
    if tokens_in(tokens.numbers, head.span) or len(rows) < 2:
        return ()
    if not all(row.cells and _is_name(letter, tokens, words, row.cells[0]) for row in rows):
        return ()
    under = [_under(labels[1:], head, row) for row in rows]
    offers = []
    for row, cells in zip(rows, under, strict=True):
        pairs = [(label, cell) for label, cell in zip(labels[1:], cells, strict=True) if cell is not None]
        name = row.cells[0]
        offers.append(
            TableOffer(name, (name, *(c for _, c in pairs)), (name, *(label for label, _ in pairs)))
        )
    return tuple(offers)


def without_others(
    letter: LetterText, offers: Sequence[TableOffer], own: TableOffer, *, keep_name: bool = False
) -> str:
    """Return a text with blanks for the cells of other offers, its own name, and sentences on others alone.

    `keep_name`: the name is a place, and stays to be read as one.
    Of a row, the cells are written again at the end, each behind its label: `words_of` finds their places.
    """
    text = letter.raw
    others = [offer for offer in offers if offer is not own]
    taken = [cell for offer in others for cell in offer.cells]
    taken += [*own.cells, *own.labels] if own.labels else [] if keep_name else [own.name]
    named = [re.compile(rf"(?<!\w){re.escape(offer.name.words(text))}(?!\w)") for offer in others]
    mine = own.name.words(text)
    for span in letter.sentences:
        words = span.words(text)
        is_cell = any(span.start < cell.end and cell.start < span.end for o in offers for cell in o.cells)
        if not is_cell and mine not in words and any(name.search(words) for name in named):
            taken.append(span)
    for span in taken:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text + "".join(f"\n{line}" for line, _ in _lines(letter.raw, own))


def words_of(raw: str, own: TableOffer, span: Span) -> Span:
    """Return the place in the letter of a part of the text that `without_others` made."""
    place = len(raw)
    for line, cell in _lines(raw, own):
        end = place + 1 + len(line)
        if place < span.end and span.start <= end and span.start >= len(raw):
            return cell
        place = end
    return span


def _lines(raw: str, own: TableOffer) -> Iterator[tuple[str, Span]]:
    """Yield the cells of a row as lines with their labels, each with its place in the letter."""
    for label, cell in list(zip(own.labels, own.cells, strict=False))[1:]:
        yield f"{label.words(raw)}: {cell.words(raw)}", cell


def _rows(text: str, lines: Sequence[LetterLine]) -> Iterator[LetterLine]:
    for line in lines:
        if row := _row(text, line):
            yield row
        elif line.kind is not LineKind.RULE:
            return


def _row(text: str, line: LetterLine) -> LetterLine | None:
    """Return a line with its cells, which two blanks part too; None if it is no row of three or more."""
    if line.kind not in (LineKind.TABLE, LineKind.PLAIN):
        return None
    cells = line.cells
    if not any(sign in text[line.span.start : line.span.end] for sign in "|\t"):
        cells = tuple(Span(*match.span()) for match in _CELL.finditer(text, line.span.start, line.span.end))
    return replace(line, cells=cells) if len(cells) >= LEAST_CELLS else None


def _names(letter: LetterText, tokens: Tokens, words: TopicWords, head: LetterLine) -> tuple[Span, ...]:
    """Return the heads of a table's offers, without that of the column of labels; none if one is no name."""
    cells = [cell for cell in head.cells if cell.start < cell.end]
    if cells and _UNNAMED.fullmatch(cells[0].words(letter.text)):
        cells = cells[1:]
    elif len(cells) != len(head.cells) - 1 and head.span.start == head.whole.start:
        return ()  # the first head is that of a name in each row
    names = tuple(cells)
    return names if all(_is_name(letter, tokens, words, name) for name in names) else ()


def _is_name(letter: LetterText, tokens: Tokens, words: TopicWords, cell: Span) -> bool:
    name = cell.words(letter.text).strip(" *_")
    if _COUNTED.fullmatch(name):
        return True
    return bool(
        name[:1].isalnum()
        and len(name) <= LONGEST_NAME
        and not _NO_NAME.fullmatch(name)
        and not _UNIT.search(name)
        and not name.endswith(":")
        and not tokens_in(tokens.numbers, cell)
        and not tokens_in(tokens.dates, cell)
        and not words.cues_in(letter.text, cell)
        and not any(sign.isdigit() for sign in name)
    )


def _are_of_pay(
    letter: LetterText, tokens: Tokens, words: TopicWords, rows: Sequence[LetterLine], columns: int
) -> bool:
    """Whether rows begin with parts of the pay, and that of the base has an amount in each column."""
    topics: list[PayTopic] = []
    for row in rows:
        cues = words.cues_in(letter.text, row.cells[0]) if row.cells else ()
        own = next((cue.topic for cue in cues), None)
        amounts = [n for n in tokens_in(tokens.numbers, row.span) if isinstance(n, Amount)]
        if own is PayTopic.BASE and len(amounts) < columns:
            own = None
        topics += [own] if own else []
    return len(topics) >= LEAST_ROWS and PayTopic.BASE in topics


def _under(names: Sequence[Span], head: LetterLine, row: LetterLine) -> list[Span | None]:
    """Return a row's cells by the heads that they are of: in their order, or those that begin nearest."""
    whole = row.cells[1:]
    if len(whole) == len(names):
        return [cell if cell.start < cell.end else None for cell in whole]
    under: list[Span | None] = [None] * len(names)
    for cell in whole:
        start = cell.start - row.whole.start
        gaps = [(abs(start - (name.start - head.whole.start)), at) for at, name in enumerate(names)]
        under[min(gaps)[1]] = cell
    return under
