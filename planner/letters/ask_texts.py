"""The asks of a letter: each with its figures and its own reason, or marked as having none.

A reason is written under the ask it supports, and a letter mentions another offer once.
"""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from planner.letters import spelling
from planner.letters.letter import Piece, figure_piece, piece_of, sentence
from planner.letters.offer_terms import figure_of, now_of
from planner.letters.words.word_forms import reason
from planner.share import LatestTerm, OtherOffer, Proposed, ReleasedCause, Shared, SharedStory
from planner.values import Unit

PRESENT = "present"
"""Where the present job is in the plan."""
FIELDS = {"base": "base", "bonus": "bonus_target", "sign_on": "sign_on", "equity": "grants"}
"""Field of an offer by component."""
IN_FULL = {"sign_on": " in all", "equity": " at face value"}
"""What follows another offer's figure: all payments, and all grants at face."""
MOST_ASKS = 3
"""Points of a letter: more read as a list of demands, and none is weighed."""
NOUNS = {"base": "base", "bonus": "bonus", "sign_on": "sign-on", "equity": "equity"}


class StoryText(Struct, frozen=True):
    """A released story: its title and its released sentences, in the order of the role's lens."""

    title: Piece
    headline: Piece
    sentences: tuple[Piece, ...]


class BetterElsewhere(Struct, frozen=True):
    """Another offer or the present job as far as it is released; a figure that is better than theirs.

    `same`: its figure is the one asked for.
    """

    where: str
    present: bool
    written: bool
    company: Piece
    figure: Piece
    letter: bool = False
    same: bool = False


class CoveredLoss(Struct, frozen=True):
    """A released line of the sign-on case; `kind` chooses its words. No figure where the ask has the same."""

    kind: str
    figure: Piece


class ComponentText(Struct, frozen=True):
    """One component: its present and wanted figures, and what argues for it.

    `cover` compares a sign-on with the cost of the move: `part`, `all`, `more`, `band` where it only
    replaces base, or empty for no claim; `case` is the sum of its lines where the letter writes it.
    `over_case`: a sign-on is more than all that was released of what the move costs.
    """

    key: str
    noun: Piece
    label: Piece
    now: Piece
    wanted: Piece
    gap: Piece
    final: bool
    raised: bool
    band: Piece
    better: tuple[BetterElsewhere, ...]
    covers: tuple[CoveredLoss, ...]
    cover: str
    case: Piece
    proof: tuple[Piece, ...]
    story: bool = False  # whether the proof is a sentence of a released story
    lead: bool = False  # whether it is the first such sentence of the letter, which introduces it
    at_top: bool = False
    brings: float = 0.0  # over four years, for the order of asks; never written
    asked: bool = False  # whether it is one of the asks of letters
    over_case: bool = False

    @property
    def is_list(self) -> bool:
        """Whether what they say now is several payments or grants, which a list of components must part."""
        return " and" in self.now.text

    @property
    def names_itself(self) -> bool:
        """Whether what they say now names what it is of, as `$400,000 in equity` does."""
        return self.key == "equity" and bool(_OF_EQUITY.search(self.now.text))

    @property
    def has_better_offer(self) -> bool:
        """Whether another offer, and not the present job, has more of it."""
        return any(not other.present for other in self.better)

    @property
    def leaving(self) -> bool:
        """Whether all that a sign-on covers is given up by leaving."""
        return all(line.kind in LEAVING for line in self.covers)

    @property
    def has_reason(self) -> bool:
        """Whether anything argues for it: an ask without a reason is not written."""
        return bool(self.band or self.better or self.cover or self.proof or self.at_top)


_OF_EQUITY = re.compile(r"\b(?:equity|RSUs|options|shares|units|company|plan|grant)\b")


