"""Fills templates in and cuts the output into blocks and runs; no text of a user is ever parsed.

A template's expressions leave marks in its output; the pieces are put in afterwards.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from msgspec import Struct
from msgspec.structs import replace

from planner.letters import needs
from planner.letters.asked_points import left_out
from planner.letters.edited_letter import EditedText, changed_blocks, edited_letter, lost_figures
from planner.letters.facts import LetterFacts, facts_of
from planner.letters.letter import NO_TEXT, Block, BlockShape, Letter, Piece, Run, aloud, brief
from planner.letters.letter_kinds import LetterKind
from planner.letters.missing_fact import MissingFact
from planner.share import Shared
from planner.values import Problem

SUBJECT = "Subject: "
NEW_LINE = "|"
GONE = "followed the plan, which no longer has it. Type over it, or take it out."
_SHAPES = {"¶": BlockShape.PARAGRAPH, "-": BlockShape.ITEM, "#": BlockShape.HEADING}
_MARK = re.compile("\ue000([0-9]+)\ue001")
_PIECES = "pieces"
_INCLUDE = re.compile(r'include "([a-z_]+\.j2)"')
UNSIGNED = MissingFact("person.name", "Your name is not typed: the letter ends without it.")
_NAME = re.compile(r"[a-z_]+")


class NoLetter(Struct, frozen=True):
    """Why there are no words for this yet: the facts that are missing, and where each is typed."""

    missing: tuple[MissingFact, ...]

    @property
    def reason(self) -> str:
        """All that is missing, in sentences."""
        return " ".join(fact.sentence for fact in self.missing)


class Writer:
    """Writes letters with templates by name.

    Keeps the facts that it spelled last, and their letter: to show and to check one letter asks often.
    """

    def __init__(self, templates: Mapping[str, str]) -> None:
        self.templates = dict(templates)
        self._latest: tuple[Shared, str, LetterFacts] | None = None
        self._drafted: tuple[LetterFacts, Letter | NoLetter] | None = None
        self._environment = Environment(
            loader=DictLoader(self.templates),
            undefined=StrictUndefined,
            finalize=_marked,
            autoescape=False,  # what is filled in is escaped by `Letter.html`, once
            line_statement_prefix="%",
        )
        self._environment.filters.update({"capital": _capital, "aloud": aloud, "brief": brief})

    def write(self, shared: Shared, kind: LetterKind) -> Letter | NoLetter:
        """Write one letter to a recruiter in the tone of `shared`."""
        facts = self._facts(shared, kind)
        drafted = self._drafted
        if drafted is None or drafted[0] is not facts:
            self._drafted = drafted = (facts, self._draft(facts, kind))
        return drafted[1]

    def _draft(self, facts: LetterFacts, kind: LetterKind) -> Letter | NoLetter:
        nouns = needs.nouns(facts, self.uses(kind, needs.NOUNS))
        if missing := tuple(dict.fromkeys((*kind.need(facts), *nouns))):
            return NoLetter(missing)
        pieces: list[Piece] = []
        template = self._environment.get_template(f"{kind.key}.j2")
        about = kind.asked(facts) if kind.asked else ()
        values = {**facts.names(), "about": about, "fixed": facts.fixed, _PIECES: pieces}
        return _letter(template.render(values), pieces)

    def edited(self, shared: Shared, kind: LetterKind, edited: EditedText | None) -> Letter | NoLetter:
        """Write a letter as the user edited it, with the figures of now; the draft where it is not edited."""
        draft = self.write(shared, kind)
        if edited is None or isinstance(draft, NoLetter):
            return draft
        return self.with_edits(shared, kind, edited)

    def with_edits(self, shared: Shared, kind: LetterKind, edited: EditedText) -> Letter:
        """Return an edited letter with the figures of now, also where the draft lacks a fact."""
        figures = self._facts(shared, kind).figures
        return edited_letter(self.draft(shared, kind, edited), edited, figures)

    def draft(self, shared: Shared, kind: LetterKind, edited: EditedText | None) -> Letter:
        """Return the draft that a letter was edited from, in its tone; without text where it lacks a fact."""
        if edited is not None and edited.tone:
            shared = replace(shared, tone=type(shared.tone)(edited.tone))
        draft = self.write(shared, kind)
        return draft if isinstance(draft, Letter) else NO_TEXT

    def own_texts(
        self, shared: Shared, kind: LetterKind, edited: EditedText | None
    ) -> tuple[tuple[str, str], ...]:
        """Return what the user wrote in a letter, as (place, text), for the leak check to read."""
        if edited is None:
            return ()
        draft, letter = self.draft(shared, kind, edited), self.with_edits(shared, kind, edited)
        place = f"letter.{kind.key}"
        subject = ((f"{place}.subject", letter.subject_text),)
        blocks = ((f"{place}.{number}", text) for number, text in changed_blocks(draft, letter))
        return (*(subject if letter.subject_text != draft.subject_text else ()), *blocks)

    def figures(self, shared: Shared, kind: LetterKind) -> dict[str, str]:
        """Return every figure that a letter may have, by its link."""
        return self._facts(shared, kind).figures

    def lost(self, shared: Shared, kind: LetterKind, edited: EditedText | None) -> tuple[Problem, ...]:
        """Return the figures of an edited letter that the plan no longer has: each stops the letter."""
        parts = (*edited.subject, *edited.body) if edited else ()
        gone = lost_figures(parts, self._facts(shared, kind).figures) if parts else ()
        return tuple(Problem(f"letter.{kind.key}", f"“{part.text}” {GONE}") for part in gone)

    def _facts(self, shared: Shared, kind: LetterKind) -> LetterFacts:
        """Return what a letter may say, spelled anew where it is not the letter of the last question."""
        latest = self._latest
        if latest is None or latest[0] is not shared or latest[1] != kind.key:
            self._latest = latest = (shared, kind.key, facts_of(shared, kind.key))
        return latest[2]

    def uses(self, kind: LetterKind, keys: Iterable[str]) -> tuple[str, ...]:
        """Return which facts of the negotiation a letter may use, of those asked about, by their names."""
        words = set(_NAME.findall(self._source(f"{kind.key}.j2")))
        return tuple(key for key in keys if key in words)

    def _source(self, name: str, *, keep: bool = False) -> str:
        """Return a template's text with those that it includes, by their names too with `keep`."""
        return _INCLUDE.sub(
            lambda match: f"{match[1] if keep else ''} {self._source(match[1], keep=keep)}",
            self.templates[name],
        )

    def mentions_rival(self, shared: Shared, kind: LetterKind) -> bool:
        """Whether a letter mentions another offer: later ones do not repeat it."""
        facts = self._facts(shared, kind)
        mentioned = facts.rivals.others or any(
            not other.present for point in facts.asks for other in point.better
        )
        return bool(mentioned) and "whose.j2" in self._source(f"{kind.key}.j2", keep=True)

    def left_out(self, shared: Shared, kind: LetterKind) -> tuple[MissingFact, ...]:
        """Return the asks that a letter does not write, each with why, and the name that its end lacks."""
        facts = self._facts(shared, kind)
        asks = tuple(left_out(facts, kind.asked(facts), kind.others)) if kind.asked else ()
        is_unsigned = not facts.author and self.uses(kind, ("author",))
        return (*asks, UNSIGNED) if is_unsigned else asks


