"""Which sheet edits which part of the plan. Apart from `frame.sheets`, for views that send a user there."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.plan.paths import offer_path
from planner.plan.registry import FIELDS
from planner.plan.schema.about import Group

SHEET_ROOTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Offers": ("present", "offers"),
        "Compare": ("compare",),
        "Stories": ("stories", "certificates"),
        "Counter": ("counters",),
        "Letters": ("letter", "letter_drafts", "letter_copies"),
        "Rounds": ("rounds",),
        "Cost per query": ("scenarios",),
        "Prep": ("prep",),
        "Market": ("bands", "comparables", "pay_files"),
        "Assumptions": (
            "person",
            "assumptions",
            "ask_constants",
            "wording",
            "title",
            "currency",
            "dollar_rate",
        ),
    }
)
"""First parts of plan paths, by the title of the sheet that edits them."""


def sheet_of(path: str) -> str:
    """Return the title of the sheet that edits the field at a plan path; empty if none does."""
    root, *rest = path.split(".")
    spec = FIELDS.get(f"Counter.{rest[1]}") if root == "counters" and len(rest) > 1 else None
    if spec is not None and spec.about.group is Group.WORDS:
        return "Letters"
    return next((sheet for sheet, roots in SHEET_ROOTS.items() if root in roots), "")


def letter_path(offer_id: str, kind: str) -> str:
    """Return a path that leads to a letter on the sheet Letters, and is no field: `letter.o1.thanks`."""
    return f"letter.{offer_id}.{kind}"


def steps_path(offer_id: str) -> str:
    """Return a path that leads to what is behind the worth of an offer on the sheet Compare: `compare.o1`."""
    return f"compare.{offer_id}"


FIGURE = ".="
"""Parts the path of an offer from the key of a computed figure, in a path that no field has."""


def figure_path(offer_id: str, key: str) -> str:
    """Return a path that leads to a figure of an offer on the sheet Offers: `offers.o1.=ask.base`."""
    return f"{offer_path(offer_id)}{FIGURE}{key}"
