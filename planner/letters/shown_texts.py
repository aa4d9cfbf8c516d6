"""What the user chose to show besides the asks: other offers, packages, and what answers of a model cost."""

from collections.abc import Iterator

from msgspec import Struct

from planner.letters import spelling
from planner.letters.ask_texts import PRESENT, BetterElsewhere, ComponentText, other_text
from planner.letters.letter import Piece, figure_piece
from planner.letters.offer_terms import figure_of
from planner.share import Shared, SharedPackage
from planner.values import Unit


class RivalTexts(Struct, frozen=True):
    """Other offers that no ask mentions; those whose letter can be shown; those without a name."""

    others: tuple[BetterElsewhere, ...] = ()
    letters: tuple[BetterElsewhere, ...] = ()
    unnamed: tuple[BetterElsewhere, ...] = ()


class PackageText(Struct, frozen=True):
    """One package that may be shown: its name and its parts as (noun, figure)."""

    name: Piece
    parts: tuple[tuple[Piece, Piece], ...]


class TradeOffText(Struct, frozen=True):
    """Cost of an answer without and with savings, and how often it is then right; empty where not typed."""

    plain: Piece
    cost: Piece
    accuracy: Piece

    def __bool__(self) -> bool:
        return bool(self.cost)


def rival_texts(shared: Shared, asks: tuple[ComponentText, ...]) -> RivalTexts:
    """Return the other offers as far as they are released; `others` are those that no ask mentions."""
    mentioned = {other.where for point in asks for other in point.better}
    rivals = {other: other_text(other, Piece("")) for other in shared.others if other.where != PRESENT}
    return RivalTexts(
        others=tuple(text for other, text in rivals.items() if other.where not in mentioned),
        letters=tuple(text for other, text in rivals.items() if other.letter),
        unnamed=tuple(text for other, text in rivals.items() if not other.name),
    )


def package_texts(shared: Shared) -> tuple[PackageText, ...]:
    """Return the packages that may be shown, each part with a figure."""
    return tuple(
        PackageText(Piece(package.name), tuple(_parts(shared, package, place)))
        for place, package in enumerate(shared.packages)
    )


def _parts(shared: Shared, package: SharedPackage, place: int) -> Iterator[tuple[Piece, Piece]]:
    where = f"counters.{shared.offer_id}.packages"
    for line, amount in zip(shared.lines, package.amounts, strict=True):
        role = f"#{place}.{line.component.value}"
        if figure := figure_of(shared, line.unit, "", amount, where, line.measure, role):
            yield Piece(line.component.long_noun), figure


def trade_off_text(shared: Shared) -> TradeOffText:
    """Return the figures of the cost scenario that the user chose, if any."""
    off = shared.trade_off
    if off is None:
        return TradeOffText(Piece(""), Piece(""), Piece(""))
    where = f"scenarios.{off.scenario}.name"
    plain, cost = (
        figure_piece(spelling.price(amount, off.currency), where, role)
        for role, amount in (("#plain", off.plain), ("#cost", off.cost))
    )
    right = "" if off.accuracy is None else spelling.amount(off.accuracy, Unit.SHARE, "", "")
    return TradeOffText(plain, cost, figure_piece(right, where, "#after"))
