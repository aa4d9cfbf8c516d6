"""The guarantee in the cell of a bonus: `35% (first year guaranteed $50k)`."""

import re

from msgspec import Struct

_AMOUNT = re.compile(
    r"(?:[$€£₹]\s?|\b[A-Z]{3}\s)?\d[\d.,]*(?:\s?(?:%|[kK]\b|[$€£₹]|[A-Z]{3}\b|(?i:lakhs?)\b))?"
)
_PIECE_END = re.compile(r"\s*(?:[();+\n]|,(?!\d{3})|\s[–—-]\s|\b(?:and|but|with|then)\b)\s*", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:(?:first|1st)[\s-]+(?:yr|year)(?:['’]s)?|(?:yr|year|y)\s?(?:1|one)|first\s+(?:12|twelve)\s+months)\b",
    re.IGNORECASE,
)
"""The year that a guarantee is of, with its figure, which is no amount."""
_GUARANTEED = re.compile(r"\b(?:guarantee\w*|garantiert|garantie|garantizad[oa])\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:min(?:imum)?|at\s+least|no\s+less\s+than|floor)\b\.?", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|no|non|never|nothing|isn['’]t|nicht)\b[\s-]*(?:\w+\s+)?(?:guarantee|garant)", re.IGNORECASE
)
_OTHER_WORDS = re.compile(
    r"\b(?:in|for|the|a|of|is|at|your|my|bonus|target|base|salary|only|fully|full|paid|out|annual|amount|after|later"
    r"|thereafter|years?|it|be|will|then|dann|im|pay|payout)\b|[\s.:'’–—-]",
    re.IGNORECASE,
)


class GuaranteedBonus(Struct, frozen=True):
    """The target of a cell as it is written, and what is guaranteed of it in the first year."""

    target: str
    amount: str = ""
    """Money; empty where the cell does not say how much, or a share."""
    is_guaranteed: bool = True


def guaranteed_bonus(text: str) -> GuaranteedBonus | None:
    """Return the parts of a bonus with its guarantee; None if it has none, or other words that may count."""
    if not (_GUARANTEED.search(text) or (_AT_LEAST.search(text) and _YEAR.search(text))):
        return None
    targets: list[str] = []
    guarantees: list[str] = []
    is_guaranteed = not _DENIED.search(text)
    for piece in filter(None, _PIECE_END.split(text.strip())):
        bare = _YEAR.sub(" ", piece)
        amounts = [match.group().strip() for match in _AMOUNT.finditer(bare)]
        of_guarantee = bool(_GUARANTEED.search(bare) or _AT_LEAST.search(bare))
        words = _AT_LEAST.sub(" ", _GUARANTEED.sub(" ", _AMOUNT.sub(" ", bare)))
        is_plain = not (_OTHER_WORDS.sub("", words) and is_guaranteed)
        if len(amounts) > 1 or not is_plain:
            return None
        (guarantees if of_guarantee else targets).extend(amounts)
    if len(targets) + len(guarantees) == 1:  # `20% guaranteed in year 1`: the target itself is
        return GuaranteedBonus((targets or guarantees)[0], _money(*targets, *guarantees), is_guaranteed)
    if len(targets) != 1 or len(guarantees) != 1:
        return None
    return GuaranteedBonus(targets[0], _money(guarantees[0]), is_guaranteed)


def _money(amount: str) -> str:
    return "" if "%" in amount else amount
