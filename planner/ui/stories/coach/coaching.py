"""The coach of the Stories sheet: which question is open, and what an answer does to the plan.

Talks are of the window, no part of the plan. An answer that is typed and not taken is a draft of the session:
a recovery copy holds it, and it is taken when the plan is saved or closed.
"""

import datetime

from msgspec import Struct
from PySide6.QtCore import QObject

from planner.plan import Plan, edits
from planner.plan.edits.story_versions import keep_version
from planner.plan.entry import LONGEST_TEXT
from planner.plan.registry import FIELDS
from planner.share.stories import without_changed_sentences
from planner.story.coach.coach_talk import QUESTIONS_AT_ONCE, AnswerKind, CoachAnswer, CoachTalk
from planner.story.coach.coach_words import CoachWords
from planner.story.coach.questions import Coach, CoachQuestion
from planner.story.coach.reading import CoachReading
from planner.story.coach.replies import strength, thanks, written
from planner.story.coach.spine import spine
from planner.story.rubric.rubric import judge
from planner.ui.appearance.look import Look
from planner.ui.session import Session
from planner.ui.stories.coach.answer_worth import AnswerWorth, AskedWorth
from planner.ui.stories.coach.coach_panel import CoachPanel
from planner.ui.stories.coach.spine_view import SpineView
from planner.ui.stories.view import ShownStory

BEFORE = "before the coach"
NO_ANSWER = "Type an answer first, or skip the question."


class StoryTalk(Struct):
    """The talk about one story: its open question, and what was said about the last answer."""

    talk: CoachTalk
    open_question: CoachQuestion | None = None
    thanks: str = ""


