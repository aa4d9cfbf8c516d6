"""Terms that an offer leaves open, as the questions that a letter asks about them."""

from collections.abc import Iterator

from msgspec import Struct

from planner.letters.letter import Piece
from planner.letters.offer_terms import now_of
from planner.share import GrantTerms, Shared


class MissingTerm(Struct, frozen=True):
    """One thing that the offer leaves open: `kind` chooses the question, `figure` is what it is about."""

    kind: str
    figure: Piece


def missing_terms(shared: Shared) -> tuple[MissingTerm, ...]:
    """Return what to ask about; rows of private companies only where the grant is of one."""
    return tuple(dict.fromkeys((*_equity(shared), *_cash(shared))))


def _equity(shared: Shared) -> Iterator[MissingTerm]:
    grants = shared.terms.grants
    if any(grant.kind.value == "option" and grant.strike is None for grant in grants):
        yield MissingTerm("strike", Piece(""))
    if any(grant.kind.value == "option" or grant.percent for grant in grants):
        yield MissingTerm("fully_diluted", Piece(""))
    elif any(_is_money_in_shares(grant) for grant in grants):
        line, latest = next(
            (line, latest)
            for line, latest in zip(shared.lines, shared.latest_terms, strict=True)
            if line.component.value == "equity"
        )
        yield MissingTerm("price", now_of(shared, line, latest))
    if any(not grant.has_vesting for grant in grants):
        yield MissingTerm("vesting", Piece(""))
    if grants and not shared.terms.refresher:
        yield MissingTerm("refresh", Piece(""))


def _is_money_in_shares(grant: GrantTerms) -> bool:
    """Whether a grant is an amount of money that some price turns into shares."""
    return bool(grant.value) and not grant.price and grant.kind.value == "rsu"


def _cash(shared: Shared) -> Iterator[MissingTerm]:
    if any(payment.repaid_before is None for payment in shared.terms.payments):
        yield MissingTerm("clawback", Piece(""))
    if shared.terms.bonus_target:
        yield MissingTerm("bonus", Piece(""))
