"""The items of both articles' checklists: ticked by what the plan has, else by hand.

What counts as evidence is ours, and said beside each item; an item that the plan proves needs no tick.
"""

from collections.abc import Callable, Mapping

from msgspec import Struct

from planner.plan import Plan, PrepItem
from planner.prep import proofs_by_notes as notes
from planner.prep import proofs_by_stories as stories
from planner.prep.item_proof import ItemProof, Prepared
from planner.story.judged import NONE_JUDGED, Judged, judged_stories
from planner.story.lexicon import Lexicon

SALARY = "Valenx Press, Salary Data: AI PMs with MLOps Certification and 2026 Trends"
TRACKS = "Valenx Press, AI PM vs ML PM: Job Duties, Skills, and Salary Compared in 2026"


class ChecklistItem(Struct, frozen=True):
    """One item of the list with its proof."""

    item: PrepItem
    title: str
    source: str
    proof: ItemProof
    by_hand: bool

    @property
    def done(self) -> bool:
        """Whether the plan proves it or the user ticked it."""
        return self.proof.enough or self.by_hand


def checklist(plan: Plan, lexicon: Lexicon, known: Judged = NONE_JUDGED) -> tuple[ChecklistItem, ...]:
    """Return all items in order, with what the plan has of each; `known` are stories judged already."""
    lexicon = lexicon.of_plan(plan)
    prepared = Prepared(plan, lexicon, tuple(judged_stories(plan.stories, lexicon, known).values()))
    return tuple(
        ChecklistItem(item, title, source, proof(prepared), item in plan.prep.ticked)
        for item, (title, source, proof) in _ITEMS.items()
    )


def item_title(item: PrepItem) -> str:
    """Return what an item of the list is called."""
    return _ITEMS[item][0]


_ITEMS: Mapping[PrepItem, tuple[str, str, Callable[[Prepared], ItemProof]]] = {
    PrepItem.FAILURES: ("Three stories of failure, with root cause and fix", SALARY, stories.failures),
    PrepItem.LIFECYCLE: ("Projects mapped to the model's lifecycle", SALARY, stories.lifecycle),
    PrepItem.ARCHITECTURE: ("Costs and benefits of an architecture weighed", SALARY, stories.architecture),
    PrepItem.COST_PER_QUERY: ("A calculation of cost per query", SALARY, stories.cost_per_query),
    PrepItem.LATENCY_SCRIPT: ("A script on latency against accuracy", SALARY, notes.latency_script),
    PrepItem.POST_MORTEMS: ("Two post-mortems of recent launches read", TRACKS, notes.post_mortems),
    PrepItem.NARRATIVE: ("A market narrative", TRACKS, notes.narrative),
    PrepItem.CASE_STUDIES: ("Two MLOps case studies read", TRACKS, notes.case_studies),
    PrepItem.BOTH_LENSES: ("Three projects told in both lenses", TRACKS, stories.both_lenses),
    PrepItem.REHEARSED: ("Impact-first and risk-first scripts rehearsed aloud", TRACKS, notes.rehearsed),
    PrepItem.CHEAT_SHEET: ("One page to cram from", TRACKS, notes.cheat_sheet_full),
    PrepItem.ROLE_TALK: ("A talk with someone in the role", TRACKS, notes.role_talk),
    PrepItem.SYSTEM: ("A structured way to prepare, kept up", f"{SALARY}; {TRACKS}", notes.kept_up),
}
