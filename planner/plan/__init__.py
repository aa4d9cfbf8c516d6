"""What the user told us: the frozen Plan, its fields, typed entry, and edits from a Plan to a Plan.

Pure: knows no table, file, clock or window.
"""

from planner.plan.assumptions import Assumptions, StageView
from planner.plan.counter import (
    Counter,
    Export,
    Held,
    Release,
    Released,
    ReleasedStory,
    ShownPackage,
    ShownTradeOff,
)
from planner.plan.frozen import Typed
from planner.plan.grant import Grant, Instalment
from planner.plan.market_row import Comparable, OwnBand
from planner.plan.offer import Offer
from planner.plan.person import Person
from planner.plan.plan import PRESENT_ID, Plan
from planner.plan.prep import Prep, PrepItem
from planner.plan.round import Round
from planner.plan.scenario import Scenario
from planner.plan.story import PARTS, Story
from planner.plan.wording import Wording

__all__ = [
    "PARTS",
    "PRESENT_ID",
    "Assumptions",
    "Comparable",
    "Counter",
    "Export",
    "Grant",
    "Held",
    "Instalment",
    "Offer",
    "OwnBand",
    "Person",
    "Plan",
    "Prep",
    "PrepItem",
    "Release",
    "Released",
    "ReleasedStory",
    "Round",
    "Scenario",
    "ShownPackage",
    "ShownTradeOff",
    "StageView",
    "Story",
    "Typed",
    "Wording",
]
