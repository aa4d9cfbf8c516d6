"""Reads a letter: splits it, finds its offers, lets each part reader read each of them, and keeps the rest.

A part reader is added to `PARTS`. Rounds are read of the whole text; a mere answer makes no offer of its own.
"""

import datetime
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from planner.intake.letters.conversation.asides import asides_of
from planner.intake.letters.corrections import corrected, rounds_with_right_words, with_right_words
from planner.intake.letters.earlier_offer import earlier_offer_of, joined_offers
from planner.intake.letters.grants.part import read_grants_part, read_present_grants
from planner.intake.letters.notes import notes_of, without_repeats
from planner.intake.letters.parts import LetterContext, PartReader, PartReading, joined
from planner.intake.letters.pay.base import read_base
from planner.intake.letters.pay.benefits import read_benefits
from planner.intake.letters.pay.bonus.read_bonus import read_bonus
from planner.intake.letters.pay.currency import ask_currency, currency_of, read_currency
from planner.intake.letters.pay.leave.days_off import read_days_off
from planner.intake.letters.pay.match import read_match
from planner.intake.letters.pay.pay_change import present_of_change
from planner.intake.letters.pay.posted import read_posted
from planner.intake.letters.pay.unvested import read_unvested
from planner.intake.letters.pay.year_table import YearTable, with_table, without_table, year_table_of
from planner.intake.letters.pay.zone_base import links_of_own_zone
from planner.intake.letters.refusal import refusal
from planner.intake.letters.replies.answer_day import answer_day
from planner.intake.letters.replies.reading import RepliesReader
from planner.intake.letters.replies.whole_offer import is_whole_offer, only_answers, separate_rounds
from planner.intake.letters.results import (
    KeptWords,
    LetterReading,
    OfferReading,
    Question,
    ReadValue,
    RoundReading,
    Span,
)
from planner.intake.letters.role.days import read_days
from planner.intake.letters.role.employer.company import read_company
from planner.intake.letters.role.employer.company_left import present_employer_left
from planner.intake.letters.role.place import read_place
from planner.intake.letters.role.place_names import name_places
from planner.intake.letters.role.standing import read_stage, read_standing
from planner.intake.letters.role.title import read_title
from planner.intake.letters.scopes import Scope, links_in, scopes_of, with_lone_base
from planner.intake.letters.sign_on.part import read_sign_on_part
from planner.intake.letters.text.entities import in_pasted_text, without_entities
from planner.intake.letters.text.letter_text import LetterText, letter_text
from planner.intake.letters.text.not_offered import without_not_offered
from planner.intake.letters.text.offer_tables import table_offers
from planner.intake.letters.text.table_readings import read_each
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.tokenize import Tokenizer, Tokens
from planner.intake.letters.topics.topic import Link, PayTopic
from planner.intake.letters.words import LetterWords

PARTS: tuple[PartReader, ...] = (
    *(read_company, read_title, read_place, read_standing, read_stage, read_days, read_currency),
    *(read_base, read_bonus, read_sign_on_part, read_grants_part, read_posted),
    *(read_match, read_days_off, read_benefits),
)
"""What reads each offer of a letter, in the order in which values are shown."""
PRESENT_PARTS: tuple[PartReader, ...] = (
    *(read_company, read_currency, read_base, read_bonus, read_present_grants, read_match, read_days_off),
    read_unvested,
)
"""What reads the present job."""
LONGEST = 100_000
"""Characters of a letter."""
MOST_SENTENCES, MOST_NUMBERS = 1_500, 600
"""What a letter may hold; a contract of 40 pages has about half as many. Beyond it nothing is read."""
TOO_MANY = "It has more sentences or figures than a letter has. Paste the offer alone."
BARE_BASE = (30, 1_000)
"""A bare number within is a base in thousands."""


def read_letter(text: str, today: datetime.date, words: LetterWords) -> LetterReading:
    """Return all that is read of a text. `today` is the day of reading, for days without a year."""
    if len(text) > LONGEST:
        return LetterReading(text, refused=f"It has more than {LONGEST:,} characters. Paste the offer alone.")
    plain = without_entities(text)
    reading = _read_plain(plain.text, today, words)
    return in_pasted_text(reading, plain, text) if plain.starts else reading


