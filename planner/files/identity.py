"""Identities in a plan's raw content: present, usable in a path, and each used once."""

import re
from collections.abc import Mapping
from itertools import count
from types import MappingProxyType
from typing import Any

from planner.plan import PRESENT_ID
from planner.values import Problem

LISTS: Mapping[str, str] = MappingProxyType(
    {
        "offers": "o",
        "rounds": "r",
        "stories": "y",
        "bands": "b",
        "comparables": "k",
        "scenarios": "c",
    }
)
"""Lists of a plan whose items we name ourselves, and the letter of a fresh name."""
INNER: Mapping[str, str] = MappingProxyType({"grants": "g", "sign_on": "s"})
"""Such lists inside an offer."""

_USABLE = re.compile(r"[A-Za-z0-9_-]{1,60}")


def settle_identities(body: dict[str, Any]) -> list[Problem]:
    """Give every item of a plan's lists an identity of its own, in place; say where one had to be changed."""
    problems: list[Problem] = []
    present = body.setdefault("present", {"company": "Present job"})
    if isinstance(present, dict):
        if present.setdefault("id", PRESENT_ID) != PRESENT_ID:
            problems.append(Problem("present.id", f"The present job is always called “{PRESENT_ID}”."))
            present["id"] = PRESENT_ID
        problems += _inside(present, "present")
    problems += [problem for key, letter in LISTS.items() for problem in _listed(body, key, letter, "")]
    for offer in _objects(body.get("offers")):
        problems += _inside(offer, f"offers.{offer['id']}")
    problems += _once(body, "counters", "") + _once(body.get("assumptions"), "stages", "assumptions.")
    return problems


def _inside(offer: dict[str, Any], where: str) -> list[Problem]:
    return [one for key, letter in INNER.items() for one in _listed(offer, key, letter, where + ".")]


def _listed(owner: dict[str, Any], key: str, letter: str, prefix: str) -> list[Problem]:
    problems, taken = [], {PRESENT_ID}
    items = _objects(owner.get(key))
    held = {str(one.get("id")) for one in items}
    fresh = (name for number in count(1) if (name := f"{letter}{number}") not in held)
    for item in items:
        old = item.get("id")
        if not isinstance(old, str) or not _USABLE.fullmatch(old) or old in taken:
            item["id"] = next(fresh)
            said = "nothing" if old is None else f"“{str(old)[:60]}”"
            problems.append(
                Problem(
                    f"{prefix}{key}.{item['id']}", f"It was called {said}, which cannot be used or is taken."
                )
            )
        taken.add(item["id"])
    return problems


def _once(owner: Any, key: str, prefix: str) -> list[Problem]:
    """Keep the first of several items with one name: the others would never be reached."""
    items = owner.get(key) if isinstance(owner, dict) else None
    if not isinstance(items, list):
        return []
    kept: dict[str, Any] = {}
    problems = []
    for place, item in enumerate(items):
        name = str(item.get("id")) if isinstance(item, dict) else f"#{place}"
        if name in kept:
            problems.append(Problem(f"{prefix}{key}.{name}", "This stands twice; the first one is taken."))
        kept.setdefault(name, item)
    owner[key] = list(kept.values())
    return problems


def _objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
