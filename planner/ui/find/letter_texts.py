"""The texts of the letters to the chosen offer, for the command field: written when first searched."""

from collections.abc import Mapping

from planner.letters import LETTERS, Letter
from planner.plan import Plan
from planner.plan.title import title
from planner.ui.desk import Desk
from planner.ui.find.story_source import LetterSource


class LetterTexts:
    """Remembers the letters of one plan and offer: writing them takes longer than a key may."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._plan: Plan | None = None
        self._source: LetterSource | None = None

    def ready(self) -> LetterSource | None:
        """Return the letters of the plan as it is now; None until they are written."""
        return self._source if self._plan is self._desk.session.plan else None

    def write(self) -> LetterSource | None:
        """Write the letters to the chosen offer; None without an offer or an analysis."""
        session = self._desk.session
        offer, analysis = session.plan.chosen_offer(), session.analysis
        if offer is None or analysis is None:
            return None
        from planner.workbook.pending_export import shared_export  # late: the writer of workbooks comes too

        shared = shared_export(session.plan, analysis.model_inputs, offer.id).shared
        writer = self._desk.writer()
        made = {kind.name: writer.write(shared, kind) for kind in LETTERS} if shared is not None else {}
        texts: Mapping[str, str] = {
            name: letter.text for name, letter in made.items() if isinstance(letter, Letter)
        }
        company = title(session.plan, offer)
        self._plan = session.plan
        self._source = LetterSource(texts, f"counters.{offer.id}.tone", company)
        return self._source