def component_texts(shared: Shared, rival_mentioned: bool) -> tuple[ComponentText, ...]:
    """Return every component with its reasons; with `rival_mentioned`, other offers are no reason again."""
    points = tuple(
        _component(shared, line, latest, rival_mentioned=rival_mentioned)
        for line, latest in zip(shared.lines, shared.latest_terms, strict=True)
    )
    return _marked(points, _asked(points))


def _asked(points: tuple[ComponentText, ...]) -> tuple[str, ...]:
    """Return the keys of what letters ask for: with a reason, not called final, the three that bring most."""
    open_asks = [point for point in points if point.gap and point.has_reason and not point.final]
    return tuple(point.key for point in sorted(open_asks, key=lambda point: -point.brings)[:MOST_ASKS])


def _component(shared: Shared, line: Proposed, latest: LatestTerm, *, rival_mentioned: bool) -> ComponentText:
    key = line.component.value
    wanted_at = f"counters.{shared.offer_id}.{key}"
    wanted = figure_of(shared, line.unit, "", line.proposed, wanted_at, line.measure)
    gap = line.proposed - latest.value
    cover, covers, case = _sign_on_case(shared, line.proposed) if key == "sign_on" else ("", (), Piece(""))
    within = key == "base" and shared.posted is not None and _within(line.proposed, shared.posted)
    return ComponentText(
        key=key,
        noun=Piece(NOUNS[key]),
        label=Piece(NOUNS[key].capitalize()),
        now=now_of(shared, line, latest),
        wanted=wanted,
        gap=_gap_text(shared, line, gap),
        final=latest.final,
        raised=latest.raised,
        band=band_text(shared) if within else Piece(""),
        better=_better(shared, line, latest, rival_mentioned=rival_mentioned),
        covers=covers,
        cover=cover,
        case=case,
        proof=_proof(shared, line),
        story=bool(_arguing(shared, line)) and not shared.words.why(line.component),
        at_top=key == "equity" and _base_at_top(shared),
        brings=shared.rise(line, latest.value),
        over_case=key == "sign_on" and not cover and line.proposed > 0 and _losses(shared) > 0,
    )


def _gap_text(shared: Shared, line: Proposed, gap: float) -> Piece:
    """Write by how much an ask is above what they say now, a share in points; empty where it is not."""
    where = f"counters.{shared.offer_id}.{line.component.value}"
    if line.unit is Unit.SHARE:
        return figure_piece(spelling.points(gap) if gap > 0 else "", where, "#gap")
    return figure_of(shared, line.unit, "", max(gap, 0.0), where, None, "#gap")


def _within(amount: float, band: tuple[float, float]) -> bool:
    return band[0] <= amount <= band[1]


def _base_at_top(shared: Shared) -> bool:
    """Whether the proposed base is the top of the posted band, so that the rest has to move elsewhere."""
    base = next(line for line in shared.lines if line.component.value == "base")
    return shared.posted is not None and round(base.proposed) == round(shared.posted[1])


def _arguing(shared: Shared, line: Proposed) -> tuple[SharedStory, ...]:
    """Return the stories that argue for a component; for base also those that argue for no other."""
    arguing = shared.arguing(line.component)
    if arguing or line.component.value != "base":
        return arguing
    return tuple(story for story in shared.stories if story.component is None)


def _proof(shared: Shared, line: Proposed) -> tuple[Piece, ...]:
    """Return the user's own reason, else the released sentence that argues; for base the first reason."""
    if own := shared.words.why(line.component):
        return (sentence(reason(own), f"counters.{shared.offer_id}.why_{line.component.value}"),)
    if arguing := _arguing(shared, line):
        return (story_text(arguing[0]).headline,)
    if line.component.value == "base" and shared.reasons:
        return (sentence(reason(shared.reasons[0]), f"counters.{shared.offer_id}.reasons"),)
    return ()


def _losses(shared: Shared) -> int:
    """Return the sum of what is released of the cost of the move."""
    return round(sum(cause.amount for cause in shared.causes if cause.cause.value != BAND))


