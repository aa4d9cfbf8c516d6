"""Reads the grants of one offer from the sentences of a letter that speak of it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.grants.counted_parts import counted_parts, with_dated_parts
from planner.intake.letters.grants.grant_facts import Claims, GrantTerm, SentenceFacts, SizeKind
from planner.intake.letters.grants.grant_groups import FoundGrant, grants_of
from planner.intake.letters.grants.grant_values import values_of
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.grants.size_facts import as_money, sizes_of
from planner.intake.letters.grants.term_facts import terms_of
from planner.intake.letters.grants.vesting_clauses import clauses_of
from planner.intake.letters.grants.yearly_amounts import yearly_amounts
from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.results import KeptWords, Question, ReadValue

CAP = "It is the cap of notes that convert later, and no valuation: ask at what the company was last valued."


class EquityReading(Struct, frozen=True):
    """What was read of equity: values, questions, words for the note."""

    values: tuple[ReadValue, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[KeptWords, ...] = ()


def read_equity(
    texts: Sequence[MarkedText], words: GrantWords, currency: str, *, in_thousands: bool
) -> EquityReading:
    """Return the grants, the refresher and the valuation that marked sentences of one offer tell.

    `currency` is that of the offer's pay; `in_thousands`: a bare amount below 1,000 is thousands.
    """
    facts = [_facts(text, words, in_thousands=in_thousands) for text in texts]
    if not any(mark.kind is MarkKind.MONEY for text in texts for mark in text.marks.values()):
        facts = [replace(fact, sizes=tuple(as_money(size) for size in fact.sizes)) for fact in facts]
    grants, loose = grants_of(facts, words)
    values: list[ReadValue] = []
    questions: list[Question] = []
    for number, grant in enumerate(grants):
        read = values_of(grant, number, words, currency)
        values += read.values
        questions += read.questions
    for value, question in _of_company(loose, grants):
        values += [value] if value else []
        questions += [question] if question else []
    return EquityReading(tuple(values), tuple(questions), tuple(_notes(facts, words)))


def _facts(text: MarkedText, words: GrantWords, *, in_thousands: bool) -> SentenceFacts:
    if not text.marks and not words.vesting["no_cliff"].search(text.coded):
        return SentenceFacts(text, (), (), ())
    claims = Claims()
    terms = tuple(sorted(terms_of(text, words, claims), key=lambda term: term.start))
    yearly, shares = yearly_amounts(text, words, claims)
    sizes = with_dated_parts(text, list(sizes_of(text, words, claims, in_thousands=in_thousands)), words)
    if yearly and not any(size.amount and abs(size.amount - (yearly.amount or 0)) < 1 for size in sizes):
        sizes.append(yearly)
    clauses = [*clauses_of(counted_parts(text, sizes, words), words, claims), *([shares] if shares else [])]
    return SentenceFacts(text, tuple(sizes), terms, tuple(sorted(clauses, key=lambda clause: clause.start)))


def _of_company(
    terms: Sequence[GrantTerm], grants: Sequence[FoundGrant]
) -> Iterator[tuple[ReadValue | None, Question | None]]:
    """Yield the offer's own fields: its yearly refresher, and the valuation that a share of it needs."""
    valuations = [term for term in terms if term.name == "valuation" and term.value]
    is_share = any({size.kind for size in grant.sizes} == {SizeKind.PERCENT} for grant in grants)
    if valuations and valuations[0].value:
        first = valuations[0]
        why = CAP if first.is_open else ""
        asked = Question("valuation", why, (valuations[0].value,), (first.span,)) if first.is_open else None
        yield ReadValue("valuation", first.value, first.span, why), asked
    elif is_share and not valuations:
        share = next(
            grant.size.span for grant in grants if any(s.kind.value == "percent" for s in grant.sizes)
        )
        yield None, Question("valuation", "A share of the company needs its valuation.", (), (share,))
    for term in terms:
        if term.name == "refresher":
            if term.value:
                yield ReadValue("refresher", term.value, term.span), None
            else:
                why = "The award of each year is open: a range, a most, or no refresher by name."
                yield None, Question("refresher", why, term.choices, (term.span,))
            return


def _notes(facts: Sequence[SentenceFacts], words: GrantWords) -> Iterator[KeptWords]:
    """Yield the clauses that no field takes, as a double trigger."""
    for fact in facts:
        if words.words["kept"].search(fact.text.coded):
            yield KeptWords(fact.text.span(0, len(fact.text.coded)), "no field takes it")
