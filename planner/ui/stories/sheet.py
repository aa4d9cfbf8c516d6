"""The Stories sheet: a list, a page to write on, and the rubric that follows every letter.

It lays out panels and turns what they say into edits of the plan; judging and filing are done in `story`.
"""

from collections.abc import Callable, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.plan import Offer, Plan
from planner.plan.edits.stories import argue_for, file_under, move_story, release_story, remove_story
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import Component
from planner.plan.title import story_title, title
from planner.story.rubric.filing import filing_of
from planner.story.rubric.text_marks import marks_of
from planner.ui.change import Change
from planner.ui.context.tables import MenuRequest, PlaceKind
from planner.ui.desk import Desk
from planner.ui.frame.commands.story_commands import add, copy, duplicate, paste
from planner.ui.parts.panel_parts import empty_note
from planner.ui.parts.reflow import Reflow
from planner.ui.sheet import OfferSheet
from planner.ui.stories.coach.coaching import StoryCoach
from planner.ui.stories.coach.earlier_page import EarlierPage
from planner.ui.stories.evidence_page import EvidencePage
from planner.ui.stories.filing_map import FilingMap, Place
from planner.ui.stories.head import WRITE, StoriesHead
from planner.ui.stories.rubric import Rubric
from planner.ui.stories.share_page import SharePage
from planner.ui.stories.story_list import ListPanel
from planner.ui.stories.story_list_model import StoryRows
from planner.ui.stories.tell_page import TellPage
from planner.ui.stories.view import ShownStory, StoryPage, shown_story
from planner.ui.stories.writing_page import WritingPage
from planner.values.sentence import stopped

NONE_YET = (
    "No story yet",
    "A story says what you did when something failed; it is a reason for what you ask.",
    "Ctrl+Shift+N begins one. Ctrl+V makes drafts of the notes or the résumé lines that you copied.",
)
AT_ONCE = 10_000  # letters of a story that are judged at each key
LATER = 200  # ms: a longer one is judged when the keys rest
LEAST = 700  # px: in less the coach and the rubric come below the page


