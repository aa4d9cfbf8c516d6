"""Typed text of a story put into the plan, together with the sentences it withdraws from recruiters."""

from msgspec.structs import replace

from planner.plan import Plan, edits
from planner.plan.entry import LONGEST_TEXT
from planner.plan.fields.story import PARTS, Story
from planner.plan.paths import NoSuchPathError, spec_at
from planner.plan.title import title
from planner.share.stories import without_changed_sentences
from planner.story.text.sentences import sentences
from planner.ui.session import Session


class PartEdit:
    """One edit of a part of a story, in steps. A released sentence that the whole edit changed is withdrawn.

    A sentence that is broken by one step and whole again after another stays released.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._plans: list[Plan] = []  # before the edit, and after each of its steps

    def take(self, path: str, text: str) -> None:
        """Put the text as typed so far into the plan, as one step."""
        session = self._session
        try:
            before = edits.typed_text(session.plan, path)
        except NoSuchPathError:  # the story was removed while its text was open
            return
        plan = edits.enter(session.plan, path, text, session.today)
        if edits.typed_text(plan, path) == before:
            return
        if not self._goes_on():
            self._plans = [session.plan]
        label = spec_at(session.plan, path).about.label.lower()
        released = replace(plan, counters=self._plans[0].counters)
        plan = without_changed_sentences(released, path.split(".")[1])
        self._plans.append(plan)
        session.apply(f"Write {label}", plan, where=path)

    def end(self) -> None:
        """End the edit, and name the recruiters from whom it withdrew sentences."""
        if self._goes_on() and (ids := recruiters(self._plans[0], self._session.plan)):
            self._session.status_message.emit(_withdrawal_text(self._session.plan, ids))
        self._plans = []

    def _goes_on(self) -> bool:
        """Whether nothing but steps of this edit, their undo and redo happened since it began."""
        return any(plan is self._session.plan for plan in self._plans)


def sentences_of(story: Story, part: str) -> tuple[str, ...]:
    """Return the sentences of one part, as they are released: by their text."""
    return tuple(sentence.text for sentence in sentences(getattr(story, part)))


def recruiters(before: Plan, after: Plan) -> tuple[str, ...]:
    """Identities of the offers whose recruiter may read something else of the stories than before."""
    return tuple(
        counter.id
        for counter in before.counters
        if counter.release.stories != after.counter(counter.id).release.stories
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
    story = session.plan.story(story_id)
    return replace(story, **parts) if parts else story


def _withdrawal_text(plan: Plan, ids: tuple[str, ...]) -> str:
    names = [title(plan, plan.offer(identity)) for identity in ids]
    return f"{' and '.join(names)} may no longer read the sentence that you changed."
