"""The company that the heading of a table for one offer names, and what in a heading is no name."""

import re

from planner.intake.layout.columns.column_names import CORNERS
from planner.intake.layout.columns.column_roles import is_value_name, role_of
from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.label_text import plain
from planner.intake.layout.labels import read_label
from planner.intake.layout.records import TextCell

MOST_NAME_WORDS = 4
_NO_NAMES = CORNERS | frozenset(
    (
        *(
            "my",
            "the",
            "our",
            "your",
            "new",
            "current",
            "present",
            "first",
            "final",
            "notes",
            "note",
            "job",
            "jobs",
        ),
        *("role", "manager", "product", "pm", "senior", "staff", "lead", "director", "engineer", "scientist"),
        *(
            "negotiation",
            "counter",
            "tracker",
            "plan",
            "budget",
            "sheet",
            "list",
            "worksheet",
            "total",
            "rewards",
        ),
        *("employment", "letter", "january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december", "draft", "private", "confidential", "decision"),
    )
)
"""Words of a heading that is no company's name alone."""
_PHRASES = (
    re.compile(
        r"(?:what|how)\s+(?P<name>[A-Z].*?)\s+(?:has\s+|have\s+)?(?:offer(?:s|ed)?|sent|said|proposed|wrote)\b.*",
        re.I,
    ),
    re.compile(
        r"(?:(?:offer|pay|comp(?:ensation)?|my)\s+)?(?:summary|overview|breakdown|details|terms|numbers|figures|notes)"
        r"\s+(?:of|for|from|on|about)\s+(?:the\s+|my\s+)?(?P<name>\S.*?)(?:['’]s)?(?:\s+(?:job\s+)?offer)?",
        re.I,
    ),
)
_PARTS = re.compile(r"\s+[–—|-]\s+|\s*[:;|]\s+|,\s+|\s*\(|\)\s*")
_STAGE = re.compile(r"(?:pre[- ]?)?seed|series [a-h]", re.IGNORECASE)


def name_in_heading(heading: TextCell) -> TextCell | None:
    """Return the company of a heading: alone, in a sentence, or its only part that is a name; else None."""
    text = heading.text.strip()
    for phrase in _PHRASES:
        match = phrase.fullmatch(text)
        if match and is_bare_name(match["name"]):
            return TextCell(match["name"], heading.row, heading.column)
    if is_bare_name(text):
        return TextCell(text, heading.row, heading.column)
    parts = [part for part in _PARTS.split(text) if part and not _STAGE.fullmatch(part)]
    names = [part for part in parts if is_bare_name(part)]
    if len(names) != 1:
        return None
    stage = next((part for part in _PARTS.split(text) if part and _STAGE.fullmatch(part)), "")
    return TextCell(f"{names[0]} ({stage})" if stage else names[0], heading.row, heading.column)


def is_bare_name(text: str) -> bool:
    """Whether a heading is nothing but a name: capitals, and no word of tables, of pay or of jobs."""
    words = text.split()
    return (
        1 <= len(words) <= MOST_NAME_WORDS
        and all(word[:1].isupper() or word in ("&", "and") for word in words)
        and not any(plain(word) in _NO_NAMES or read_label(word) or is_value_name(word) for word in words)
        and not is_present(text)
        and not role_of(text)
        and read_label(text) is None
    )
