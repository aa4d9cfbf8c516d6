"""The next step of a plan: a sentence with its button, and the way to a letter as a list. Pure, no window."""

from planner.next_step.first_nine import NINE, ROUGH_BELOW, typed_of_nine
from planner.next_step.line import Action, NextLine, SessionFacts
from planner.next_step.order import next_lines
from planner.next_step.plan_facts import PlanFacts
from planner.next_step.talk_stage import turn_mark
from planner.next_step.way_to_letter import WayStep, way_to_a_letter

__all__ = [
    "NINE",
    "ROUGH_BELOW",
    "Action",
    "NextLine",
    "PlanFacts",
    "SessionFacts",
    "WayStep",
    "next_lines",
    "turn_mark",
    "typed_of_nine",
    "way_to_a_letter",
]
