"""Commands of the Story menu: add, duplicate, copy, paste as drafts. A new story is gone to."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.plan import Plan, Story
from planner.plan.edits.stories import add_stories, add_story
from planner.plan.fields.story import PARTS
from planner.plan.registry import FIELDS
from planner.plan.title import story_title
from planner.ui.desk import Desk
from planner.ui.session import Session


def story_commands(desk: Desk, window: QWidget) -> dict[str, Callable[[], None]]:
    """Return the commands that work on every sheet, by key."""
    return {
        "add_story": lambda: add(desk.session),
        "paste_stories": lambda: paste(desk, window),
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
    again = replace(source, title=f"{source.title} (copy)".strip())
    _apply_and_show(session, "Duplicate story", add_stories(session.plan, (again,), story_id))


def copy(session: Session, story_id: str) -> None:
    """Copy a story as plain text."""
    story = next((story for story in session.plan.stories if story.id == story_id), None)
    if story is not None:
        QGuiApplication.clipboard().setText(plain_text(session.plan, story))


def plain_text(plan: Plan, story: Story) -> str:
    """Return a story as text: its title, then each part that is written below its label."""
    parts = [
        f"{FIELDS[f'Story.{part}'].about.label}\n{text}" for part in PARTS if (text := getattr(story, part))
    ]
    return "\n\n".join([story_title(story, plan.stories), *parts])


def paste(desk: Desk, window: QWidget, after: str = "") -> None:
    """Show what the notes or the résumé on the clipboard become; nothing enters the plan before that."""
    from planner.ui.paste_stories.dialog import PasteStoriesDialog

    text = QGuiApplication.clipboard().text()
    if not text.strip():
        desk.session.status_message.emit("The clipboard holds no text to make a story of.")
        return
    desk.session.commit_drafts()
    dialog = PasteStoriesDialog(desk, after, window)
    dialog.open()
    dialog.show_text(text)


def _apply_and_show(session: Session, text: str, plan: Plan) -> None:
    old_ids = {story.id for story in session.plan.stories}
    new = next(story.id for story in plan.stories if story.id not in old_ids)
    session.apply(text, plan)
    session.jump(f"stories.{new}.title")