class StoryCoach(QObject):
    """Asks about the story that is shown, on its panel and its spine."""

    def __init__(self, session: Session, look: Look, words: CoachWords, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._words = session, words
        self.panel, self.spine = CoachPanel(), SpineView(look)
        self.worth = AnswerWorth(self)
        self.worth.known.connect(self.panel.show_worth)
        self._talks: dict[str, StoryTalk] = {}
        self._shown: ShownStory | None = None
        self.panel.answered.connect(self._take)
        self.panel.skipped.connect(self._skip)
        self.panel.not_known.connect(self._ask_again)
        self.panel.resumed.connect(self._resume)
        self.panel.answer.textChanged.connect(self._keep)
        self.spine.pointed.connect(self._go_to)
        session.commit_requested.connect(self._take_all)

    def show_story(self, shown: ShownStory) -> None:
        """Ask about a story; a question whose answer is being typed stays."""
        self._shown = shown
        if not shown.story.id:
            return
        reading = CoachReading(shown.story, shown.lexicon)
        self.spine.show_steps(spine(reading, shown.judgement))
        ours, typed = self._talk_of(shown), self._typed(shown.story.id)
        if not typed.strip() or ours.open_question is None:
            ours.open_question = Coach(reading, shown.judgement, ours.talk, self._words).question
        self.panel.put(typed)
        self.panel.show_thanks(ours.thanks)
        self._show(ours, shown)
        self.worth.ask(self._asked_worth(ours, shown))
        self.panel.show_worth(self.worth.text)

    def _asked_worth(self, ours: StoryTalk, shown: ShownStory) -> AskedWorth | None:
        """Return the open question with what its worth depends on; None where it earns nothing."""
        question, analysis, offer = ours.open_question, shown.analysis, shown.offer
        if question is None or not question.points or analysis is None or offer is None:
            return None
        return AskedWorth(analysis, offer.id, shown.story.id, question.points)

    def forget(self, plan: Plan, *, replaced: bool) -> None:
        """Forget the talks about stories that are gone; their identity may become that of another."""
        ids = {story.id for story in plan.stories}
        for story_id in [key for key in self._talks if replaced or key not in ids]:
            del self._talks[story_id]

    def _show(self, ours: StoryTalk, shown: ShownStory) -> None:
        how_strong = strength(shown.judgement, ours.talk.began_at, self._words)
        if ours.open_question is None:
            self.panel.show_done(how_strong)
        elif ours.talk.rests(shown.story) and not self.panel.typed.strip():
            self.panel.show_rest(how_strong)
        else:
            left = ours.talk.until - ours.talk.asked(shown.story)
            self.panel.show_question(ours.open_question, max(1, QUESTIONS_AT_ONCE - left + 1))

    def _talk_of(self, shown: ShownStory) -> StoryTalk:
        began = CoachTalk(shown.judgement.score)
        return self._talks.setdefault(shown.story.id, StoryTalk(began))

    def _typed(self, story_id: str) -> str:
        """Return what is typed about a story: now, or before the plan was recovered or opened."""
        path, session = draft_path(story_id), self._session
        return session.drafts.get(path, edits.typed_text(session.plan, path))

    def _keep(self) -> None:
        """Keep what is typed with its story."""
        if self._shown is None or self._shown.story.id not in self._talks:
            return
        session, path = self._session, draft_path(self._shown.story.id)
        if self.panel.typed == edits.typed_text(session.plan, path):
            session.drop_draft(path)
        else:
            session.draft(path, self.panel.typed)

    def _take(self) -> None:
        """Write the answer into its part, and ask the next question."""
        if self._shown is None or not self.panel.typed.strip():
            self._session.status_message.emit(NO_ANSWER)
            return
        self._write(self._shown.story.id)
        self.panel.take_focus()

    def _take_all(self) -> None:
        """Write what is being typed about any story: the plan is being saved or closed.

        What was recovered stays in the card: its question may have been another.
        """
        for story_id in self._talks:
            if self._session.drafts.get(draft_path(story_id), "").strip():
                self._write(story_id)

    def _write(self, story_id: str) -> None:
        ours, question = self._talks[story_id], self._talks[story_id].open_question
        if question is None or self._shown is None:
            return
        before, typed = self._session.plan.story(story_id), self._typed(story_id)
        text = written(getattr(before, question.part), typed)
        if len(text) > LONGEST_TEXT:
            ours.thanks = f"That makes {len(text):,} characters: at most {LONGEST_TEXT:,} fit into one part."
            self.panel.show_thanks(ours.thanks)
            return
        answer = CoachAnswer(question.topic, question.ask, AnswerKind.TAKEN, question.part, typed.strip())
        was_taken = any(earlier.kind is AnswerKind.TAKEN for earlier in ours.talk.answers)
        ours.talk = ours.talk.after(answer)
        self._session.drop_draft(draft_path(story_id))
        self._put(story_id, question.part, text, is_first=not was_taken)
        lexicon = self._shown.lexicon
        after = self._session.plan.story(story_id)
        pair = ((before, judge(before, lexicon)), (after, judge(after, lexicon)))
        ours.thanks = thanks(*pair, question.topic, self._words)
        self._show_again()

    def _put(self, story_id: str, part: str, text: str, *, is_first: bool) -> None:
        """Write a part as one step; before the first answer of a talk the story is kept as it was."""
        session, path = self._session, f"stories.{story_id}.{part}"
        plan = session.plan
        if is_first:
            plan = keep_version(plan, story_id, BEFORE, datetime.datetime.now())
        entries = ((path, text), (draft_path(story_id), ""))
        plan = without_changed_sentences(edits.enter_all(plan, entries, session.today), story_id)
        session.apply(f"Answer on {FIELDS[f'Story.{part}'].about.label.lower()}", plan, where=path)

    def _skip(self) -> None:
        self._pass(AnswerKind.SKIPPED)

    def _ask_again(self) -> None:
        self._pass(AnswerKind.UNKNOWN)

    def _pass(self, kind: AnswerKind) -> None:
        if self._shown is None:
            return
        ours = self._talk_of(self._shown)
        if (question := ours.open_question) is not None:
            ours.talk = ours.talk.after(CoachAnswer(question.topic, question.ask, kind))
            ours.thanks = ""
            self._drop(self._shown.story.id)
            self._show_again()
            self.panel.take_focus()

    def _drop(self, story_id: str) -> None:
        """Give up what was typed; what the plan has of it as one step."""
        session, path = self._session, draft_path(story_id)
        session.drop_draft(path)
        if edits.typed_text(session.plan, path):
            session.apply("Skip the question", edits.enter(session.plan, path, "", session.today))

    def _resume(self) -> None:
        if self._shown is not None:
            ours, shown = self._talk_of(self._shown), self._shown
            ours.talk, ours.thanks = ours.talk.resumed(shown.story, shown.judgement.score), ""
            self._show_again()
            self.panel.take_focus()

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_story(self._shown)

    def _go_to(self, part: str) -> None:
        if self._shown is not None:
            self._session.jump(f"stories.{self._shown.story.id}.{part}")


def draft_path(story_id: str) -> str:
    """Path of what is typed on the card about a story."""
    return f"stories.{story_id}.coach_draft"
