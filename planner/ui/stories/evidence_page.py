"""The evidence of all stories together, its parts, and what raising each would do to the asks."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.analysis import Analysis
from planner.analysis.explained import Explained
from planner.ask.opening.evidence_effects import Effect, effect_figure
from planner.ask.opening.story_reach import reach_text, story_reach
from planner.market.studies.story_premiums import StoryPremium
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.plan.registry import FIELDS
from planner.plan.title import story_title, title
from planner.story.rubric.evidence import BEST, StoryEvidence
from planner.story.rubric.evidence_figures import certificate_figure, evidence_figure, part_text
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.links import TextButton
from planner.ui.parts.panel_parts import clear_layout, heading, note, scrolled
from planner.ui.stories.view import ShownStory, StoryPage
from planner.ui.typing.words_field import WordsField
from planner.values import Figure, Unit, shown

CERTIFICATES = "One certificate a line."
MEASURE = 640
MOST_EFFECTS = 8
TOLD_ONLY = "A story raises the asks of the recruiters to whom you release it."
NO_STORY = "No story yet: the best three carry the evidence."
NO_OFFER = "Type an offer on the sheet Offers, and what each step would bring to its asks is shown here."
NO_REACH = "Yours: nothing yet. A story counts once this recruiter may read it."
NO_EFFECT = "No step that is left moves an opening."

Row = tuple[str, str, str, Callable[[], object]]  # head, value, text below, command


class RowList(QWidget):
    """A list of links, or a sentence that says why there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look = desk.look
        self._shown: tuple[tuple[str, str, str], ...] | None = None
        self.rows: list[TextButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)

    def show_rows(self, rows: Iterable[Row], otherwise: str) -> None:
        """Show these links; they keep the keyboard while their texts stay the same."""
        shown_rows = tuple(rows)
        texts = tuple((head, value, below) for head, value, below, _ in shown_rows) or ((otherwise, "", ""),)
        if texts != self._shown:
            self._shown = texts
            clear_layout(self)
            self.rows = [TextButton(self._look) for _ in shown_rows]
            for widget in self.rows:
                self._add(widget)
            if not shown_rows:
                reason = note(otherwise)
                reason.setContentsMargins(HALF, 0, 0, 0)
                self._add(reason)
        for button, (head, value, below, press) in zip(self.rows, shown_rows, strict=True):
            button.show_texts(head, value, below)
            button.pressing = press

    def _add(self, widget: QWidget) -> None:
        if (column := self.layout()) is not None:
            column.addWidget(widget)