class StoriesSheet(OfferSheet):
    """One story at a time. Which one, and the open page, are not part of the plan."""

    menu_slot = "Story"
    menu_texts = MappingProxyType({"Offer": "St&ory"})
    choice_step = "Stories for {}"
    draws = ("stories", "story_versions", "counters", "certificates", "typed")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.story_id, self._lexicon = "", desk.lexicon()
        self.list = ListPanel(desk.look)
        self.head = StoriesHead(self)
        self.rubric = Rubric(desk.look)
        self.coach = StoryCoach(desk.session, desk.look, desk.coach_words(), self)
        for part in (self.coach.panel, self.coach.spine):
            self.rubric.above.addWidget(part)
        self.filing = FilingMap(desk.look)
        self.page: WritingPage | None = None
        self.telling, self.sharing, self.evidence = TellPage(desk), SharePage(desk), EvidencePage(desk)
        self.earlier = EarlierPage(desk)
        self.pages: tuple[StoryPage, ...] = (self.telling, self.sharing, self.earlier, self.evidence)
        self._pages, self._empty = QStackedWidget(), empty_note(*NONE_YET)
        self._had_stories = False
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._later.timeout.connect(self._draw)
        self.commands: dict[str, Callable[[], object]] = {
            "copy": lambda: copy(self.session, self.story_id),
            "paste": lambda: paste(self.desk, self.window(), self.story_id),
            "clear": lambda: self._delete() if self.list.view.hasFocus() else None,
            "duplicate_story": lambda: duplicate(self.session, self.story_id),
            "story_up": lambda: self._move(-1),
            "story_down": lambda: self._move(1),
            "delete_story": self._delete,
        }
        self.filing.setParent(self)  # until there is a page for it
        self.filing.hide()
        self._connect()
        self._lay_out()

    def show_change(self, change: Change) -> None:
        """Choose the story to show before it is drawn."""
        if change.replaced:
            self.story_id = ""
        self.coach.forget(change.plan, replaced=change.replaced)
        self._keep_story(change)
        super().show_change(change)

    def show_offer(self, offer: Offer | None) -> None:
        """Draw the stories for the recruiter of an offer, or for nobody."""
        plan = self.session.plan
        self.head.show_offers(plan, offer)
        self.rubric.setVisible(bool(plan.stories))
        self._empty.setVisible(not plan.stories)
        if plan.stories:
            self._write_page().show_story(plan, self.story_id)
        if self.page is not None:
            self.page.setVisible(bool(plan.stories))
        if bool(plan.stories) != self._had_stories:
            self._had_stories = bool(plan.stories)
            self._turn(self.head.tabs.currentIndex())
        self._draw_in_time()

    def reveal(self, path: str) -> bool:
        """Go to a field of a story."""
        parts = path.split(".")
        if path == "certificates":
            self.head.tabs.setCurrentIndex(len(self.pages))
            self.evidence.certificates.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if parts[0] != "stories" or len(parts) != 3 or parts[1] not in _ids(self.session.plan):
            return False
        self._look_at(parts[1])
        if parts[2] == "answer":
            self.head.tabs.setCurrentIndex(1 + self.pages.index(self.sharing))
            return self.sharing.go_to_answer()
        if parts[2] == "coach_draft":
            self.coach.panel.take_focus()
            self.session.select(path)
            return True
        self.head.tabs.setCurrentIndex(WRITE)
        return self.page is not None and self.page.go_to(parts[2])

    def explain_selection(self) -> None:
        """Explain the title of the story that is shown."""
        if self.session.plan.stories and self.story_id:
            self.session.select(f"stories.{self.story_id}.title")
        else:
            super().explain_selection()

    def panes(self) -> Sequence[QWidget]:
        """The list, the page that is open, the coach, the rubric."""
        page = self._pages.currentWidget()
        open_page = page if isinstance(page, StoryPage) else self.page
        return (self.list.view, *((open_page,) if open_page else ()), self.coach.panel, self.rubric)

    def take_focus(self) -> None:
        """Begin at the list."""
        (self.list.view if self.session.plan.stories else self).setFocus()

    def _keep_story(self, change: Change) -> None:
        """Stay at the story; where it is gone, go to the one that took its place."""
        ids, before = _ids(change.plan), _ids(change.before)
        if self.story_id not in ids:
            place = before.index(self.story_id) if self.story_id in before else 0
            self.story_id = ids[min(place, len(ids) - 1)] if ids else ""

    def _write_page(self) -> WritingPage:
        """The writing page, made when there is a first story to write."""
        if self.page is None:
            self.page = WritingPage(self.desk, self.story_id)
            self.page.below.addWidget(self.filing)
            self.filing.show()
            self._writing_column.addWidget(self.page)
        return self.page

    def _look_at(self, story_id: str) -> None:
        if story_id != self.story_id and self.page is not None:
            self.page.commit()
            self.story_id = story_id
            self.page.show_story(self.session.plan, story_id)
            self._draw()

    def _turn(self, place: int) -> None:
        """Open the page of a tab; where there is no story, the hint how to begin one, but of the evidence."""
        has_page = self.story_id or place == len(self.pages)
        self._pages.setCurrentIndex(place if has_page else WRITE)
        self._draw()

    def _follow(self) -> None:
        """Judge what is being typed: at once, or when the keys rest where it is long."""
        if self.isVisible() and self.story_id and self.session.drafts:
            self._draw_in_time()

    def _draw_in_time(self) -> None:
        """Draw at once, or when the keys rest if what is typed is long."""
        if self.session.drafts and shown_story(self.session, self.story_id, self._lexicon).length > AT_ONCE:
            self._later.start()
        else:
            self._draw()

    def _draw(self) -> None:
        """Show the story in the list, in the rubric and on the open page."""
        page = self._pages.currentWidget()
        shown = shown_story(self.session, self.story_id, self._lexicon)
        self.list.view.show_stories(StoryRows(shown), self.story_id)
        self.coach.show_story(shown)
        self.rubric.show_judgement(shown.judgement, shown.for_role, _named_role(shown), shown.story.answer)
        if isinstance(page, StoryPage):
            page.show_story(shown)
        elif self.page is not None and self.story_id:
            self._underline(self.page, shown)
            self.filing.show_filed(filing_of(shown.story, shown.lexicon))

    def _underline(self, page: WritingPage, shown: ShownStory) -> None:
        texts = {part: getattr(shown.story, part) for part in PARTS}
        page.show_marks(texts, {part: marks_of(shown.for_role, part) for part in PARTS})

    def _tick(self, place: Place, on: bool) -> None:
        plan = file_under(self.session.plan, self.story_id, place, on=on)
        self.session.apply(f"{'Tick' if on else 'Untick'} {place}", plan)

    def _release(self, sentences: tuple[str, ...]) -> None:
        plan = self.session.plan
        if (offer := self.offer) is not None:
            more = len(sentences) > len(plan.counter(offer.id).release.of_story(self.story_id).sentences)
            what = f"{'Release' if more else 'Withdraw'} sentences for {title(plan, offer)}"
            self.session.apply(what, release_story(plan, offer.id, self.story_id, sentences))

    def _argue(self, component: Component | None) -> None:
        plan = self.session.plan
        if (offer := self.offer) is not None:
            name = component.noun if component else "nothing by name"
            self.session.apply(f"Argue for {name}", argue_for(plan, offer.id, self.story_id, component))

    def _move(self, step: int) -> None:
        ids = _ids(self.session.plan)
        place = ids.index(self.story_id) + step if self.story_id in ids else -1
        if 0 <= place < len(ids):
            plan = move_story(self.session.plan, self.story_id, place)
            self.session.apply(f"Move story {'up' if step < 0 else 'down'}", plan)
        elif self.story_id in ids:
            end = "first" if step < 0 else "last"
            self.session.status_message.emit(f"This is the {end} story already.")

    def _ask_menu(self, at: QPoint) -> None:
        """Ask for the menu of the selected story."""
        share = 1 + self.pages.index(self.sharing)
        actions: dict[str, Callable[[], object] | None] = {
            "edit": lambda: self.page.take_focus() if self.page else None,
            "readers": lambda: self.head.tabs.setCurrentIndex(share),
        }
        self.session.menu_requested.emit(MenuRequest(PlaceKind.STORY, at, actions))

    def _delete(self) -> None:
        if self.story_id not in _ids(self.session.plan):
            self.session.status_message.emit("Select a story first.")
            return
        if self.page is not None:
            self.page.commit()  # no draft may be left of a story that is gone
        plan = self.session.plan
        name = story_title(plan.story(self.story_id), plan.stories)
        self.session.apply(f"Delete {name}", remove_story(plan, self.story_id))
        self.explain_selection()
        self.session.announce(stopped(f"Deleted {name}"))

    def _connect(self) -> None:
        self.session.draft_changed.connect(self._follow)
        self.list.view.looked_at.connect(self._look_at)
        self.list.view.menu_asked.connect(self._ask_menu)
        self.list.view.moved.connect(self._move)
        self.list.view.opened.connect(lambda: self.page.take_focus() if self.page else None)
        self.list.added.connect(lambda: add(self.session, self.story_id))
        self.head.turned.connect(self._turn)
        self.head.chosen.connect(self.choose)
        self.filing.ticked.connect(self._tick)
        self.telling.copied.connect(self.session.status_message)
        self.sharing.released.connect(self._release)
        self.sharing.argued.connect(self._argue)
        self.rubric.explained.connect(self.session.select)
        self.rubric.pointed.connect(self._find)

    def _find(self, part: str, start: int, end: int) -> None:
        """Go to words of the story."""
        self.head.tabs.setCurrentIndex(WRITE)
        if self.page is not None:
            self.page.go_to(part, start, end)

    def _lay_out(self) -> None:
        middle, writing = QWidget(), QWidget()
        self._writing_column, column, row = QVBoxLayout(writing), QVBoxLayout(middle), QHBoxLayout(self)
        self._writing_column.addWidget(self._empty)
        for page in (writing, *self.pages):
            self._pages.addWidget(page)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        row.addWidget(self.list)
        row.addWidget(Reflow((middle, self.rubric), (middle, self.rubric.content), (1, 0), LEAST), 1)
        for layout in (self._writing_column, column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)


def _named_role(shown: ShownStory) -> str:
    return title(shown.plan, shown.offer) if shown.offer else ""


def _ids(plan: Plan) -> list[str]:
    return [story.id for story in plan.stories]
