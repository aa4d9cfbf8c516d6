"""What is typed into a story, taken into the plan: with what it withdraws from recruiters, in one step."""

from planner.plan import Plan, edits
from planner.plan.entry import LONGEST_TEXT
from planner.plan.paths import NoSuchPathError, spec_at
from planner.plan.story import PARTS, Story
from planner.plan.title import title
from planner.share.stories import withdrawn
from planner.story.sentences import sentences
from planner.ui.session import Session


def take(session: Session, path: str, text: str) -> None:
    """Type a text into a part of a story. A released sentence that it changes is withdrawn; that is said."""
    session.drop_draft(path)
    try:
        if text == edits.typed_text(session.plan, path):
            return
    except NoSuchPathError:  # the story was removed while its text was open
        return
    story_id, label = path.split(".")[1], spec_at(session.plan, path).about.label.lower()
    plan = edits.enter(session.plan, path, text, session.today)
    kept = withdrawn(plan, story_id)
    session.apply(f"Write {label}", kept)
    if kept is not plan:
        session.noted.emit(_said(session.plan, recruiters(plan, kept)))


def sentences_of(story: Story, part: str) -> tuple[str, ...]:
    """Return the sentences of one part, as they are released: by their text."""
    return tuple(one.text for one in sentences(getattr(story, part)))


def recruiters(before: Plan, after: Plan) -> tuple[str, ...]:
    """Identities of the offers whose recruiter may read something else of the stories than before."""
    return tuple(
        one.id for one in before.counters if one.release.stories != after.counter(one.id).release.stories
    )


def live_story(session: Session, story_id: str) -> Story:
    """Return a story with what is being typed in it, but no text that is too long; a blank one for none."""
    if not story_id:
        return Story(id="")
    head = f"stories.{story_id}."
    typed = {
        path.removeprefix(head): text
        for path, text in session.drafts.items()
        if path.startswith(head) and len(text) <= LONGEST_TEXT
    }
    parts = {key: text for key, text in typed.items() if key in ("title", *PARTS)}
    return session.plan.story(story_id).model_copy(update=parts)


def _said(plan: Plan, ids: tuple[str, ...]) -> str:
    names = [title(plan, plan.offer(one)) for one in ids]
    return f"{' and '.join(names)} may no longer read the sentence that you changed."
