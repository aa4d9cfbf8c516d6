"""The plan: everything the user typed, as an immutable value, with its fields, parsers, checks and edits.

Pure: knows no table, file, clock or window.
"""

from planner.plan.fields.assumptions import Assumptions, StageView
from planner.plan.fields.counter import (
    ComponentHold,
    Counter,
    Export,
    Release,
    Released,
    ReleasedStory,
    ShownPackage,
    ShownTradeOff,
)
from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.market_row import Comparable, OwnBand
from planner.plan.fields.offer import Offer
from planner.plan.fields.person import LetterStyle, Person
from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.fields.prep import DrillAnswer, Prep, PrepItem
from planner.plan.fields.round import Round
from planner.plan.fields.scenario import Scenario
from planner.plan.fields.story import PARTS, Story
from planner.plan.schema.model import Typed

__all__ = [
    "PARTS",
    "PRESENT_ID",
    "Assumptions",
    "Comparable",
    "ComponentHold",
    "Counter",
    "DrillAnswer",
    "Export",
    "Grant",
    "Instalment",
    "LetterStyle",
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
]
