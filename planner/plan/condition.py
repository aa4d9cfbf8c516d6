"""Conditions to succeed: what the user needs of the job besides pay. No figure of the model moves by them."""

from enum import StrEnum
from typing import Annotated

from planner.plan.schema.about import About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy

MOST_CONDITIONS = 5
LONGEST_CONDITION = 200
"""Letters of a condition's text: it is one line of a proposal."""


class ConditionKind(StrEnum):
    """What a condition is about."""

    AUTHORITY = "authority"
    HEAD_COUNT = "head count"
    COMPUTE = "compute budget"
    TITLE = "title"
    REVIEW = "review date"
    START = "start"
    PLACE = "place"
    OTHER = "other"


def _about(label: str, note: str) -> About:
    return About(label, Privacy.RELEASABLE, Group.WORDS, help=note, editor=Editor.RECORD)


class Condition(Model, frozen=True, kw_only=True):
    """One condition: its kind and text, and how far it has come. It leaves only while it is asked for."""

    id: Annotated[str, About("Identity", Privacy.PRIVATE, Group.WORDS, editor=Editor.RECORD)]
    kind: Annotated[ConditionKind, _about("Kind", "What it is about.")] = ConditionKind.OTHER
    text: Annotated[str, _about("Condition", "A clause that they can forward: two engineers by June.")] = ""
    asked: Annotated[bool, _about("Asked", "It is in letters and in the proposal.")] = True
    agreed: Annotated[bool, _about("Agreed", "They said yes.")] = False
    in_writing: Annotated[bool, _about("In writing", "It stands in a mail or in the letter to sign.")] = False
