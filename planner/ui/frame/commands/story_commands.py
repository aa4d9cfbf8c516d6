"""Commands of the Story menu: add, duplicate, paste as drafts. Each goes to the new story."""

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
    """Return the commands that work on every sheet, by key."""
    return {
        "add_story": lambda: add(desk.session),
        "paste_stories": lambda: paste(desk.session, desk.lexicon()),
    }


def add(session: Session, after: str = "") -> None:
    """Add a story after another, else at the end."""
    _apply_and_show(session, "Add story", add_story(session.plan, after))


def duplicate(session: Session, story_id: str) -> None:
    """Add a copy of a story after it."""
    source = next((story for story in session.plan.stories if story.id == story_id), None)
    if source is None:
        session.status_message.emit("Select a story first.")
        return
    copy = source.model_copy(update={"title": f"{source.title} (copy)".strip()})
    _apply_and_show(session, "Duplicate story", add_stories(session.plan, (copy,), story_id))


def paste(session: Session, lexicon: Lexicon, after: str = "") -> None:
    """Make draft stories of the notes on the clipboard, as one step, and report what was made and cut."""
    from planner.story.text.drafts import drafts_of

    drafts = drafts_of(QGuiApplication.clipboard().text(), lexicon)
    if not drafts.stories:
        session.status_message.emit("The clipboard holds no text to make a story of.")
        return
    old_ids = {story.id for story in session.plan.stories}
    plan = add_stories(session.plan, drafts.stories, after)
    too_long = [path for story in plan.stories if story.id not in old_ids for path in _too_long(story)]
    plan = _with_invalid_entries(plan, too_long, session.today)
    count = "1 story" if len(drafts.stories) == 1 else f"{len(drafts.stories)} stories"
    _apply_and_show(session, f"Paste {count}", plan)
    message = [f"Made {count} of what you copied.", *(problem.message for problem in drafts.problems)]
    if too_long:
        message.append(f"A part longer than {LONGEST_TEXT:,} letters is kept as typed until you shorten it.")
    session.announce(" ".join(message))


def _too_long(story: Story) -> list[str]:
    """Return the paths of parts longer than a field accepts."""
    return [f"stories.{story.id}.{part}" for part in PARTS if len(getattr(story, part)) > LONGEST_TEXT]


def _with_invalid_entries(plan: Plan, paths: Sequence[str], today: datetime.date) -> Plan:
    """Keep long texts as invalid entries, as if they had been typed."""
    texts = [(path, value_at(plan, path)) for path in paths]
    return edits.enter_all(edits.clear(plan, paths), texts, today)


def _apply_and_show(session: Session, text: str, plan: Plan) -> None:
    old_ids = {story.id for story in session.plan.stories}
    new = next(story.id for story in plan.stories if story.id not in old_ids)
    session.apply(text, plan)
    session.jump(f"stories.{new}.title")
