"""Parts of one payment of a sign-on: halves with their months, equal parts, or shares with their times."""

from collections.abc import Callable, Sequence
from re import Match

from msgspec.structs import replace

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.sign_on.payment import Payment, before_repayment, month_of
from planner.intake.letters.sign_on.sign_on_words import SignOnWords

MOST_PARTS = 4
"""Equal parts that are written each as a payment; more are one payment, and asked about."""
FAR = 220
"""Characters behind an amount in which its parts are named."""
Shape = tuple[int, int]
"""The count of equal parts, and the months between them."""
Parts = list[Payment] | None


def parts_of(
    text: MarkedText, payment: Payment, limit: int, words: SignOnWords, shape: Shape | None
) -> tuple[Parts, Shape | None]:
    """Return a payment in its parts, None if it has none, and the shape of equal ones.

    `shape` is that of the payment before, for a further amount paid `likewise`.
    """
    if payment.amount is None:
        return None, None
    rest = before_repayment(text.coded[payment.end : limit], words)[:FAR]
    if shape is not None and (match := words.parts["likewise"].search(rest)) is not None:
        return _equal(text, payment, match.end(), *shape), shape
    for name, read in _READERS.items():
        if (match := words.parts[name].search(rest)) is None:
            continue
        if parts := read(text, payment, match):
            own = _shape(text, match) if name == "equal_parts" else None
            return parts, own
    return _shared(text, payment, list(words.parts["share_at"].finditer(rest))), None


def _shape(text: MarkedText, match: Match[str]) -> Shape | None:
    return (int(text.value(match["count"]).value), text.value(match["every"])) if match["every"] else None


def _equal_parts(text: MarkedText, payment: Payment, match: Match[str]) -> Parts:
    """Return equal parts at the months that the text names, or a rhythm apart."""
    count = int(text.value(match["count"]).value)
    months = text.value(match["points"]) if match["points"] else ()
    shape = _shape(text, match)
    if len(months) != count and shape is None:
        first = match.start("points") if match["points"] else match.end()
        places = [
            place
            for place, sign in enumerate(match.string[first:], first)
            if sign in text.marks and text.marks[sign].kind is MarkKind.POINT
        ]
        months = [0] * (count - len(places)) + [text.value(match.string[place])[0] for place in places]
        if places and len(places) in (count - 1, count):
            return _at(text, payment, places[-1] + 1, [(month, 1 / count) for month in months])
        months = []
    if len(months) == count:
        return _at(text, payment, match.end(), [(month, 1 / count) for month in months])
    return _equal(text, payment, match.end(), *shape) if shape else None


def _listed(text: MarkedText, payment: Payment, match: Match[str]) -> Parts:
    """Return parts by a list as 50/50, the first of them at the start where one time is missing."""
    shares = text.value(match["shares"])
    months = [month_of(text, sign) for sign in match["points"] if sign in text.marks]
    months = [0] * (len(shares) - len(months)) + months
    return _at(text, payment, match.end(), list(zip(months, shares, strict=False)))


def _yearly(text: MarkedText, payment: Payment, match: Match[str]) -> Parts:
    """Return a part for each year of two or three over which it is split."""
    count = round(text.value(match["time"]).months / 12)
    return _equal(text, payment, match.end(), count, 12) if count in (2, 3) else None


def _halves(text: MarkedText, payment: Payment, match: Match[str]) -> Parts:
    months = text.value(match["points"] or match["split"])
    return _at(text, payment, match.end(), [(month, 1 / len(months)) for month in months])


def _rest(text: MarkedText, payment: Payment, match: Match[str]) -> Parts:
    """Return a share at the start and the balance at its time."""
    share = text.value(match["share"])
    months = [(0, share), (month_of(text, match["when"]), 1 - share)]
    return _at(text, payment, match.end(), months) if share < 1 else None


_READERS: dict[str, Callable[[MarkedText, Payment, Match[str]], Parts]] = {
    "equal_parts": _equal_parts,
    "shares": _listed,
    "yearly_halves": _yearly,
    "equal_halves": _halves,
    "rest_at": _rest,
}


def _equal(text: MarkedText, payment: Payment, end: int, count: int, step: int) -> Parts:
    """Return equal parts, `step` months apart, from the payment's own month; many stay one payment."""
    if not 2 <= count <= MOST_PARTS:
        why = f"It is paid in {count} parts: it stands as one payment, in the month of the first."
        return [replace(payment, why=why)]
    first = payment.month or 1
    return _at(text, payment, end, [(first + step * place, 1 / count) for place in range(count)])


def _shared(text: MarkedText, payment: Payment, matches: Sequence[Match[str]]) -> Parts:
    """Return parts by their shares; the first is paid at the start where only the second has a time."""
    months = [(month_of(text, match["when"]), text.value(match["share"])) for match in matches]
    total = sum(share for _, share in months)
    if not months or total > 1.001:
        return None
    if total < 0.999 and months[0][0] <= 1:
        return None
    if total < 0.999:
        months.insert(0, (0, 1 - total))
    return _at(text, payment, matches[-1].end(), months)


def _at(text: MarkedText, payment: Payment, behind: int, months: Sequence[tuple[int, float]]) -> Parts:
    end = payment.end + behind
    span = text.span(payment.start, end)
    whole = replace(payment, end=end, span=span, month_span=span)
    amount = payment.amount or 0.0
    return [
        replace(whole, amount=round(amount * share, 2), month=month if month > 1 else None)
        for month, share in months
    ]
