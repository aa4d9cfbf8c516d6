"""What every sheet works with, handed in at its making: no sheet reaches for a global."""

from dataclasses import dataclass

from planner.ui.dialogs import Dialogs
from planner.ui.look import Look
from planner.ui.session import Session


@dataclass(frozen=True, slots=True)
class Desk:
    """The open plan, the look in force, and the way to ask the user something."""

    session: Session
    look: Look
    dialogs: Dialogs
