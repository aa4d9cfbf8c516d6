"""Reads what a recruiter wrote into one cell: an amount, a rise, units, a word of agreement or refusal."""

import datetime
import re

from msgspec import Struct

from planner.intake.returned.standing import KnownFigures
from planner.intake.returned.words import ReturnedWords, plain
from planner.plan import Offer, Plan, entry
from planner.plan.entry.number import EntryError, read_number
from planner.plan.fields.terms import Component
from planner.plan.paths import spec_at
from planner.plan.share_measure import letter_measure
from planner.values.share_measure import PER_CENT

UNIT_LABELS = frozenset({"stock options number", "stock units number", "equity units number"})
LONGEST = 120
"""Characters; a longer text is prose, which is shown and not read."""
HUNDREDTH = 0.005
AT_MOST = "The most that they say, no promise"
AGREED = "They agree to what you proposed"
RISE = "A rise, counted from what stands"
_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_DOLLARS = {
    "us": "USD",
    "usd": "USD",
    "ca": "CAD",
    "c": "CAD",
    "cad": "CAD",
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
}
_DOLLARS |= {"s": "SGD", "sgd": "SGD", "nz": "NZD", "hk": "HKD"}
_DOLLAR = re.compile(r"\b([A-Za-z]{1,3})\$")
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{2}")
_PER_CENT = re.compile(r"\A\s*(\d+(?:[.,]\d+)?)\s*(?:%|per\s?cent|percent|points?|pts)\s*\Z", re.IGNORECASE)


class CellAnswer(Struct, frozen=True):
    """A figure in the field's unit; None where the cell says that nothing changes, or says nothing."""

    figure: float | None
    final: bool = False
    at_most: bool = False
    remark: str = ""


class AnsweredTerm(Struct, frozen=True):
    """What a cell may answer: a component of an offer, with what is known of it."""

    plan: Plan
    offer: Offer
    component: Component
    known: KnownFigures
    proposed: float
    today: datetime.date
    label: str = ""  # of its row; ours say the unit of equity

    @property
    def in_units(self) -> bool:
        """Whether its row counts options or stock units, as ours does."""
        return plain(self.label) in UNIT_LABELS


def read_answer(text: str, asked: AnsweredTerm, words: ReturnedWords) -> CellAnswer:
    """Return what a cell says. EntryError, with the reason, for what cannot be read without guessing."""
    if len(text) > LONGEST:
        raise EntryError("it is a text, not an amount.")
    whole = plain(text)
    if whole in words.empty or text.strip() in words.empty or not whole:
        return CellAnswer(None)
    if whole in words.agree:
        return CellAnswer(asked.proposed, remark=AGREED)
    if whole in words.keep:
        return CellAnswer(None)
    rest, final = _without(text, words, "final")
    rest, at_most = _without(rest, words, "at_most")
    rest, more = _without(rest, words, "more")
    rest = _without_brackets(rest)
    figure, is_rise = _figure(rest, asked, words, more=more)
    return CellAnswer(figure, final, at_most, AT_MOST if at_most else RISE if is_rise else "")


def _without(text: str, words: ReturnedWords, kind: str) -> tuple[str, bool]:
    """Return a text without phrases of a kind, and whether it had one."""
    rest, number = words.near_amount[kind].subn(" ", text)
    return rest, number > 0


def _without_brackets(text: str) -> str:
    """Return a text without the empty brackets and the marks that phrases leave behind."""
    return re.sub(r"\(\s*\)|\[\s*\]", " ", text).strip(" \t\r\n.,;:!–—()[]")


def _figure(text: str, asked: AnsweredTerm, words: ReturnedWords, *, more: bool) -> tuple[float, bool]:
    """Return the figure of what is left of a text, and whether it was a rise."""
    spaced = _SPACED.sub("", _without_currency(text, asked.offer.currency)).strip()
    if _EUROPEAN.fullmatch(spaced):
        spaced = spaced.replace(".", "").replace(",", ".")
    is_rise = more or spaced.startswith("+")
    amount = spaced.lstrip("+ ").strip()
    if asked.component is Component.EQUITY:
        value = _equity(amount, asked, words)
    elif asked.component is Component.BONUS:
        value = _bonus(amount, asked, words)
    else:
        value = _money(amount, asked, words, is_rise=is_rise)
    return (asked.known.standing + value, True) if is_rise else (value, False)


