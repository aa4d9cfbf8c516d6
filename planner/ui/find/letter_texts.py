"""The letters to the chosen offer, for the command field: their names, and texts written when first searched.

Texts are those of edited letters where the user edited one.
"""

from typing import TYPE_CHECKING

from planner.plan import Plan
from planner.plan.edits.letter_drafts import draft_of
from planner.plan.title import title
from planner.ui.desk import Desk
from planner.ui.find.story_source import FoundLetter, LetterSource
from planner.ui.sheet_paths import letter_path

if TYPE_CHECKING:
    from planner.letters import Writer
    from planner.share import Shared


class LetterTexts:
    """Remembers the letters of one plan and offer: writing them takes longer than a key may."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._plan: Plan | None = None
        self._source: LetterSource | None = None

    def ready(self) -> LetterSource | None:
        """Return the letters of the plan as it is now; None until they are written."""
        return self._source if self._plan is self._desk.session.plan else None

    def names(self) -> LetterSource | None:
        """Return the letters by their names alone; None without an offer."""
        plan = self._desk.session.plan
        offer = plan.chosen_offer()
        if offer is None:
            return None
        from planner.letters import LETTERS  # late, as in all of this file: the first search brings Jinja2

        letters = [FoundLetter(kind.name, letter_path(offer.id, kind.key)) for kind in LETTERS]
        return LetterSource(letters, title(plan, offer))

    def write(self) -> LetterSource | None:
        """Write the letters to the chosen offer; None without an offer or an analysis."""
        session = self._desk.session
        offer, analysis = session.plan.chosen_offer(), session.analysis
        if offer is None or analysis is None:
            return None
        from planner.letters import LETTERS
        from planner.workbook.pending_export import shared_export

        shared = shared_export(session.plan, analysis.model_inputs, offer.id).shared
        texts = _texts(session.plan, shared, self._desk.writer()) if shared is not None else {}
        letters = [
            FoundLetter(kind.name, letter_path(offer.id, kind.key), texts.get(kind.key, ""))
            for kind in LETTERS
        ]
        self._plan = session.plan
        self._source = LetterSource(letters, title(session.plan, offer))
        return self._source


def _texts(plan: Plan, shared: "Shared", writer: "Writer") -> dict[str, str]:
    """Return the text of each letter that can be written, as edited, by its key."""
    from planner.letters import LETTERS, Letter

    written = {
        kind.key: writer.edited(shared, kind, draft_of(plan, shared.offer_id, kind.key)) for kind in LETTERS
    }
    return {key: letter.text for key, letter in written.items() if isinstance(letter, Letter)}