def _read_plain(text: str, today: datetime.date, words: LetterWords) -> LetterReading:
    letter = letter_text(text)
    if len(letter.sentences) > MOST_SENTENCES:
        return LetterReading(text, refused=TOO_MANY)
    tokens = _tokenizer(words).tokens_of(letter, today)
    if len(tokens.numbers) > MOST_NUMBERS:
        return LetterReading(text, refused=TOO_MANY)
    own = replace(words, topics=words.topics.of_one_letter())
    if side_by_side := table_offers(letter, tokens, own.topics):
        plain = LetterContext(letter, tokens, own, today, ())
        return read_each(
            letter,
            side_by_side,
            text,
            lambda part: _read_plain(part, today, words),
            are_places=name_places(plain, [offer.name.words(text) for offer in side_by_side]),
        )
    table = year_table_of(letter, tokens, own.topics, words.kinds.present)
    if table is not None:
        letter = letter_text(without_table(text, table))
        tokens = _tokenizer(words).tokens_of(letter, today)
    offered = without_not_offered(letter, tokens)
    tokens, corrections = corrected(letter, offered, words.kinds, own.topics)
    whole = _context(letter, tokens, own, today, Scope(letter.sentences))
    replies = _replies_reader(words).read(letter, tokens)
    scopes = scopes_of(whole)
    answered = bool(replies.rounds or replies.differences or replies.notes)
    has_pay = answered or any(scope.name for scope in scopes) or table is not None
    if refused := refusal(text, words.kinds, whole.links, answered=has_pay):
        return LetterReading(text, refused=refused)
    readings = _with_earlier(whole, [_read_scope(whole, scope) for scope in scopes])
    answers = only_answers(text, words, replies, readings)
    day = answer_day(letter.raw, [offer for offer, _ in readings], words.conversation) if answers else None
    readings = [] if answers else readings
    offers = _stated_offers(whole, readings, table, scopes)
    separate = _without_own_job(separate_rounds(replies, offers), scopes)
    rounds = rounds_with_right_words(separate, corrections)
    offers = _with_notes(offers, replies.notes) if replies.notes else offers
    offers = [with_right_words(offer, corrections) for offer in offers]
    return LetterReading(
        text,
        tuple(offers),
        rounds,
        questions=replies.questions,
        left_out=tuple(line for _, part in readings for line in part.left_out),
        differences=replies.differences,
        answer_day=day,
    )


def _without_own_job(rounds: Sequence[RoundReading], scopes: Sequence[Scope]) -> tuple[RoundReading, ...]:
    """Return rounds without what a candidate says of the present pay."""
    present = [span for scope in scopes if scope.is_present for span in scope.sentences]
    return tuple(reply for reply in rounds if not _lies_in(reply.span, present))


def _with_earlier(
    whole: LetterContext, readings: list[tuple[OfferReading, PartReading]]
) -> list[tuple[OfferReading, PartReading]]:
    """Return the only offer of a mail with what stays of the whole one in the thread below it."""
    offers = [offer for offer, _ in readings if not offer.is_present]
    if len(offers) != 1:
        return readings
    sentences = earlier_offer_of(whole)
    if not sentences:
        return readings
    earlier, _ = _read_scope(whole, Scope(sentences))
    if not is_whole_offer(earlier, makes_offer=True):
        return readings
    return [
        (joined_offers(offer, earlier) if offer is offers[0] else offer, part) for offer, part in readings
    ]


def _asks_pay(offer: OfferReading) -> bool:
    """Whether an offer without a value still says pay, as by the hour."""
    return any(question.path == "base" for question in offer.questions)


def _with_notes(offers: list[OfferReading], notes: tuple[KeptWords, ...]) -> list[OfferReading]:
    """Return the offers with further notes: with the first, or alone where the notes are all."""
    if not offers:
        return [OfferReading((), notes=notes)]
    known = {kept.span for kept in offers[0].notes}
    new = tuple(kept for kept in notes if kept.span not in known)
    return [replace(offers[0], notes=(*offers[0].notes, *new)), *offers[1:]]


