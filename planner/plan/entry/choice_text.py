"""A choice among fixed values: the terms that it is shown by, and other words that it is typed in."""

import re
from collections.abc import Mapping
from typing import Any

from planner.plan.entry.number import EntryError
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.places import state_of
from planner.plan.registry import FieldSpec
from planner.values.lazy_pattern import LazyPattern

CHOICE_NAMES: Mapping[str, str] = {
    "ai_pm": "AI PM",
    "ml_pm": "ML PM",
    "public_large": "Public, large",
    "public_mid": "Public, mid or small",
    "late_private": "Late private (D+)",
    "series_c": "Series C",
    "series_b": "Series B",
    "series_a": "Series A",
    "seed": "Seed",
    "rsu": "RSU",
    "iso": "ISO",
    "nso": "NSO",
    "semiannual": "half-yearly",
    "annual": "yearly",
    "sign_on": "sign-on",
    "gpu": "GPU time",
    "bill": "monthly bill",
}
"""How choices are shown where the stored value is not the usual term."""

_SPOKEN: Mapping[str, Mapping[str, str]] = {
    "track": {"ai": "ai_pm", "aipm": "ai_pm", "ml": "ml_pm", "mlpm": "ml_pm"},
    "stage": {
        **dict.fromkeys(("public", "publiccompany", "publiclytraded", "listed"), "public_large"),
        **dict.fromkeys(("latestage", "latestageprivate", "privatelatestage", "lateprivate"), "late_private"),
        **dict.fromkeys(("preipo", "seriese", "seriesf", "seriesg", "seriesh"), "late_private"),
        "preseed": "seed",
        "private": "late_private",
        "seriesd": "late_private",
    },
    "filing": {"married": "joint", "marriedfilingjointly": "joint"},
    "bonus_paid": {"yearly": "annual"},
    "pricing": {
        **{"gpu": "gpu", "gpus": "gpu", "token": "tokens", "pertoken": "tokens", "api": "tokens"},
        **dict.fromkeys(("bill", "month", "invoice", "mybill"), "bill"),
    },
    "cadence": {"yearly": "annual", "halfyearly": "semiannual"},
    "money": {"k": "inthousands", "thousands": "inthousands", "usd": "withitscode", "code": "withitscode"},
    "level": {"sr": "Senior", "seniorpm": "Senior"},
    "standing": {"inwriting": "written", "signed": "written", "oral": "verbal", "spoken": "verbal"},
    "state": {"newyorkcity": "NYC", "abroad": OUTSIDE_US},
}


def choice_name(value: str) -> str:
    """Return the usual term for a stored choice."""
    return CHOICE_NAMES.get(value, value)


def read_choice(spec: FieldSpec, text: str) -> Any:
    """Return the choice of a field that a text names, as it is spoken too; EntryError names the choices."""
    located = state_of(text) if spec.key == "state" else None
    ranked = _level_named(text) if spec.key == "level" else ""
    name = _squeezed(located[0] if located else ranked or text)
    name = _squeezed(_SPOKEN.get(spec.key, {}).get(name, name))
    for choice in spec.choices:
        if name in (_squeezed(choice), _squeezed(choice_name(choice))):
            return type(spec.default)(choice)
    if spec.key == "level" and _OWN_GRADE.fullmatch(text):
        raise EntryError(
            f"“{text}” is a company’s own grade. Type the level that it is nearest to: "
            "Mid, Senior, Staff or Principal."
        )
    names = ", ".join(choice_name(choice) for choice in spec.choices[:8])
    more = " …" if len(spec.choices) > 8 else ""
    raise EntryError(f"“{text}” is not among the choices: {names}{more}.")


_RANKS: Mapping[str, str] = {
    "mid": "Mid",
    "senior": "Senior",
    "sr": "Senior",
    "staff": "Staff",
    "principal": "Principal",
}
_OWN_GRADE = LazyPattern(r"[a-z]{1,4}[\s-]?\d{1,3}|\d{1,3}", re.IGNORECASE)
_OTHER_RANKS = frozenset(("junior", "jr", "lead", "director", "vp", "head", "chief", "distinguished"))


def _level_named(text: str) -> str:
    """Return the level that a title or grade names by its word; empty for `L5`, which is a company's own."""
    words = re.findall(r"[a-z]+", text.lower())
    if re.search(r"\b(?:senior|sr|staff|principal)\.?\s+(?:manager|mgr)\b", text, re.IGNORECASE):
        return ""  # of people, and not of products
    ranks = [_RANKS[word] for word in words if word in _RANKS]
    if not ranks or len(set(ranks)) > 2 or _OTHER_RANKS.intersection(words):
        return ""
    return max(ranks, key=list(_RANKS.values()).index)


def _squeezed(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())
