"""What a pasted résumé holds besides stories: contact lines, education, skills and other sections, set aside.

Set aside is shown to the user and enters no plan by itself: contact data is nobody's story.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

MOST_OTHER_WORDS = 4
"""Words of a contact line besides addresses, numbers and pages."""
MOST_HEAD_LINES = 8
"""Lines at the beginning among which a contact line tells a résumé."""
LONGEST_LINE = 200
"""Characters; a longer line is prose, and is matched against no pattern of a résumé."""


class Aside(StrEnum):
    """Why lines are no story."""

    CONTACT = "contact"
    EDUCATION = "education"
    SKILLS = "skills"
    SUMMARY = "summary"
    OTHER = "other sections"


class ResumeWords(Struct, frozen=True, eq=False):
    """The words of `[resume]` in `paste.toml`. `aside`: headings of the sections that hold no stories."""

    contact: re.Pattern[str]
    name: re.Pattern[str]
    degree: re.Pattern[str]
    aside: Mapping[Aside, re.Pattern[str]]


class SetAside(Struct, frozen=True):
    """Lines of a paste that make no story, and why."""

    why: str
    lines: tuple[str, ...]


class LinePatterns(Struct, frozen=True):
    """How lines over others are known: a bullet, a section's heading, a line that names a job."""

    bullet: re.Pattern[str]
    section: re.Pattern[str]
    job: re.Pattern[str]


def without_asides(text: str, words: ResumeWords, patterns: LinePatterns) -> tuple[str, tuple[SetAside, ...]]:
    """Return the text without what is no story, and that; all of the text where it is no résumé."""
    lines = text.splitlines()
    if not _is_resume([line for line in lines if line.strip()], words, patterns):
        return text, ()
    kept: list[str] = []
    aside: dict[Aside, list[str]] = {}
    for line, why in _sorted(lines, words, patterns):
        if why is None:
            kept.append(line)
        else:
            aside.setdefault(why, []).append(line.strip())
    asides = tuple(SetAside(why.value, tuple(aside[why])) for why in Aside if why in aside)
    return "\n".join(kept), asides


def _sorted(
    lines: Sequence[str], words: ResumeWords, patterns: LinePatterns
) -> Iterator[tuple[str, Aside | None]]:
    """Yield each line with why it is set aside, None for what stays."""
    section: Aside | None = None
    head = _head(lines, words, patterns)
    for place, line in enumerate(lines):
        bare = _bare(line)
        if not bare:
            yield line, None
            continue
        heading = _section(bare, words)
        if heading is not None or patterns.section.fullmatch(bare):
            section = heading
            yield line, section
        elif section is not None:
            yield line, section
        elif place < head:
            yield line, Aside.CONTACT
        else:
            yield line, _kind(line, bare, words, patterns)


def _head(lines: Sequence[str], words: ResumeWords, patterns: LinePatterns) -> int:
    """Return where the name, the title and the contact lines at the beginning end.

    Nothing but such lines is over the last contact line; without one, a name alone is the head.
    """
    end = filled = 0
    for place, line in enumerate(lines):
        bare = _bare(line)
        if not bare:
            continue
        filled += 1
        is_other = patterns.bullet.match(line) or patterns.section.fullmatch(bare) or bare[-1] in ".!?;"
        if is_other or _section(bare, words) or filled > MOST_HEAD_LINES:
            break
        if _is_contact(bare, words) or (filled == 1 and words.name.fullmatch(bare)):
            end = place + 1
    return end


def _bare(line: str) -> str:
    return line.strip(" \t#*_|")


def _kind(line: str, bare: str, words: ResumeWords, patterns: LinePatterns) -> Aside | None:
    if patterns.bullet.match(line) or len(bare) > LONGEST_LINE:
        return None
    if _is_contact(bare, words):
        return Aside.CONTACT
    is_degree = words.degree.search(bare) and bare[-1] not in ".!?" and not patterns.job.search(bare)
    return Aside.EDUCATION if is_degree else None


def _is_contact(bare: str, words: ResumeWords) -> bool:
    """Whether a line holds an address, a number or a page, and little else."""
    rest, count = words.contact.subn(" ", bare)
    return count > 0 and len(re.findall(r"\w+", rest)) <= MOST_OTHER_WORDS


def _section(bare: str, words: ResumeWords) -> Aside | None:
    if len(bare) > LONGEST_LINE:
        return None
    return next((why for why, pattern in words.aside.items() if pattern.fullmatch(bare)), None)


def _is_resume(filled: Sequence[str], words: ResumeWords, patterns: LinePatterns) -> bool:
    """Whether the lines are a résumé: by a heading of a section, or a contact line at the beginning."""
    bare = [_bare(line) for line in filled]
    if any(_section(line, words) or patterns.section.fullmatch(line) for line in bare):
        return True
    head = (line for line in bare[:MOST_HEAD_LINES] if len(line) <= LONGEST_LINE)
    return len(bare) > 1 and any(_is_contact(line, words) for line in head)
