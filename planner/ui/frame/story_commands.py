"""The Story menu: begin a story, make drafts of pasted notes, copy one. They go to what they made."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from planner.plan import PARTS, Plan, Story, edits
from planner.plan.edits.stories import add_stories, add_story
from planner.plan.entry import LONGEST_TEXT
from planner.plan.paths import value_at
from planner.story.lexicon import Lexicon
from planner.ui.desk import Desk
from planner.ui.session import Session


def story_commands(desk: Desk) -> dict[str, Callable[[], None]]:
    """What those commands do that work on every sheet, by their keys."""
    return {
        "add_story": lambda: add(desk.session),
        "paste_stories": lambda: paste(desk.session, desk.lexicon()),
    }


def add(session: Session, after: str = "") -> None:
    """Begin a story after another one, else at the end."""
    _apply_and_look(session, "Add story", add_story(session.plan, after))


def duplicate(session: Session, story_id: str) -> None:
    """Add a copy of a story after it."""
    held = next((story for story in session.plan.stories if story.id == story_id), None)
    if held is None:
        session.status_message.emit("Select a story first.")
        return
    copy = held.model_copy(update={"title": f"{held.title} (copy)".strip()})
    _apply_and_look(session, "Duplicate story", add_stories(session.plan, (copy,), story_id))


def paste(session: Session, lexicon: Lexicon, after: str = "") -> None:
    """Make draft stories of the notes on the clipboard, as one step, and say what was made and cut."""
    from planner.story.text.drafts import drafts_of

    made = drafts_of(QGuiApplication.clipboard().text(), lexicon)
    if not made.stories:
        session.status_message.emit("The clipboard holds no text to make a story of.")
        return
    held = {story.id for story in session.plan.stories}
    plan = add_stories(session.plan, made.stories, after)
    long = [path for story in plan.stories if story.id not in held for path in _too_long(story)]
    plan = _kept_as_typed(plan, long, session.today)
    count = "1 story" if len(made.stories) == 1 else f"{len(made.stories)} stories"
    _apply_and_look(session, f"Paste {count}", plan)
    said = [f"Made {count} of what you copied.", *(problem.message for problem in made.problems)]
    if long:
        said.append(f"A part longer than {LONGEST_TEXT:,} letters is kept as typed until you shorten it.")
    session.status_message.emit(" ".join([*said, "Ctrl+Z takes it back."]))


def _too_long(story: Story) -> list[str]:
    """Return the paths of the parts that no field takes."""
    return [f"stories.{story.id}.{part}" for part in PARTS if len(getattr(story, part)) > LONGEST_TEXT]


def _kept_as_typed(plan: Plan, paths: Sequence[str], today: datetime.date) -> Plan:
    """Hold long texts as entries that cannot be read, as if they had been typed."""
    texts = [(path, value_at(plan, path)) for path in paths]
    return edits.enter_all(edits.clear(plan, paths), texts, today)


def _apply_and_look(session: Session, text: str, plan: Plan) -> None:
    held = {story.id for story in session.plan.stories}
    new = next(story.id for story in plan.stories if story.id not in held)
    session.apply(text, plan)
    session.jump(f"stories.{new}.title")
