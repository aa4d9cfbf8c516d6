"""The private sheet Stories: how each is judged, what all are worth as evidence, and, below, their texts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from planner.analysis import Analysis
from planner.plan import PARTS, Offer, Plan, ReleasedStory, Story
from planner.plan.fields.terms import Component, LifecycleStage, SkillArea
from planner.plan.registry import FIELDS
from planner.plan.title import story_title, story_titles, title
from planner.share.stories import released_sentences
from planner.story.judged import JudgedStory, judged_stories
from planner.story.lenses.lens import Lens
from planner.story.rubric.evidence import BEST, FULL
from planner.story.rubric.evidence_figures import part_text
from planner.story.rubric.items import Criterion
from planner.story.rubric.judgement import CriterionScore
from planner.values import Unit, shown
from planner.workbook.private.contents import STORIES
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.sheets.lines import lines, pieces
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.sheet import CellRange, Merge

WIDTHS = (196, 52, *[60] * len(Criterion), 48, 66, 98)
LAST = len(WIDTHS) - 1
CHARACTERS = 92
"""What fits on one line across all columns but the first."""
MOST_STORIES, MOST_STEPS, MOST_RETOLD = 16, 8, 3
WHY, VALUES = 5, 2
"""The columns of the texts and of the first value of evidence."""
LINE_HEIGHT, GAP = 13.0, 5.0
SHORT = {
    Criterion.SCAR_TISSUE: "Scars",
    Criterion.OWNERSHIP: "Owner",
    Criterion.EMPATHY: "Technical",
    Criterion.ECONOMICS: "Econ.",
}
LENSES = {Lens.IMPACT: "impact first", Lens.RISK: "risk first", None: "neither"}
NO_STORIES = "No story is written yet."
POINTS = "Points of the most that each criterion can earn; the score is less what lints take."
MOVED = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
BY_STORIES = "stories"
"""Where a step of an ask comes from, if stories moved it."""


def put_stories(analysis: Analysis) -> PrivatePage:
    """Put a row of scores for each story, what all are worth, and below what is printed the text of each.

    The best stories are printed; where there are more, all are at the right.
    """
    plan, page = analysis.plan, PrivatePage(STORIES, WIDTHS)
    evidence = analysis.evidence
    page.head(f"Your stories speak {evidence.value:.2f} of 1" if plan.stories else NO_STORIES)
    judged = judged_stories(plan.stories, analysis.model_inputs.lexicon, evidence.judged)
    if judged:
        _put_scores(page, plan, tuple(judged.values()))
    _put_evidence(page, analysis)
    page.end_print()
    names = story_titles(plan.stories)
    for story_id, story in judged.items():
        page.gap()
        _put_story(page, names[story_id], story)
    return page


def _put_scores(page: PrivatePage, plan: Plan, judged: Sequence[JudgedStory]) -> None:
    titles = story_titles(plan.stories)
    best = sorted(judged, key=lambda story: -story.judgement.score)[:MOST_STORIES]
    shown_stories = judged if len(judged) <= MOST_STORIES else best
    columns = _score_columns(plan, titles)
    page.table(columns, shown_stories)
    page.prose(POINTS, "note")
    if len(judged) > MOST_STORIES:
        page.prose(f"The best {MOST_STORIES} of {len(judged)}; all of them at the right.", "note")
        widths = (360, 60, *[90] * len(Criterion), 90, 110, 400)
        page.aside("All stories", widths).table(columns, judged)
    page.gap()


def _score_columns(plan: Plan, titles: Mapping[str, str]) -> Columns[JudgedStory]:
    def points(place: int, criterion: Criterion) -> Column[JudgedStory]:
        return Column(
            f"{SHORT.get(criterion, criterion.label)}\nof {criterion.most}",
            lambda judged: float(judged.judgement.criteria[place].points),
            "fixed.count",
        )

    return (
        Column("Story", lambda judged: titles[judged.story.id], "ruled"),
        Column("Score\nof 100", lambda judged: float(judged.judgement.score), "fixed.count"),
        *(points(place, criterion) for place, criterion in enumerate(Criterion)),
        Column("Lost to lints", _lost_to_lints, "fixed.count"),
        Column("Order of telling", lambda judged: LENSES[judged.lens.lens], "why"),
        Column("Told to", lambda judged: _recruiters(plan, judged.story), "why", heading_style="header_why"),
    )


def _lost_to_lints(judged: JudgedStory) -> float:
    return float(-sum(abs(lint.points) for lint in judged.judgement.lints))


def _recruiters(plan: Plan, story: Story) -> str:
    """Name each recruiter that may read of a story, with how many of its sentences."""
    marks = ((offer, _mark(plan, offer, story)) for offer in plan.offers)
    released = ((offer, released_sentences(story, mark)) for offer, mark in marks if mark is not None)
    named = (f"{title(plan, offer)}, {sum(map(len, parts.values()))}" for offer, parts in released if parts)
    return "; ".join(named) or "nobody"


def _mark(plan: Plan, offer: Offer, story: Story) -> ReleasedStory | None:
    marks = plan.counter(offer.id).release.stories
    return next((mark for mark in marks if mark.id == story.id), None)


def _put_story(page: PrivatePage, name: str, story: JudgedStory) -> None:
    page.sentence(name, "story", len(WIDTHS), 22)
    page.gap(height=GAP)
    rows = page.table(PIECES, _pieces(story), height=_piece_height, headings=False)
    page.merges += [Merge(CellRange(row, 1, row, LAST)) for row in range(rows.first, rows.last + 1)]


PIECES: Columns[tuple[str, str]] = (
    Column("", lambda piece: piece[0], "part"),
    Column("", lambda piece: piece[1], "part_text"),
)


def _piece_height(piece: tuple[str, str]) -> float:
    return LINE_HEIGHT * lines(piece[1], CHARACTERS) + 4


def _pieces(story: JudgedStory) -> Iterator[tuple[str, str]]:
    """Yield each text in pieces that fit into a row, its label before the first."""
    for label, text in _labelled_texts(story):
        first, *rest = pieces(text, CHARACTERS)
        yield label, first
        yield from (("", piece) for piece in rest)


def _labelled_texts(judged: JudgedStory) -> Iterator[tuple[str, str]]:
    """Yield each label with its text: what was typed, then what is missing and what lost points."""
    story, judgement, filed = judged.story, judged.judgement, judged.filing
    for key in ("role", "when", "tags", *PARTS):
        value = getattr(story, key)
        if text := ", ".join(value) if isinstance(value, tuple) else value:
            yield FIELDS[f"Story.{key}"].about.label, text
    if marks := ", ".join(mark.value for mark in (*filed.stages, *filed.areas)):
        yield "Filed under", marks
    if missing := "\n".join(_missing(score) for score in judgement.criteria if score.missing):
        yield "To write", missing
    if lints := "\n".join(
        f"{lint.kind.value.capitalize()}: {lint.why} {lint.better}" for lint in judgement.lints
    ):
        yield "Lints", lints


def _missing(score: CriterionScore) -> str:
    return f"{score.criterion.label}: {' '.join(score.missing)}"


class EvidenceRow(Struct, frozen=True):
    """A label, up to three values, and a text about them."""

    label: str
    values: tuple[float, ...]
    why: str = ""

    def value(self, place: int) -> float | None:
        """The value at a place; None where there is none."""
        return self.values[place] if place < len(self.values) else None


def _put_evidence(page: PrivatePage, analysis: Analysis) -> None:
    """Put evidence with its parts, what is covered and missing, and its effect on each opening."""
    _put_table(page, ("Evidence", "", "", "", "Made of"), _parts(analysis), ("fixed.ratio",) * 3)
    page.gap()
    counts = ("fixed.count", "fixed.count", "fixed.chance")
    _put_table(page, ("What they cover", "Covered", "Of", "Share", "Missing"), _coverage(analysis), counts)
    page.gap()
    labels, changes = [component.noun.capitalize() for component in MOVED], ("fixed.change",) * 3
    effects = list(_effects(analysis))
    if effects:
        _put_table(page, ("What the stories told do to each ask", *labels, ""), effects, changes)
        page.gap()
    offer = analysis.plan.chosen_offer()
    if analysis.plan.stories and offer is not None and analysis.offers[offer.id].asks:
        headings = (f"What more would bring, {title(analysis.plan, offer)}", *labels, "How")
        steps = list(_steps(analysis, offer))
        _put_table(page, headings, steps[:MOST_STEPS], changes)
        if len(steps) > MOST_STEPS:
            page.prose(f"The first {MOST_STEPS} of {len(steps)}; all of them at the right.", "note")
            aside = page.aside("What more would bring", (420, 110, 110, 110, 500))
            aside.table(_evidence_columns(headings, changes, 1, 1), steps)
        page.gap()
    certificates = _certificates(analysis.plan)
    _put_table(page, ("Certificates", "Effect", "", "", "Why"), certificates, ("fixed.count",) * 3)


def _put_table(
    page: PrivatePage, headings: tuple[str, ...], rows: Iterable[EvidenceRow], styles: tuple[str, str, str]
) -> None:
    page.table(_evidence_columns(headings, styles, VALUES, LAST - WHY + 1), rows)


def _evidence_columns(
    headings: tuple[str, ...], styles: tuple[str, str, str], labels: int, whys: int
) -> Columns[EvidenceRow]:
    """Return the columns of a table; `labels` and `whys`: columns that the first and the last take."""
    first, *middle, last = headings

    def value(place: int) -> Column[EvidenceRow]:
        return Column(middle[place], lambda row: row.value(place), styles[place])

    return (
        Column(first, lambda row: row.label, "ruled", span=labels),
        *map(value, range(3)),
        Column(last, lambda row: row.why, "why", heading_style="header_why", span=whys),
    )


def _parts(analysis: Analysis) -> Iterator[EvidenceRow]:
    evidence, stories = analysis.evidence, analysis.plan.stories
    titles = {story.id: story_title(story, stories) for story in stories}
    best = ";  ".join(
        f"{titles[story_id]} {evidence.points(story_id):.0f}, {part_text(evidence, story_id)}"
        f"counts {shown(weight, Unit.SHARE)}"
        for story_id, weight in zip(evidence.best, evidence.constants.weights, strict=False)
    )
    why = f"{best or 'no story that scores'}. A missing story scores 0."
    yield EvidenceRow(f"Best {BEST} scores by weight", (evidence.weighted_score,), why)
    for retold, better in list(evidence.retold.items())[:MOST_RETOLD]:
        why = f"Tells {titles[better]} again: adds what it covers, no score."
        yield EvidenceRow(titles[retold], (0.0,), why)
    if (more := len(evidence.retold) - MOST_RETOLD) > 0:
        yield EvidenceRow(f"And {more} more told again", (0.0,), "They add what they cover, no score.")
    plain, areas, stages = (shown(share, Unit.SHARE) for share in evidence.constants.coverage)
    why = f"{plain} for any story, {areas} by skill areas, {stages} by stages of the lifecycle."
    yield EvidenceRow("Coverage", (evidence.coverage,), why)
    why = f"Score over {FULL}, times coverage. 0 to 1."
    yield EvidenceRow("Your stories speak, of 1", (evidence.value,), why)


def _coverage(analysis: Analysis) -> Iterator[EvidenceRow]:
    for label, covered, kinds in (
        ("Skill areas", analysis.evidence.areas, tuple(SkillArea)),
        ("Stages of the lifecycle", analysis.evidence.stages, tuple(LifecycleStage)),
    ):
        missing = ", ".join(kind.value for kind in kinds if kind not in covered) or "none"
        yield EvidenceRow(label, (len(covered), len(kinds), len(covered) / len(kinds)), missing)


def _effects(analysis: Analysis) -> Iterator[EvidenceRow]:
    """Yield what the stories did to each opening, offer by offer, in its own currency."""
    for offer in analysis.plan.columns():
        if analysis.offers[offer.id].asks:
            amounts = tuple(_effect(analysis, offer, component) for component in MOVED)
            yield EvidenceRow(f"{title(analysis.plan, offer)} ({offer.currency})", amounts)


def _effect(analysis: Analysis, offer: Offer, component: Component) -> float:
    ask = analysis.offers[offer.id].asks.get(component)
    return sum(moved.effect for moved in ask.moved if moved.where == BY_STORIES) if ask else 0.0


def _steps(analysis: Analysis, offer: Offer) -> Iterator[EvidenceRow]:
    """Yield what raising each part would bring to an offer, the most worth first."""
    for step in analysis.effects[offer.id]:
        amounts = tuple(step.by_component.get(component, 0.0) for component in MOVED)
        yield EvidenceRow(step.what, amounts, step.how)


def _certificates(plan: Plan) -> Iterator[EvidenceRow]:
    why = "A certificate moves no ask by itself; a story of what was done with it does."
    for name in plan.certificates or ("None typed",):
        yield EvidenceRow(name, (0.0,), why)