def letter_texts(writer: Writer, kind: LetterKind, shared: Shared) -> tuple[tuple[str, str], ...]:
    """Return what the leak check reads of a letter, as (place, text): the subject and all that is copied."""
    made = writer.write(shared, kind)
    if isinstance(made, NoLetter):
        return ()
    return ((f"letter {kind.key}", f"{made.subject_text}\n{made.text}"),)


def _capital(piece: Piece) -> Piece:
    """Return a piece that begins a sentence."""
    return replace(piece, text=piece.text[:1].upper() + piece.text[1:])


@pass_context
def _marked(context: Context, value: Any) -> str:
    """Leave a mark for a piece; TypeError for anything else, as a number that a template made up."""
    if not isinstance(value, Piece):
        raise TypeError(f"A template may fill in a piece, not {value!r}.")
    pieces: list[Piece] = context[_PIECES]
    pieces.append(value)
    return f"\ue000{len(pieces) - 1}\ue001"


def _letter(text: str, pieces: list[Piece]) -> Letter:
    subject: tuple[Run, ...] = ()
    if text.startswith(SUBJECT):
        line, _, text = text.removeprefix(SUBJECT).partition("\n")
        subject = _runs(line, pieces)
    blocks = tuple(Block(shape, _runs(marked, pieces)) for shape, marked in _blocks(text))
    return Letter(subject, tuple(block for block in blocks if block.text))


def _blocks(text: str) -> list[tuple[BlockShape, str]]:
    """Cut a text into blocks by the sign that a line begins with; a line without a sign continues."""
    blocks: list[tuple[BlockShape, str]] = []
    for line in filter(None, (row.strip() for row in text.splitlines())):
        if line[0] in _SHAPES:
            blocks.append((_SHAPES[line[0]], line[1:].strip()))
        else:
            shape, before = blocks.pop()
            blocks.append((shape, f"{before}\n{line[2:]}" if line[0] == NEW_LINE else f"{before} {line}"))
    return blocks


def _runs(marked: str, pieces: list[Piece]) -> tuple[Run, ...]:
    """Put the pieces where their marks are; a full stop after “Inc.” is not written twice."""
    tidy = re.sub(r" ([.,;:?])", r"\1", re.sub(r"[ \t]+", " ", marked)).strip()
    parts = _MARK.split(tidy)  # words, place, words, place, …
    runs: list[Run] = []
    for at, part in enumerate(parts):
        if at % 2:
            runs += pieces[int(part)].runs
        else:
            stopped = bool(runs) and runs[-1].text.endswith(".") and part.startswith(".")
            runs.append(Run(part[1:] if stopped else part))
    return tuple(run for run in runs if run.text)
