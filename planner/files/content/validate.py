"""Raw content of a plan made into a Plan: refused values are left out, named, and kept as typed text.

Places in raw content name items of a list by identity, as plan paths do.
"""

from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from planner.files.errors import ForeignFileError
from planner.plan import Plan, Typed
from planner.plan.paths import Lookup
from planner.plan.schema.scalars import FaultKind, Place
from planner.plan.schema.validation import readable_part
from planner.values import Problem

MOST_WRONG = 2_000  # values; each is looked up in the plan, and shown to the user
LONGEST_TYPED = 400
"""Letters of a refused value that stay in its cell."""


class RefusedValues(Struct):
    """The values refused from a content, as problems, unknown values and typed texts.

    `places`: those of the refused values, and of all that they are part of.
    """

    problems: list[Problem] = field(default_factory=list)
    unknown: dict[Place, Any] = field(default_factory=dict)
    typed: dict[str, Typed] = field(default_factory=dict)
    places: set[Place] = field(default_factory=set)


def plan_from(body: Mapping[str, Any], name: str) -> tuple[Plan, RefusedValues]:
    """Return the plan of a content without its refused values, and these."""
    plan, faults = readable_part(Plan, body)
    if sum(fault.kind is not FaultKind.UNKNOWN for fault in faults) > MOST_WRONG:
        raise ForeignFileError(name, f"more than {MOST_WRONG:,} of its values are wrong.")
    refused = RefusedValues()
    for fault in faults:
        if fault.kind is FaultKind.UNKNOWN:
            refused.unknown[fault.place] = fault.value
            continue
        path = ".".join(fault.place)
        refused.problems.append(Problem(path, fault.reason))
        refused.places.update(accumulate((step,) for step in fault.place))
        if isinstance(fault.value, str | int | float):
            refused.typed[path] = Typed(text=str(fault.value)[:LONGEST_TYPED], wrong=fault.reason)
    return _with_kept_text(plan, refused.typed), refused


def _with_kept_text(plan: Plan, typed: Mapping[str, Typed]) -> Plan:
    """Keep texts that could not be read in `typed`, where the user can correct them."""
    lookup = Lookup(plan)
    known = {path: text for path, text in typed.items() if lookup.has_field(path)}
    return replace(plan, typed={**plan.typed, **known}) if known else plan
