"""Templates filled in: what comes out is cut into blocks and runs; no text of a user is ever parsed.

A template's expressions leave marks in its output; the pieces themselves are put in afterwards.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from planner.share import Shared
from planner.words.facts import facts_of
from planner.words.letter import Block, Letter, Run, Shape
from planner.words.letters import LetterKind
from planner.words.said import Said

SUBJECT = "Subject: "
NEW_LINE = "|"
_SHAPES = {"¶": Shape.PARAGRAPH, "-": Shape.ITEM, "#": Shape.HEADING}
_MARK = re.compile("\ue000([0-9]+)\ue001")
_HELD = "held"


@dataclass(frozen=True, slots=True)
class NoLetter:
    """Why there are no words for this yet, and what to do."""

    reason: str


class Writer:
    """Writes letters with the `templates` that it was given, by name."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self.templates = dict(templates)
        self._environment = Environment(
            loader=DictLoader(self.templates),
            undefined=StrictUndefined,
            finalize=_marked,
            autoescape=False,  # what is filled in is escaped by `Letter.html`, once
            line_statement_prefix="%",
        )

    def write(self, shared: Shared, kind: LetterKind) -> Letter | NoLetter:
        """Write one letter to a recruiter in the tone of `shared`."""
        facts = facts_of(shared)
        reason = kind.missing(facts)
        if reason:
            return NoLetter(reason)
        held: list[Said] = []
        template = self._environment.get_template(f"{kind.key}.j2")
        return _letter(template.render({**facts.names(), _HELD: held}), held)


def letter_texts(writer: Writer, kind: LetterKind, shared: Shared) -> tuple[tuple[str, str], ...]:
    """Return what the leak check reads of a letter, as (place, text): the subject and all that is copied."""
    made = writer.write(shared, kind)
    if isinstance(made, NoLetter):
        return ()
    return ((f"letter {kind.key}", f"{made.subject_text}\n{made.text}"),)


@pass_context
def _marked(context: Context, value: Any) -> str:
    """Leave a mark for a piece; TypeError for anything else, as a number that a template made up."""
    if not isinstance(value, Said):
        raise TypeError(f"A template may fill in what was said, not {value!r}.")
    held: list[Said] = context[_HELD]
    held.append(value)
    return f"\ue000{len(held) - 1}\ue001"


def _letter(text: str, held: list[Said]) -> Letter:
    subject: tuple[Run, ...] = ()
    if text.startswith(SUBJECT):
        line, _, text = text.removeprefix(SUBJECT).partition("\n")
        subject = _runs(line, held)
    blocks = tuple(Block(shape, _runs(marked, held)) for shape, marked in _blocks(text))
    return Letter(subject, tuple(block for block in blocks if block.text))


def _blocks(text: str) -> list[tuple[Shape, str]]:
    """Cut a text into blocks by the sign that a line begins with; a line without one goes on."""
    found: list[tuple[Shape, str]] = []
    for line in filter(None, (one.strip() for one in text.splitlines())):
        if line[0] in _SHAPES:
            found.append((_SHAPES[line[0]], line[1:].strip()))
        else:
            shape, before = found.pop()
            found.append((shape, f"{before}\n{line[2:]}" if line[0] == NEW_LINE else f"{before} {line}"))
    return found


def _runs(marked: str, held: list[Said]) -> tuple[Run, ...]:
    """Put the pieces where their marks are; a full stop after “Inc.” is not written twice."""
    tidy = re.sub(r" ([.,;:?])", r"\1", re.sub(r"[ \t]+", " ", marked)).strip()
    parts = _MARK.split(tidy)  # words, place, words, place, …
    runs: list[Run] = []
    for at, part in enumerate(parts):
        if at % 2:
            runs += held[int(part)].runs
        else:
            stopped = bool(runs) and runs[-1].text.endswith(".") and part.startswith(".")
            runs.append(Run(part[1:] if stopped else part))
    return tuple(run for run in runs if run.text)