class EvidencePage(StoryPage):
    """The evidence of the plan; a line explains itself when pressed, a story opens."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self.value, self.certificate = TextButton(desk.look, strong=True), TextButton(desk.look)
        self.missing = note()
        self.missing.setContentsMargins(HALF, 0, 0, 0)
        self.best, self.effects, self.claims = RowList(desk), RowList(desk), RowList(desk)
        self._raising, self._claimed = _head(""), _head("")
        self.certificates = WordsField(desk.session, FIELDS["Plan.certificates"], 3, CERTIFICATES)
        self._lay_out()

    def show_story(self, shown: ShownStory) -> None:
        """Show the evidence of the plan that a story belongs to."""
        self.certificates.show_path("certificates")
        if shown.analysis is not None:
            self._show(shown, shown.analysis.evidence)
            self._show_effects(shown)
            self._show_claims(shown, shown.analysis)

    def take_focus(self) -> None:
        """Begin at the evidence."""
        self.value.setFocus()

    def _show(self, what: ShownStory, evidence: StoryEvidence) -> None:
        plan = what.plan
        score, coverage = f"{evidence.weighted_score:.0f} of 100", f"{evidence.coverage:.2f}"
        below = f"Best {BEST} by weight: {score}, times coverage {coverage}. {TOLD_ONLY}"
        self.value.show_texts(
            "Your stories speak", f"{100 * evidence.value:.0f} of 100", below, share=evidence.value
        )
        self.value.pressing = self._explaining(evidence_figure(evidence, plan.stories))
        gaps = ", ".join((*evidence.missing_stages, *evidence.missing_areas))
        self.missing.setText(f"Not covered yet: {gaps}." if gaps else "Every stage and area is covered.")
        self.best.show_rows((*self._best(plan, evidence), *self._retold(plan, evidence)), NO_STORY)
        figure = certificate_figure(plan.certificates, evidence)
        count = len(plan.certificates)
        head = "Certificates by themselves" if count != 1 else "The certificate by itself"
        self.certificate.show_texts(head, "$0", figure.because[-1].text + ".")
        self.certificate.pressing = self._explaining(figure)

    def _best(self, plan: Plan, evidence: StoryEvidence) -> Iterator[Row]:
        for story_id, weight in zip(evidence.best, evidence.constants.weights, strict=False):
            name, points = story_title(plan.story(story_id), plan.stories), evidence.points(story_id)
            below = f"{part_text(evidence, story_id)}counts {shown(weight, Unit.SHARE)}"
            value = f"{points:.0f} of 100"
            yield name, value, f"{below[:1].upper()}{below[1:]}.", self._going(story_id)

    def _retold(self, plan: Plan, evidence: StoryEvidence) -> Iterator[Row]:
        for retold, better in evidence.retold.items():
            name, same = (story_title(plan.story(key), plan.stories) for key in (retold, better))
            yield (
                name,
                "0 of 100",
                f"Tells “{same}” again: adds what it covers, no score.",
                self._going(retold),
            )

    def _show_effects(self, what: ShownStory) -> None:
        offer, analysis = what.offer, what.analysis
        if offer is None or analysis is None:
            self._raising.setText("What raising it would bring")
            self.effects.show_rows((), NO_OFFER)
            return
        self._raising.setText(
            f"What raising it would bring to your asks of {title(what.plan, offer)}, a year"
        )
        effects = [effect for effect in analysis.effects[offer.id] if effect.by_component][:MOST_EFFECTS]
        self.effects.show_rows((self._effect(effect) for effect in effects), NO_EFFECT)

    def _show_claims(self, what: ShownStory, analysis: Analysis) -> None:
        """Show what the articles pay for such stories, beside what this recruiter's asks have of them."""
        asks = analysis.offers[what.offer.id].asks if what.offer else {}
        whom = f", and what your asks of {title(what.plan, what.offer)} have of it" if what.offer else ""
        self._claimed.setText(f"What the articles pay for such stories{whom}")
        reach = story_reach(asks)
        self.claims.show_rows((self._claim(claim, reach) for claim in analysis.tables.story_premiums), "")

    def _claim(self, claim: StoryPremium, reach: Mapping[Component, float]) -> Row:
        value = f"${claim.low:,.0f}" + (f" to ${claim.high:,.0f}" if claim.high != claim.low else "")
        have = reach_text(reach, claim.component)
        below = f"Yours: {have}." if have else NO_REACH
        explained = Explained(claim.text, value, f"{below} {claim.source}: a claim, not a survey.")
        return claim.text, value, f"{below} {claim.source}.", lambda: self._session.select(explained)

    def _effect(self, effect: Effect) -> Row:
        level = " It would carry the next level." if effect.lifts_level else ""
        openings = effect.brings[:1].upper() + effect.brings[1:]
        value = f"+{shown(round(effect.worth, -1), Unit.MONEY)}"
        return effect.what, value, f"{openings}. {effect.how}{level}", self._explaining(effect_figure(effect))

    def _explaining(self, figure: Figure) -> Callable[[], object]:
        return lambda: self._session.select(figure)

    def _going(self, story_id: str) -> Callable[[], object]:
        return lambda: self._session.jump(f"stories.{story_id}.title")

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (
            *(self.value, self.missing, _head(f"Best {BEST} stories"), self.best),
            *(self._raising, self.effects),
            *(self._claimed, self.claims),
            *(_head("Certificates"), self.certificates, self.certificate),
        ):
            column.addWidget(part)
        column.addStretch(1)
        content.setMaximumWidth(MEASURE + 6 * GRID)  # in a row: a column asks for the height of all its width
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(middle))


def _head(text: str) -> QLabel:
    label = heading(text)
    label.setWordWrap(True)
    label.setContentsMargins(HALF, GRID, 0, 0)
    return label
