"""What every sheet works with, handed in at its making: no sheet reaches for a global."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Dialogs
from planner.ui.session import Session

if TYPE_CHECKING:
    from planner.letters import Writer
    from planner.story.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Desk:
    """The open plan, the look in force, how to ask the user something; letters' writer, stories' words."""

    session: Session
    look: Look
    dialogs: Dialogs
    writer: Callable[[], "Writer"]
    lexicon: Callable[[], "Lexicon"]
