"""Old formats, one step a version, in memory only: the file changes when the user saves.

A step takes the plan's raw content and returns it as the next one has it. A released step is never edited.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

VERSION = 1
Content = dict[str, Any]


def migrate(content: Content, version: int) -> Content:
    """Return a plan's content as our version has it, from an older version."""
    for old in range(version, VERSION):
        content = _STEPS[old](content)
    return content


def _employer_to_company(content: Content) -> Content:
    """Version 0 called the company `employer`, and gave percentages of base in points."""
    return {**content, "offers": [_offer_of_0(one) for one in _listed(content.get("offers"))]}


def _offer_of_0(offer: Any) -> Any:
    if not isinstance(offer, dict):
        return offer
    renamed = {("company" if key == "employer" else key): value for key, value in offer.items()}
    points = renamed.pop("bonus_points", None)
    return renamed if points is None else {**renamed, "bonus_target": _as_share(points)}


def _as_share(points: Any) -> Any:
    return points / 100 if isinstance(points, int | float) else points


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


_STEPS: Mapping[int, Callable[[Content], Content]] = MappingProxyType({0: _employer_to_company})
"""By the version that they start from."""