def _without_currency(text: str, currency: str) -> str:
    """Take off the offer's own currency; another one is refused."""
    for match in _DOLLAR.finditer(text):
        code = _DOLLARS.get(match[1].lower())
        if code != currency:
            raise EntryError(f"“{text.strip()}” is not in the currency of the offer, {currency}.")
    text = _DOLLAR.sub("", text)
    for sign, code in _SIGNS.items():
        if sign in text and code != currency:
            raise EntryError(f"“{text.strip()}” is not in the currency of the offer, {currency}.")
        text = text.replace(sign, "")
    return re.sub(rf"\b{re.escape(currency)}\b", " ", text, flags=re.IGNORECASE).strip()


def _plain_amount(text: str, words: ReturnedWords) -> str:
    return _without_brackets(words.near_amount["filler"].sub(" ", text).replace("/", " "))


def _entered(text: str, asked: AnsweredTerm) -> float:
    path = f"counters.{asked.offer.id}.{asked.component.value}"
    value = entry.read(spec_at(asked.plan, path), text, asked.today)
    if value is None:
        raise EntryError(f"“{text}” may mean that there is none, or that nothing changes.")
    return float(value)


def _money(text: str, asked: AnsweredTerm, words: ReturnedWords, *, is_rise: bool) -> float:
    share = _PER_CENT.fullmatch(_plain_amount(text, words))
    if share:
        if not is_rise or asked.component is not Component.BASE:
            raise EntryError(f"“{text.strip()}” is a per cent of something that it does not name.")
        return asked.known.standing * float(share[1].replace(",", ".")) / 100
    return _entered(_plain_amount(text, words), asked)


def _bonus(text: str, asked: AnsweredTerm, words: ReturnedWords) -> float:
    plain_text = _plain_amount(text, words)
    share = _PER_CENT.fullmatch(plain_text)
    return float(share[1].replace(",", ".")) / 100 if share else _entered(plain_text, asked)


def _equity(text: str, asked: AnsweredTerm, words: ReturnedWords) -> float:
    """Return the dollars of the shares: of units at the offer's price, of per cent at its valuation."""
    without_units, has_units = _without(text, words, "units")
    without_company, has_company = _without(without_units, words, "of_company")
    plain_text = _plain_amount(without_company, words)
    share = _PER_CENT.fullmatch(plain_text)
    if share:
        return _company_value(asked.offer) * float(share[1].replace(",", ".")) / 100
    if has_company:
        raise EntryError(f"“{text.strip()}” names the company without a per cent of it.")
    if (has_units or asked.in_units) and not _is_money(text):
        number = read_number(plain_text)
        return asked.proposed if _is_sent(number, asked) else number * _price(asked.offer)
    return _at_face(_entered(plain_text, asked), asked)


def _is_sent(number: float, asked: AnsweredTerm) -> bool:
    """Whether a number of units is what was proposed, as its row writes it to the cent of a unit."""
    measure = letter_measure(asked.offer)
    size = measure.size if measure else _price(asked.offer)
    return abs(number - asked.proposed / size) <= HUNDREDTH


def _is_money(text: str) -> bool:
    """Return whether an amount beside a word for units is money, as in “$460k of RSUs”."""
    return "$" in text or re.search(r"\d\s*(?:k|m|mm|mn)\b", text, re.IGNORECASE) is not None


def _price(offer: Offer) -> float:
    measure = letter_measure(offer)
    if measure is not None and measure.noun != PER_CENT:
        return measure.size
    prices = {grant.price for grant in offer.grants if grant.price}
    if len(prices) != 1:
        raise EntryError(
            "it is a number of units, and the offer has no single price of a share. Type it first."
        )
    return float(prices.pop() or 0.0)


def _company_value(offer: Offer) -> float:
    values = {grant.valuation or offer.valuation for grant in offer.grants} - {None}
    value = values.pop() if len(values) == 1 else offer.valuation
    if not value:
        raise EntryError("it is a part of the company, and the offer has no valuation. Type it first.")
    return float(value)


def _at_face(value: float, asked: AnsweredTerm) -> float:
    """Turn options at face, as the workbook states them, into dollars of shares; other amounts stay."""
    measure = letter_measure(asked.offer)
    if measure is None:
        return value
    if measure.face:
        return value * measure.size / measure.face
    if value:
        raise EntryError(
            "the options have no spread, so that no figure of theirs is known by its face value."
        )
    return asked.proposed
