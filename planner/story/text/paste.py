"""A paste cut into what belongs together: blocks of notes, and the bullets of a résumé under their headings.

Reads lines only; what each sentence says is for `drafts`. Every line that is not blank is in one piece.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

BULLET = re.compile(r"\s*(?:[-*+•●–▪◦‣·]|\d{1,3}[.)])\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_YEAR = re.compile(r"(?:19|20)\d\d|\bpresent\b|\btoday\b", re.I)
_JOB = re.compile(
    r"\b(?:manager|pm|engineer|lead|director|head of|analyst|scientist|consultant|owner|founder|vp|intern|"
    r"inc|ltd|llc|gmbh|corp)\b|[|–—]",
    re.I,
)
_SECTION = re.compile(
    r"(?:(?:work|professional|selected|relevant) )?(?:experience|projects?|history|employment|achievements|"
    r"education|skills|summary|publications|certifications?)\s*:?",
    re.I,
)
_LABELS: dict[str, str] = {
    **{"situation": "situation", "context": "situation", "background": "situation", "problem": "situation"},
    **{"task": "situation", "signal": "signal", "detection": "signal", "symptom": "signal"},
    **{"root cause": "root_cause", "cause": "root_cause", "why": "root_cause"},
    **{"decision": "decision", "decision and alternatives": "decision", "alternatives": "decision"},
    **{"action": "decision", "actions": "decision", "fix": "fix", "solution": "fix"},
    **{"result": "result", "results": "result", "outcome": "result", "impact": "result"},
    **{"cost": "cost", "cost and trade-off": "cost", "trade-off": "cost", "tradeoff": "cost"},
    **{"trade-offs": "cost", "lesson": "lesson", "lessons": "lesson", "learning": "lesson"},
}
_LABEL = re.compile(
    rf"\s*(?:[-*•]\s+)?(?:\*\*)?({'|'.join(sorted(map(re.escape, _LABELS), key=len, reverse=True))})"
    r"(?:\*\*)?\s*(?::(?:\*\*)?|$)",
    re.I,
)
_ENDS = ".!?;,…。"
LONGEST_HEADING = 90
"""Characters of a line that may stand over others."""


@dataclass
class Piece:
    """What makes one story: its lines, each with the part that a label named (empty: by its words).

    `title` where a heading of its own stood over it; `role` and `section` are lines over a list of bullets.
    """

    lines: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""
    role: str = ""
    section: str = ""
    labelled: bool = False

    @property
    def named(self) -> set[str]:
        """The parts that labels named so far."""
        return {part for part, _ in self.lines if part}


def pieces(text: str) -> list[Piece]:
    """Return the pieces of a paste in their order."""
    found: list[Piece] = []
    above: list[str] = []
    for block in _blocks(text):
        if _is_labelled(block):
            _labelled(block, found, above)
        elif any(BULLET.match(line) for line in block):
            _listed(block, found, above)
        elif len(block) == 1 and _is_heading(block[0]):
            above.append(block[0])
        else:
            found += _notes(block, above)
    if above:
        found.append(Piece(lines=[("", line) for line in above]))
    return found


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


def _is_labelled(block: list[str]) -> bool:
    return any(_LABEL.match(_bare(line)) for line in block[:2])


def _bare(line: str) -> str:
    return _HEADING.sub("", line.strip(), count=1)


def _labelled(block: list[str], found: list[Piece], above: list[str]) -> None:
    """Take labelled lines into the story that is being told, or into a new one where a label comes again."""
    opening = None if _LABEL.match(_bare(block[0])) else block.pop(0)
    first = _part_named(block[0])
    last = found[-1] if found and found[-1].labelled else None
    if last is None or opening or above or first == "situation" or first in last.named:
        last = Piece(title=_joined([*above, *([opening] if opening else [])]), labelled=True)
        above.clear()
        found.append(last)
    part = ""
    for line in block:
        label = _LABEL.match(_bare(line))
        part = _LABELS[label.group(1).lower()] if label else part
        rest = _bare(line)[label.end() :].strip() if label else BULLET.sub("", line, count=1).strip()
        last.lines.append((part, rest))


def _part_named(line: str) -> str:
    label = _LABEL.match(_bare(line))
    return _LABELS[label.group(1).lower()] if label else ""


def _listed(block: list[str], found: list[Piece], above: list[str]) -> None:
    """Take a block with bullets: one story under a plain heading, else a story for each bullet."""
    first = next(index for index, line in enumerate(block) if BULLET.match(line))
    over, listed = [*above, *block[:first]], block[first:]
    above.clear()
    if over and not any(_of_job(line) for line in over):
        found.append(Piece(title=_joined(over), lines=_unwrapped(listed)))
    else:
        found += _resume(over, listed)


def _resume(over: list[str], listed: list[str]) -> Iterator[Piece]:
    """Give a piece for each bullet, beneath the job and the section that stand over it; a job may change."""
    section = _joined(line for line in over if _is_section(line))
    role, lines, jobs = _joined(line for line in over if not _is_section(line)), listed[:1], list[str]()
    for line in [*listed[1:], ""]:
        is_job = bool(line) and not BULLET.match(line) and _is_heading(line) and _of_job(line)
        if line and not BULLET.match(line) and not is_job and not jobs:
            lines.append(line)  # the bullet goes on
            continue
        if lines:
            yield Piece(lines=_unwrapped(lines), role=role, section=section)
        lines = [] if is_job else [line]
        if is_job:
            jobs.append(line)
        elif jobs:
            role = _joined(jobs)
            jobs.clear()
            if not line:
                yield Piece(lines=[("", role)], section=section)


def _notes(block: list[str], above: list[str]) -> Iterator[Piece]:
    """Give a block of notes under its heading; a line above that headed something else stands by itself."""
    over = list(above)
    above.clear()
    if len(block) > 1 and _is_heading(block[0]):
        alone = [line for line in over if not _is_section(line) and not _HEADING.match(line)]
        if alone:
            yield Piece(lines=[("", line) for line in alone])
        over = [*(line for line in over if line not in alone), block.pop(0)]
    yield Piece(title=_joined(over), lines=_unwrapped(block))


def _unwrapped(block: list[str]) -> list[tuple[str, str]]:
    """Return lines without bullets, those joined again that go on in the middle of a sentence."""
    lines: list[str] = []
    for line in block:
        text = _unbulleted(line)
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


def _of_job(line: str) -> bool:
    return bool(_YEAR.search(line) or _JOB.search(line) or _is_section(line))


def _is_section(line: str) -> bool:
    return bool(_SECTION.fullmatch(_bare(line)))


def _unbulleted(line: str) -> str:
    return BULLET.sub("", line, count=1).strip()


def _joined(lines: Iterable[str]) -> str:
    return " · ".join(_bare(line) for line in lines)
