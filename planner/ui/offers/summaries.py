"""What a closed fold says of an offer: the first of its values, and how many more there are. No Qt."""

from collections.abc import Callable, Collection, Iterator, Mapping
from types import MappingProxyType

from planner.plan import Offer, entry
from planner.plan.registry import FIELDS
from planner.ui.offers.layout import BENEFITS, BONUS, EQUITY, LEAVING, NOTES, PLACE, TERMS
from planner.values.unit import thousands

SHORT = 22  # characters of a note
BILLION = 1e9


def fold_summary(title: str, offer: Offer, assumed: Collection[str] = ()) -> str:
    """Return what a closed fold says of an offer with its assumed values filled in; empty for nothing.

    `assumed`: the keys of those values.
    """
    parts = _SUMMARIES.get(title)
    if parts is None:
        return ""
    texts = [text for text in parts(offer, assumed) if text]
    return f"{texts[0]} +{len(texts) - 1}" if len(texts) > 1 else "".join(texts)


def _bonus(offer: Offer, _assumed: Collection[str]) -> Iterator[str]:
    if offer.bonus_target:
        yield f"paid {_text(offer, 'bonus_paid')}"
    if offer.raise_rate:
        yield f"raise {_text(offer, 'raise_rate')}"
    if offer.bonus_guaranteed:
        yield f"{thousands(offer.bonus_guaranteed)} guaranteed"


def _equity(offer: Offer, assumed: Collection[str]) -> Iterator[str]:
    if offer.valuation is not None:
        yield f"valued at {_large(offer.valuation)}"
    elif offer.granted:
        stage = _text(offer, "stage")
        yield f"{stage}, assumed" if "stage" in assumed else stage
    if offer.refresher:
        yield f"{thousands(offer.refresher)} a year more"
    if offer.tender_month is not None:
        yield f"tender in {_text(offer, 'tender_month')}"


def _place(offer: Offer, _assumed: Collection[str]) -> Iterator[str]:
    yield ", ".join(part for part in (offer.state, offer.locality) if part)


def _benefits(offer: Offer, _assumed: Collection[str]) -> Iterator[str]:
    for key, words in _BENEFITS.items():
        if getattr(offer, key):
            yield words.format(_text(offer, key))


def _terms(offer: Offer, _assumed: Collection[str]) -> Iterator[str]:
    if offer.posted_min is not None or offer.posted_max is not None:
        yield f"posted {_range(offer.posted_min, offer.posted_max)}"
    if offer.market_min is not None or offer.market_max is not None:
        yield f"market {_range(offer.market_min, offer.market_max)}"
    if offer.relocation_cost:
        yield f"moving {thousands(offer.relocation_cost)}"
    if offer.not_pay:
        yield f"not pay {thousands(offer.not_pay)}"


def _leaving(offer: Offer, _assumed: Collection[str]) -> Iterator[str]:
    if offer.unvested:
        yield f"{_text(offer, 'unvested')} unvested"
    if offer.accrued_bonus:
        yield f"bonus {_text(offer, 'accrued_bonus')}"
    if offer.clawback_owed:
        yield f"{_text(offer, 'clawback_owed')} to pay back"


def _notes(offer: Offer, _assumed: Collection[str]) -> Iterator[str]:
    text = " ".join(offer.note.split())
    if text:
        yield text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def _text(offer: Offer, key: str) -> str:
    return entry.display(FIELDS[f"Offer.{key}"], getattr(offer, key))


def _large(amount: float) -> str:
    """Return the valuation of a company: `1B`, `600M`."""
    if amount < BILLION:
        return thousands(amount).upper()
    return f"{amount / BILLION:,.2f}".rstrip("0").rstrip(".") + "B"


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return f"up to {thousands(high)}" if high is not None else f"from {thousands(low or 0)}"
    return f"{thousands(low).removesuffix('k')}–{thousands(high)}"


_BENEFITS: Mapping[str, str] = MappingProxyType(
    {
        "match_rate": "match {}",
        "benefits": "{} a year",
        "espp_discount": "ESPP {}",
        "employer_hsa": "HSA {}",
        "relocation": "moving {}",
        "days_off": "{} days off",
        "health_premium": "premium {}",
        "deferral": "401(k) {}",
    }
)
_SUMMARIES: Mapping[str, Callable[[Offer, Collection[str]], Iterator[str]]] = MappingProxyType(
    {
        BONUS: _bonus,
        EQUITY: _equity,
        PLACE: _place,
        BENEFITS: _benefits,
        TERMS: _terms,
        LEAVING: _leaving,
        NOTES: _notes,
    }
)