BAND = "band"
LEAVING = ("unvested", "bonus")
"""Causes that are given up by leaving; the others are costs of the move."""


def _sign_on_case(shared: Shared, ask: float) -> tuple[str, tuple[CoveredLoss, ...], Piece]:
    """Compare a sign-on with the cost of the move: `part` of it, `all` of it, or `more`.

    More is claimed only up to the base that the band excludes, which the rest replaces.
    """
    losses = tuple(cause for cause in shared.causes if cause.cause.value != BAND)
    amount, case = round(ask), _losses(shared)
    excluded = round(shared.case) - case
    if amount <= 0 or amount > case + excluded:
        return "", (), Piece("")
    if case <= 0:
        return BAND, (), Piece("")
    cover = "part" if amount < case else "all" if amount == case else "more"
    several = len(losses) > 1
    total = Piece("")
    if cover == "more" or (several and cover == "part"):
        total = figure_of(shared, Unit.MONEY, "", case, losses[0].where, None, "#case")
    bare = not several and cover != "part"
    return cover, tuple(_covered(shared, cause, bare=bare) for cause in losses), total


def _covered(shared: Shared, cause: ReleasedCause, *, bare: bool) -> CoveredLoss:
    figure = figure_of(shared, Unit.MONEY, "", cause.amount, cause.where)
    return CoveredLoss(cause.cause.value, Piece("") if bare else figure)


def _better(
    shared: Shared, line: Proposed, latest: LatestTerm, *, rival_mentioned: bool
) -> tuple[BetterElsewhere, ...]:
    """Return the best figure elsewhere in the same currency, if it is better: a worse one is no reason."""
    place, counted = shared.lines.index(line), shared.counted(latest)
    better = [
        (other.amounts[place][1], other)
        for other in shared.others
        if other.amounts and other.currency == shared.currency and other.amounts[place][1] > counted
        if not rival_mentioned or other.where == PRESENT
    ]
    if not better:
        return ()
    amount, other = max(better, key=lambda rated: rated[0])
    key = line.component.value
    where = f"{other.where}.{FIELDS[key]}"
    figure = figure_of(shared, line.unit, IN_FULL.get(key, ""), amount, where)
    return (replace(other_text(other, figure), same=round(amount, 4) == round(line.proposed, 4)),)


def _marked(points: Iterable[ComponentText], asked: tuple[str, ...]) -> tuple[ComponentText, ...]:
    """Mark the asks, and the first sentence of a story; drop offers from what does not rise."""
    introduced = False
    marked = []
    for point in points:
        if point.key in asked:
            lead = point.story and not introduced
            introduced |= lead
            marked.append(replace(point, lead=lead, asked=True))
        else:
            marked.append(point if point.gap else replace(point, better=()))
    return tuple(marked)


def other_text(rival: OtherOffer, figure: Piece) -> BetterElsewhere:
    """Return another offer with a figure of it, as far as it is released."""
    return BetterElsewhere(
        rival.where,
        rival.where == PRESENT,
        rival.written,
        piece_of(rival.name, f"{rival.where}.company"),
        figure,
        rival.letter,
    )


def story_text(story: SharedStory) -> StoryText:
    """Return a story's released sentences, each with its place in the plan."""
    first = "result" if "result" in dict(story.parts) else story.parts[0][0]
    return StoryText(
        piece_of(story.title, f"{story.where}.title"),
        sentence(story.headline, f"{story.where}.{first}"),
        tuple(sentence(text, f"{story.where}.{key}") for key, texts in story.parts for text in texts),
    )


def band_text(shared: Shared) -> Piece:
    """Return the posted band as one figure; empty where none is posted."""
    if shared.posted is None:
        return Piece("")
    low, high = (
        spelling.money(amount, shared.currency, shared.wording.money.value) for amount in shared.posted
    )
    text = spelling.span(low, high, shared.wording.ranges.value)
    return figure_piece(text, f"offers.{shared.offer_id}.posted_max")