def _stated_offers(
    whole: LetterContext,
    readings: Sequence[tuple[OfferReading, PartReading]],
    table: YearTable | None,
    scopes: Sequence[Scope],
) -> list[OfferReading]:
    """Return the offers that say something, a present job that has no sentences, and asides as notes."""
    offers = [offer for offer, _ in readings if offer.values or _asks_pay(offer)]
    offers = offers if table is None else with_table(offers, table)
    if not any(offer.is_present for offer in offers):
        offers += present_of_change(whole) or (present_employer_left(whole) if offers else [])
    in_scope = {span for scope in scopes for span in scope.sentences}
    unread = [span for span in whole.letter.sentences if span not in in_scope]
    asides = tuple(asides_of(whole.text, unread))
    return _with_notes(offers, asides) if offers and asides else offers


@lru_cache(maxsize=2)
def _replies_reader(words: LetterWords) -> RepliesReader:
    return RepliesReader(words.conversation, words.replies)


@lru_cache(maxsize=2)
def _tokenizer(words: LetterWords) -> Tokenizer:
    return Tokenizer(words.tokens)


def _context(
    letter: LetterText, tokens: Tokens, words: LetterWords, today: datetime.date, scope: Scope
) -> LetterContext:
    plain = LetterContext(letter, tokens, words, today, scope.sentences)
    links = links_in(plain, scope.sentences, scope.name)
    if not any(link.topic is PayTopic.BASE for link in links):
        links = tuple(sorted((*links, *links_of_own_zone(letter.text, tokens, scope.sentences)), key=_place))
    if scope.is_present:  # `at Umber I make $165,000`
        links = tuple(
            replace(link, topic=PayTopic.BASE) if link.topic is PayTopic.PRESENT else link for link in links
        )
        links = with_lone_base(plain, scope.sentences, links)
    in_thousands = any(
        link.topic is PayTopic.BASE
        and isinstance(link.number, Amount)
        and link.number.is_bare
        and BARE_BASE[0] <= link.number.value < BARE_BASE[1]
        for link in links
    )
    return replace(
        plain,
        links=links,
        currency=currency_of(links, tokens, letter.text),
        in_thousands=in_thousands,
        is_present=scope.is_present,
        name=scope.name,
    )


def _place(link: Link) -> Span:
    return link.number.span


def _read_scope(whole: LetterContext, scope: Scope) -> tuple[OfferReading, PartReading]:
    """Return the reading of one offer; the context of all sentences is reused where it is the same."""
    context = whole
    if scope != Scope(whole.sentences):
        context = _context(whole.letter, whole.tokens, whole.words, whole.today, scope)
    parts = PRESENT_PARTS if scope.is_present else PARTS
    read = joined([part(context) for part in parts])
    stated = [v for v in read.values if not scope.is_present or _lies_in(v.span, scope.sentences)]
    values, questions = _settled(stated, read.questions)
    questions += ask_currency(context, values)
    notes = (*read.notes, *(() if scope.is_present else notes_of(context, values)))
    return OfferReading(values, questions, without_repeats(notes), scope.is_present), read


def _lies_in(span: Span, sentences: Sequence[Span]) -> bool:
    """Whether a part of the text lies in some sentences: the letterhead names no present employer."""
    return any(part.start <= span.start and span.end <= part.end for part in sentences)


def _settled(
    values: Sequence[ReadValue], questions: Sequence[Question]
) -> tuple[tuple[ReadValue, ...], tuple[Question, ...]]:
    """Return at most one value a path; two that differ become a question with both and neither is taken."""
    by_path: dict[str, list[ReadValue]] = {}
    for value in values:
        by_path.setdefault(value.path, []).append(value)
    open_paths = {question.path for question in questions if len(question.values) > 1}
    kept: list[ReadValue] = []
    asked = list(questions)
    for path, read in by_path.items():
        different = [value for value in read if value.value != read[0].value]
        if different:
            both = (read[0].value, different[0].value)
            spans = (read[0].span, different[0].span)
            asked.append(Question(path, f"The text says {both[0]} and {both[1]}.", both, spans))
        elif path not in open_paths:
            kept.append(read[0])
    return tuple(kept), tuple(asked)
