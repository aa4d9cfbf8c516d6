"""The places that satisfy an item of the checklist, as links side by side."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from planner.prep.item_proof import ProofLink
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.flow import Flow
from planner.ui.parts.links import TextLink
from planner.ui.parts.panel_parts import mark

LONGEST = 44
"""Letters of a name on one line; the rest is in its tooltip."""


class ProofLinks(QWidget):
    """Each leads to its place by a click or a key; nothing is shown where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[TextLink] = []
        self._shown: tuple[ProofLink, ...] = ()
        self._row = Flow(self)
        self.setContentsMargins(2 * GRID + HALF, 0, 0, GRID + HALF)
        self.hide()

    def show_links(self, places: Sequence[ProofLink], jump: Callable[[str], None]) -> None:
        """Show these places; links keep the keyboard while they stay the same."""
        if tuple(places) == self._shown:
            return
        self._shown = tuple(places)
        for old in self.links:
            self._row.removeWidget(old)
            old.deleteLater()
        self.links = [self._link(place, jump) for place in places]
        self.setVisible(bool(places))

    def _link(self, place: ProofLink, jump: Callable[[str], None]) -> TextLink:
        link, name = TextLink(), place.text
        link.setWordWrap(False)
        cut = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
        link.show_link(cut, partial(jump, place.where), dim=False)
        mark(link, "link", on=True)
        link.setAccessibleName(f"Go to {name}")
        self._row.addWidget(link)
        return link
