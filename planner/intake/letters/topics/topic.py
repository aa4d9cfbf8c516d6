"""The topics of numbers in letters: those that fields take, and those that keep a number out of them."""

from enum import StrEnum

from msgspec import Struct

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.token import Amount, Percent


class PayTopic(StrEnum):
    """What a number is about; the keys of `letters_topics.toml`."""

    BASE = "base"
    PRESENT = "present"
    BONUS = "bonus"
    TARGET = "target"
    SIGN_ON = "sign_on"
    EQUITY = "equity"
    REFRESHER = "refresher"
    RELOCATION = "relocation"
    BENEFITS = "benefits"
    MATCH = "match"
    DAYS_OFF = "days_off"
    SICK = "sick"
    HEALTH = "health"
    HSA = "hsa"
    ESPP = "espp"
    POSTED = "posted"
    PRICE = "price"
    VALUATION = "valuation"
    TOTAL = "total"
    PAYOUT = "payout"
    CAP = "cap"
    LATER = "later"
    BEFORE = "before"
    WISH = "wish"
    OTHER_OFFER = "other_offer"
    OWN = "own"
    NOTICE = "notice"
    BASIS = "basis"


class Cue(Struct, frozen=True):
    """Words that name a topic, and their place; `is_weak`: they only say that money is paid, or paid once."""

    span: Span
    topic: PayTopic
    is_weak: bool = False


class Link(Struct, frozen=True):
    """A number, what it is about, and the cue that says so; None for one that its place in a list tells."""

    number: Amount | Percent
    topic: PayTopic
    cue: Cue | None
    sentence: Span
