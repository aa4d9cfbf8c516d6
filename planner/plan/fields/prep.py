"""What the user has done to get ready: ticks by hand, and notes that the program cannot make."""

from enum import StrEnum
from typing import Annotated

from planner.plan.fields.about import About, Group, Shown
from planner.plan.fields.frozen import Model
from planner.values import Privacy

PRIVATE = Privacy.PRIVATE


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


def _note(label: str, note: str) -> About:
    return About(label, PRIVATE, Group.PREP, help=note, shown=Shown.PREP)


class Prep(Model):
    """Getting ready for the talks. `ticked` holds the items that the user ticked by hand."""

    ticked: Annotated[
        tuple[PrepItem, ...], About("Ticked by hand", PRIVATE, Group.PREP, shown=Shown.RECORD)
    ] = ()
    narrative: Annotated[
        str, _note("Market narrative", "Where the market of your products goes, in a few sentences.")
    ] = ""
    latency_script: Annotated[
        str,
        _note("Latency against accuracy", "Your own words for a listener who is not technical."),
    ] = ""
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
