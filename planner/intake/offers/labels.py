"""Maps labels of imported tables to fields of an offer: our label, our key, or a common synonym."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from planner.plan import Offer
from planner.plan.fields.about import Editor
from planner.plan.registry import fields

COUNTED = MappingProxyType(
    {
        "options": "options",
        "stock options": "options",
        "shares": "shares",
        "number of shares": "shares",
        "units": "units",
        "number of units": "units",
        "number of rsus": "rsus",
        "number of options": "options",
    }
)
"""Labels of a grant under which a bare number counts shares, and what it counts."""

_OTHER_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": ("employer", "company name", "offer", "firm"),
        "title": ("title", "job title", "position", "role title"),
        "level": ("job level", "seniority", "grade"),
        "standing": ("status", "offer status", "standing", "written or verbal"),
        "stage": ("stage", "company type"),
        "state": ("state", "tax state", "work state"),
        "locality": ("county", "local tax", "local income tax"),
        "metro": ("metro", "metro area", "city"),
        "deadline": ("deadline", "offer deadline", "expires", "expiry", "respond by", "decision date"),
        "start": ("start", "starts"),
        "base": ("base", "salary", "base pay", "annual salary", "annual base", "base annual"),
        "bonus_target": ("bonus", "target bonus %", "annual bonus", "bonus %", "bonus target"),
        "bonus_guaranteed": ("guaranteed bonus",),
        "sign_on": ("signing bonus", "sign on bonus", "signing", "sign on", "signon", "joining bonus"),
        "grants": ("equity", "rsu", "rsus", "stock", "stock grant", "rsu grant", "grant", *COUNTED),
        "valuation": ("valuation", "post money valuation", "last valuation"),
        "refresher": ("refresher", "refreshers", "annual refresher"),
        "match_rate": ("401k match", "401 k match", "match", "employer match"),
        "benefits": ("benefits",),
        "health_premium": ("health premium", "health insurance premium", "medical premium"),
        "employer_hsa": ("employer hsa", "hsa contribution", "hsa"),
        "espp_discount": ("espp", "employee stock purchase plan"),
        "relocation": ("relocation", "relocation package"),
        "days_off": ("pto", "vacation", "vacation days", "days off", "pto days"),
        "posted_min": ("band min", "band from", "range min", "posted min", "pay range min"),
        "posted_max": ("band max", "band to", "range max", "posted max", "pay range max"),
        "note": ("notes", "note", "comment", "comments"),
        "unvested": ("unvested", "unvested equity"),
        "currency": ("currency",),
    }
)
LONGEST_LABEL = 200  # characters; a cell holds up to 32,767
VESTING = "vesting"
LOCATION = "location"
BAND = "band"
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "vesting": VESTING,
        "vesting schedule": VESTING,
        "equity vesting": VESTING,
        "rsu vesting": VESTING,
        "location": LOCATION,
        "office": LOCATION,
        "work location": LOCATION,
        "band": BAND,
        "posted band": BAND,
        "pay band": BAND,
        "salary band": BAND,
        "base band": BAND,
        "range": BAND,
        "posted range": BAND,
        "pay range": BAND,
        "salary range": BAND,
        "base range": BAND,
    }
)
"""Entries that are no field: vesting is part of a grant, a location holds a state, a band two ends."""

PRESENT_NAMES = frozenset(
    {"current", "present", "current job", "present job", "current role", "today", "status quo", "now"}
)


def meaning(label: str) -> str | None:
    """Return the key of the offer's field that a label means, or one of the parts; None if it is none."""
    return _MEANINGS.get(plain(label)) if len(label) <= LONGEST_LABEL else None


def is_present(name: str) -> bool:
    """Return whether a column's name means the present job."""
    return plain(name) in PRESENT_NAMES


def plain(label: str) -> str:
    """Return a label without case, marks and bracketed text."""
    label = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", label.lower())
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", label).split())


def _meanings() -> Mapping[str, str]:
    meanings: dict[str, str] = dict(_PARTS)
    for spec in fields(Offer):
        if spec.about.editor is Editor.RECORD:
            continue
        for word in (spec.about.label, spec.key, *_OTHER_WORDS.get(spec.key, ())):
            meanings.setdefault(plain(word), spec.key)
    return MappingProxyType(meanings)


_MEANINGS = _meanings()
