"""The shared objects that are passed to each sheet, in place of globals."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.ui.appearance.look import Look
from planner.ui.documents.dialogs import Dialogs
from planner.ui.session import Session

if TYPE_CHECKING:
    from planner.intake.final_letter.comparer import LetterComparer
    from planner.intake.job_posts.reading import PostReader
    from planner.intake.letters.sample.making import SampleMaker
    from planner.intake.letters.words import LetterWords
    from planner.letters import Writer
    from planner.prep.drill.questions import DrillTable
    from planner.story.coach.coach_words import CoachWords
    from planner.story.lexicon import Lexicon


class Desk(Struct, frozen=True):
    """Session, look and dialogs of the window; loaders of what is read from the program's own files.

    They load the writer of letters, the lexicon of stories, the coach's questions, the words by which letters
    are read, what reads job posts, compares a letter to sign, makes samples of letters, and the questions of
    drills. `folder`: the data folder of the user.
    """

    session: Session
    look: Look
    dialogs: Dialogs
    writer: Callable[[], "Writer"]
    lexicon: Callable[[], "Lexicon"]
    coach_words: Callable[[], "CoachWords"]
    letter_words: Callable[[], "LetterWords"]
    post_reader: Callable[[], "PostReader"]
    letter_comparer: Callable[[], "LetterComparer"]
    sample_maker: Callable[[], "SampleMaker"]
    drill: Callable[[], "DrillTable"]
    folder: Path
