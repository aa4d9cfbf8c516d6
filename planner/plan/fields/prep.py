"""The preparation for the talks: ticks of the checklist, notes, and the answers typed in drills."""

import datetime
from enum import StrEnum
from typing import Annotated

from planner.plan.schema.about import About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

PRIVATE = Privacy.PRIVATE
BEST_RATING = 5


class PrepItem(StrEnum):
    """The items of both articles' checklists, in order."""

    FAILURES = "failures"
    LIFECYCLE = "lifecycle"
    ARCHITECTURE = "architecture"
    COST_PER_QUERY = "cost_per_query"
    LATENCY_SCRIPT = "latency_script"
    POST_MORTEMS = "post_mortems"
    NARRATIVE = "narrative"
    CASE_STUDIES = "case_studies"
    BOTH_LENSES = "both_lenses"
    REHEARSED = "rehearsed"
    CHEAT_SHEET = "cheat_sheet"
    ROLE_TALK = "role_talk"
    SYSTEM = "system"


class DrillAnswer(Model, frozen=True, kw_only=True):
    """One typed answer to a question of the drill, with how the user rated it; 0: not rated.

    `question`: the key of the question. `seconds`: what the answer took, without the time to think; None
    where the clock was not used.
    """

    id: Annotated[str, About("Identity", PRIVATE, Group.PREP, editor=Editor.RECORD)]
    question: Annotated[str, About("Question of the drill", PRIVATE, Group.PREP, editor=Editor.RECORD)] = ""
    text: Annotated[
        str,
        About(
            "Answer in the drill",
            PRIVATE,
            Group.PREP,
            help="Type it as you would say it. It stays in the plan and never leaves.",
            editor=Editor.PREP,
        ),
    ] = ""
    rating: Annotated[
        int,
        About("How it went", PRIVATE, Group.PREP, Unit.COUNT, editor=Editor.RECORD, low=0, high=BEST_RATING),
    ] = 0
    seconds: Annotated[
        int | None,
        About("Seconds taken", PRIVATE, Group.PREP, Unit.COUNT, editor=Editor.RECORD, low=0),
    ] = None
    when: Annotated[
        datetime.date | None, About("Day of the drill", PRIVATE, Group.PREP, editor=Editor.RECORD)
    ] = None


def _note(label: str, note: str) -> About:
    return About(label, PRIVATE, Group.PREP, help=note, editor=Editor.PREP)


class Prep(Model, frozen=True, kw_only=True):
    """The preparation for the talks. `ticked`: the items that the user ticked by hand."""

    ticked: Annotated[
        tuple[PrepItem, ...], About("Ticked by hand", PRIVATE, Group.PREP, editor=Editor.RECORD)
    ] = ()
    narrative: Annotated[
        str, _note("Market narrative", "Where the market of your products goes, in a few sentences.")
    ] = ""
    latency_script: Annotated[
        str,
        _note("Latency against accuracy", "Your own words for a listener who is not technical."),
    ] = ""
    index_script: Annotated[
        str,
        _note("Search speed against recall", "What a faster index misses, and how much of it you accept."),
    ] = ""
    reliability_script: Annotated[
        str, _note("99.9 % reliability", "How long it may fail in a month, and what is done in that time.")
    ] = ""
    post_mortems: Annotated[
        tuple[str, ...],
        _note("Launch post-mortems read", "Of other companies, one a line: the launch, and what went wrong."),
    ] = ()
    case_studies: Annotated[
        tuple[str, ...], _note("Case studies read", "One a line, with what you would have done otherwise.")
    ] = ()
    role_talk: Annotated[
        str, _note("Role-fit talk", "Whom in the role you talked to, and what you learned.")
    ] = ""
    latency_budgets: Annotated[
        tuple[str, ...], _note("Latency budgets", "One a line, as “search: p95 under 300 ms”.")
    ] = ()
    adoption_kpis: Annotated[
        tuple[str, ...], _note("Adoption KPIs", "One a line, as “weekly active teams 31 % to 44 %”.")
    ] = ()
    answers: tuple[DrillAnswer, ...] = ()
    practice_line: Annotated[
        str,
        About(
            "Line of the practised talk",
            PRIVATE,
            Group.PREP,
            help="What you typed in Practise the talk and have not said yet.",
            editor=Editor.PREP,
        ),
    ] = ""
