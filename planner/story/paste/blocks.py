"""Cuts a paste into what belongs together: blocks of notes, and the bullets of a résumé under their headings.

Reads lines only; `drafts` sorts the sentences. Every line that is not blank is in one piece.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field

from planner.story.paste.resume import ResumeWords

BULLET = re.compile(r"\s*(?:[-*+•●–▪◦‣·]|\d{1,3}[.)])\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_ENDS = ".!?;,…。"
LONGEST_HEADING = 90
"""Characters of a line that may head others."""


class PasteWords(Struct, frozen=True, eq=False, dict=True):
    """The words of `paste.toml`. `year` and `job` are in lines that name a job, `section` is a heading.

    `when` is the time of a job, `writer` what a title leaves out, `labels` the part that a label names.
    """

    year: re.Pattern[str]
    job: re.Pattern[str]
    section: re.Pattern[str]
    when: re.Pattern[str]
    writer: re.Pattern[str]
    labels: Mapping[str, str]
    resume: ResumeWords

    @cached_property
    def label(self) -> re.Pattern[str]:
        """A label at the beginning of a line."""
        labels = "|".join(sorted(map(re.escape, self.labels), key=len, reverse=True))
        return re.compile(rf"\s*(?:[-*•]\s+)?(?:\*\*)?({labels})(?:\*\*)?\s*(?::(?:\*\*)?|$)", re.I)


class PastedStory(Struct):
    """Lines that make one story, each with the part that a label named (empty: sorted by its words).

    `title` where it has a heading of its own; `role` and `section` are lines over a list of bullets.
    """

    lines: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""
    role: str = ""
    section: str = ""
    labelled: bool = False
    is_heading: bool = False  # of lines that head others, with nothing beneath

    @property
    def named_parts(self) -> set[str]:
        """The parts that labels named so far."""
        return {part for part, _ in self.lines if part}


def pasted_stories(text: str, words: PasteWords) -> list[PastedStory]:
    """Return the pieces of a paste in their order."""
    cutter = _Cutter(words)
    for block in _blocks(text):
        cutter.take(block)
    return cutter.finished()


def _blocks(text: str) -> Iterator[list[str]]:
    """Give the runs of lines between blank ones."""
    block: list[str] = []
    for line in text.splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


class _Cutter:
    """Takes block after block; `above` holds headings whose lines have not come yet."""

    def __init__(self, words: PasteWords) -> None:
        self.words = words
        self.stories: list[PastedStory] = []
        self.above: list[str] = []

    def take(self, block: list[str]) -> None:
        """Take the next block."""
        if any(self.words.label.match(_bare(line)) for line in block[:2]):
            self._take_labelled(block)
        elif any(BULLET.match(line) for line in block):
            self._take_listed(block)
        elif len(block) == 1 and _is_heading(block[0]):
            self.above.append(block[0])
        else:
            self.stories += self._notes(block)

    def finished(self) -> list[PastedStory]:
        """Return all stories; headings without lines make one too."""
        if self.above:
            is_heading = all(self._is_section(line) or self.words.year.search(line) for line in self.above)
            lines = [("", line) for line in self.above]
            self.stories.append(PastedStory(lines=lines, is_heading=is_heading))
        return self.stories

    def _take_labelled(self, block: list[str]) -> None:
        """Take labelled lines into the last story, or into a new one where a label comes again."""
        opening = None if self.words.label.match(_bare(block[0])) else block.pop(0)
        first = self._part_named(block[0])
        last = self.stories[-1] if self.stories and self.stories[-1].labelled else None
        if last is None or opening or self.above or first == "situation" or first in last.named_parts:
            last = PastedStory(title=_joined([*self.above, *([opening] if opening else [])]), labelled=True)
            self.above.clear()
            self.stories.append(last)
        part = ""
        for line in block:
            label = self.words.label.match(_bare(line))
            part = self.words.labels[label.group(1).lower()] if label else part
            rest = _bare(line)[label.end() :].strip() if label else BULLET.sub("", line, count=1).strip()
            last.lines.append((part, rest))

    def _part_named(self, line: str) -> str:
        label = self.words.label.match(_bare(line))
        return self.words.labels[label.group(1).lower()] if label else ""

    def _take_listed(self, block: list[str]) -> None:
        """Take a block with bullets: one story under a plain heading, else a story for each bullet."""
        first = next(index for index, line in enumerate(block) if BULLET.match(line))
        over, listed = [*self.above, *block[:first]], block[first:]
        self.above.clear()
        if over and not any(self._names_job(line) for line in over):
            self.stories.append(PastedStory(title=_joined(over), lines=_unwrapped(listed)))
        else:
            self.stories += self._resume(over, listed)

    def _resume(self, over: list[str], listed: list[str]) -> Iterator[PastedStory]:
        """Give a story for each bullet, with the job and the section that are over it; a job may change."""
        section = _joined(line for line in over if self._is_section(line))
        role = _joined(line for line in over if not self._is_section(line))
        lines, jobs = listed[:1], list[str]()
        for line in [*listed[1:], ""]:
            is_job = bool(line) and not BULLET.match(line) and _is_heading(line) and self._names_job(line)
            if line and not BULLET.match(line) and not is_job and not jobs:
                lines.append(line)  # the bullet goes on
                continue
            if lines:
                yield PastedStory(lines=_unwrapped(lines), role=role, section=section)
            lines = [] if is_job else [line]
            if is_job:
                jobs.append(line)
            elif jobs:
                role = _joined(jobs)
                jobs.clear()
                if not line:
                    yield PastedStory(lines=[("", role)], section=section, is_heading=True)

    def _notes(self, block: list[str]) -> Iterator[PastedStory]:
        """Give a block of notes under its heading; a line above that headed something else is a story."""
        over = list(self.above)
        self.above.clear()
        if len(block) > 1 and _is_heading(block[0]):
            alone = [line for line in over if not self._is_section(line) and not _HEADING.match(line)]
            if alone:
                yield PastedStory(lines=[("", line) for line in alone])
            over = [*(line for line in over if line not in alone), block.pop(0)]
        yield PastedStory(title=_joined(over), lines=_unwrapped(block))

    def _names_job(self, line: str) -> bool:
        words = self.words
        return bool(words.year.search(line) or words.job.search(line) or self._is_section(line))

    def _is_section(self, line: str) -> bool:
        return bool(self.words.section.fullmatch(_bare(line)))


def _bare(line: str) -> str:
    return _HEADING.sub("", line.strip(), count=1)


def _unwrapped(block: list[str]) -> list[tuple[str, str]]:
    """Return lines without bullets, those joined again that go on in the middle of a sentence."""
    lines: list[str] = []
    for line in block:
        text = BULLET.sub("", line, count=1).strip()
        goes_on = not BULLET.match(line) and (text[:1].islower() or line[:1].isspace())
        if lines and goes_on and lines[-1][-1:] not in _ENDS:
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    return [("", line) for line in lines]


def _is_heading(line: str) -> bool:
    text = line.strip()
    marked = bool(_HEADING.match(text))
    return marked or (len(text) <= LONGEST_HEADING and text[-1] not in _ENDS and not BULLET.match(line))


def _joined(lines: Iterable[str]) -> str:
    return " · ".join(_bare(line) for line in lines)
