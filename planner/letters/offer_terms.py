"""The terms of an offer in letters: as offered, or the latest stated ones."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from planner.letters import spelling
from planner.letters.letter import Piece, figure_piece
from planner.share import LatestTerm, Proposed, Shared
from planner.share.terms_text import (
    AmountFormat,
    bonus_in_full,
    grant_in_full,
    grant_words,
    other_terms,
    sign_on_in_full,
    sign_on_words,
)
from planner.values import Unit
from planner.values.share_measure import ShareMeasure


class TermLine(Struct, frozen=True):
    """One term of the offer in full."""

    label: Piece
    text: Piece


def figure_of(
    shared: Shared,
    unit: Unit,
    tail: str,
    value: float,
    where: str,
    measure: ShareMeasure | None = None,
    role: str = "",
) -> Piece:
    """Write a figure of a component; nothing where there is none of it. `role` is that of its piece.

    With a `measure`, equity is counted first and its money follows: `60,000 options ($180,000 at
    face)`.
    """
    if not value:
        return Piece("")
    style = shared.wording.money.value
    spelled = spelling.amount(value, unit, shared.currency, style)
    if measure is not None:
        spelled = spelling.counted(measure, value, shared.currency, style)
    return figure_piece(f"{spelled}{tail}", where, role)


def now_of(shared: Shared, line: Proposed, latest: LatestTerm) -> Piece:
    """Write the latest term of a component in its own unit: as offered, else the latest stated figure."""
    key, terms, spelled = line.component.value, shared.terms, _spelled(shared)
    if key == "sign_on" and terms.payments and shared.sign_on_is_as_offered:
        return figure_piece(sign_on_words(terms.payments, spelled), latest.where)
    if key == "equity" and terms.grants and shared.equity_is_as_offered:
        return figure_piece(
            "; and ".join(grant_words(grant, spelled) for grant in terms.grants), latest.where
        )
    return figure_of(shared, line.unit, "", latest.value, latest.where, line.measure)


def term_lines(shared: Shared) -> tuple[TermLine, ...]:
    """Return every term of the offer, one line each; none is rounded or left out."""
    components = (_component(shared, latest) for latest in shared.latest_terms)
    return tuple(line for lines in (*components, _others(shared)) for line in lines if line.text)


def _component(shared: Shared, latest: LatestTerm) -> Iterator[TermLine]:
    write, spelled, terms = partial(figure_of, shared), _spelled(shared), shared.terms
    if latest.component.value == "base":
        yield TermLine(
            Piece("Base salary"), write(Unit.MONEY_YEAR, " a year", latest.value, latest.where, None, "#term")
        )
    elif latest.component.value == "bonus":
        text = bonus_in_full(terms, spelled) if latest.value else ""
        yield TermLine(Piece("Target bonus"), _term(text, latest.where))
    elif latest.component.value == "sign_on":
        yield TermLine(Piece("Sign-on"), _sign_on(shared, latest))
    elif shared.equity_is_as_offered:
        for place, grant in enumerate(terms.grants):
            words = grant_in_full(grant, spelled)
            yield TermLine(Piece("Equity grant"), _term(words, latest.where, f"#term{place}"))
    else:
        measure = shared.line(latest.component).measure
        whole = write(Unit.MONEY, " in all", latest.value, latest.where, measure, "#term")
        yield TermLine(Piece("Equity grant"), whole)


def _sign_on(shared: Shared, latest: LatestTerm) -> Piece:
    payments = shared.terms.payments
    if shared.sign_on_is_as_offered or len(payments) == 1:
        return _term(sign_on_in_full(payments, _spelled(shared)) if latest.value else "", latest.where)
    return figure_of(shared, Unit.MONEY, " in all", latest.value, latest.where, None, "#term")


def _others(shared: Shared) -> Iterator[TermLine]:
    for field, label, text in other_terms(shared.terms, _spelled(shared)):
        yield TermLine(Piece(label), _term(text, f"offers.{shared.offer_id}.{field}"))


def _term(text: str, where: str, role: str = "#term") -> Piece:
    """Return a term in full: one figure, as its parts belong together."""
    return figure_piece(text, where, role)


def _spelled(shared: Shared) -> AmountFormat:
    return AmountFormat(
        lambda value: spelling.money(value, shared.currency, shared.wording.money.value),
        lambda value: spelling.price(value, shared.currency),
    )
