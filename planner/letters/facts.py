"""What templates may fill in: `Shared` as pieces, each spelled and with its plan path."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from planner.letters import spelling
from planner.letters.ask_texts import ComponentText, band_text, component_texts, story_text
from planner.letters.letter import Piece, aloud, brief, piece_of, sentence
from planner.letters.missing_terms import MissingTerm, missing_terms
from planner.letters.offer_terms import TermLine, term_lines
from planner.letters.shown_texts import (
    PackageText,
    RivalTexts,
    TradeOffText,
    package_texts,
    rival_texts,
    trade_off_text,
)
from planner.letters.words.own_words import (
    DayTexts,
    Promises,
    WordTexts,
    condition_piece,
    day_texts,
    promises,
    word_texts,
)
from planner.letters.words.subject_name import subject_name
from planner.letters.words.word_forms import reason
from planner.share import Shared
from planner.share.shared import LatestTerm, Proposed


class LetterFacts(Struct, frozen=True):
    """Everything a letter can say. Empty where there is nothing to say or it is not released.

    `asks` are what letters ask for, of all that is `rising`. `in_writing`: their letter has arrived;
    `written`: and it has every term. `rival_mentioned`: an earlier letter mentioned another offer.
    `answered_since`: they named a figure after the user's last letter or ask.
    """

    offer_id: str
    tone: str
    answered_since: bool
    written: bool
    in_writing: bool
    rival_mentioned: bool
    recruiter: Piece
    author: Piece
    company: Piece
    role: Piece
    subject_name: Piece
    has_grants: bool
    next_level: Piece
    intent: Piece
    scope: tuple[Piece, ...]
    points: tuple[ComponentText, ...]
    asks: tuple[ComponentText, ...]
    rising: tuple[ComponentText, ...]
    gives: tuple[ComponentText, ...]
    terms: tuple[TermLine, ...]
    missing: tuple[MissingTerm, ...]
    band: Piece
    rivals: RivalTexts
    packages: tuple[PackageText, ...]
    conditions: tuple[Piece, ...]
    agreed: tuple[Piece, ...]
    days: DayTexts
    words: WordTexts
    promises: Promises
    traded: TradeOffText

    def names(self) -> dict[str, Any]:
        """The facts by name, for a template, with those of days, words and promises."""
        nested = (self, self.days, self.words, self.promises, self.rivals)
        return {name: getattr(part, name) for part in nested for name in part.__struct_fields__}

    @property
    def figures(self) -> dict[str, str]:
        """Every figure by its link: what an edited letter follows. What is not asked for is none."""
        asked = {point.key for point in (*self.rising, *self.gives)}
        at_rest = {f"counters.{self.offer_id}.{point.key}" for point in self.points if point.key not in asked}
        pieces = [piece for piece in _pieces(self) if piece.link and piece.text]
        written = [piece for piece in pieces if piece.source not in at_rest]
        return {
            piece.link: piece.text for figure in written for piece in (figure, aloud(figure), brief(figure))
        }

    @property
    def fixed(self) -> tuple[ComponentText, ...]:
        """What they called final."""
        return tuple(point for point in self.points if point.final)

    def point(self, key: str) -> ComponentText:
        """Return one component."""
        return next(point for point in self.points if point.key == key)


def facts_of(shared: Shared, kind: str = "") -> LetterFacts:
    """Return everything that a letter to this recruiter may say, spelled.

    `kind` is the letter itself: an offer that only this kind mentioned may be mentioned again.
    """
    offer, counter = f"offers.{shared.offer_id}", f"counters.{shared.offer_id}"
    rival_mentioned = any(other != kind for other in shared.rival_in)
    points = component_texts(shared, rival_mentioned=rival_mentioned)
    asks = tuple(point for point in points if point.asked)
    lower = {line.component.value for line, latest in _paired(shared) if line.proposed < latest.value}
    words = shared.words
    needs = [(condition_piece(shared, need.kind.value, need.text), need.agreed) for need in words.conditions]
    return LetterFacts(
        offer_id=shared.offer_id,
        tone=shared.tone.value,
        answered_since=shared.answered_since,
        in_writing=shared.standing == "written",
        written=shared.standing == "written" and all(latest.as_offered for latest in shared.latest_terms),
        rival_mentioned=rival_mentioned,
        recruiter=piece_of(shared.recruiter, f"{counter}.recruiter"),
        author=piece_of(shared.author, "person.name"),
        company=piece_of(spelling.company(shared.company, shared.wording.company.value), f"{offer}.company"),
        role=piece_of(shared.role, f"{offer}.title"),
        subject_name=subject_name(shared),
        has_grants=bool(shared.terms.grants),
        next_level=Piece(shared.next_level.value if shared.next_level else ""),
        intent=sentence(shared.intent, f"{counter}.intent"),
        scope=_scope(shared),
        points=points,
        asks=asks,
        rising=tuple(point for point in points if point.gap),
        gives=tuple(point for point in points if point.key in lower),
        terms=term_lines(shared),
        missing=missing_terms(shared),
        band=band_text(shared),
        rivals=RivalTexts() if rival_mentioned else rival_texts(shared, asks),
        packages=package_texts(shared),
        conditions=tuple(piece for piece, agreed in needs if not agreed),
        agreed=tuple(piece for piece, agreed in needs if agreed),
        days=day_texts(shared),
        words=word_texts(shared),
        promises=promises(shared),
        traded=trade_off_text(shared),
    )


def _paired(shared: Shared) -> Iterator[tuple[Proposed, LatestTerm]]:
    return zip(shared.lines, shared.latest_terms, strict=True)


def _scope(shared: Shared) -> tuple[Piece, ...]:
    """Return what shows the level: released stories that argue for no sign-on, else the user's reasons."""
    stories = [
        story_text(story).headline
        for story in shared.stories
        if story.component is None or story.component.value != "sign_on"
    ]
    reasons = (sentence(reason(text), f"counters.{shared.offer_id}.reasons") for text in shared.reasons)
    return tuple(stories or reasons)[:2]


def _pieces(part: Any) -> Iterator[Piece]:
    """Yield every piece of the facts, at any depth."""
    if isinstance(part, Piece):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _pieces(item)
    elif isinstance(part, Struct):
        for name in part.__struct_fields__:
            yield from _pieces(getattr(part, name))
