"""The shared objects that are passed to each sheet, in place of globals."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Dialogs
from planner.ui.session import Session

if TYPE_CHECKING:
    from planner.intake.job_posts.reading import PostReader
    from planner.letters import Writer
    from planner.story.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Desk:
    """Session, look and dialogs of the window; loaders of the writer of letters, lexicon and job posts.

    `folder`: the data folder of the user.
    """

    session: Session
    look: Look
    dialogs: Dialogs
    writer: Callable[[], "Writer"]
    lexicon: Callable[[], "Lexicon"]
    post_reader: Callable[[], "PostReader"]
    folder: Path
