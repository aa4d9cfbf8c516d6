"""Imports tables of comparable pay: a line of labels, then one job a row, each cell read as if typed."""

import datetime
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.layout.label_text import LONGEST_LABEL, plain
from planner.intake.offers.parse import HEADER_DEPTH, UnreadCell
from planner.intake.tables.errors import TableError
from planner.intake.tables.text_table import TextTable
from planner.plan import Comparable, Plan, Typed, entry
from planner.plan.edits import keep_texts
from planner.plan.edits.market import add_comparables
from planner.plan.entry.number import EntryError, read_number
from planner.plan.registry import FIELDS, FieldKind, FieldSpec, fields
from planner.plan.schema.about import Editor

_OTHER_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": ("employer", "company name", "firm"),
        "track": ("role", "job family", "job title", "title"),
        "level": ("job level", "seniority", "grade"),
        "place": ("location", "city", "metro", "metro area", "state"),
        "year": ("date", "reported", "as of"),
        "base": ("base salary", "salary", "base pay", "annual base"),
        "bonus": ("target bonus", "annual bonus", "bonus %", "cash bonus"),
        "equity": (
            "stock",
            "rsu",
            "rsus",
            "stock a year",
            "stock per year",
            "equity per year",
            "annual equity",
        ),
        "sign_on": ("sign on", "signing bonus", "sign on bonus", "signing"),
        "total": ("total", "total compensation", "total comp", "tc", "total yearly compensation"),
        "source": ("link", "from"),
    }
)
_TRACKS = (
    ("ml_pm", re.compile(r"\b(ml|mlops|machine learning|platform|data)\b")),
    ("ai_pm", re.compile(r"\bai\b")),
)
_YEAR = re.compile(r"\b(19|20)\d\d\b")


class ImportedJob(Struct, frozen=True):
    """One job: the fields that could be read, and what was typed where one could not."""

    row: int
    job: Comparable
    wrong: tuple[tuple[str, Typed], ...] = ()


class ImportedJobs(Struct, frozen=True):
    """All of a table of pay: its jobs, the cells that went nowhere, and notes in whole sentences."""

    jobs: tuple[ImportedJob, ...]
    unread: tuple[UnreadCell, ...]
    notes: tuple[str, ...] = ()


def read_jobs(table: TextTable, today: datetime.date, name: str = "the table") -> ImportedJobs:
    """Read one comparable job a row; TableError if no line of labels with pay is near the top."""
    place, known = _labels(table)
    if not known.keys() & {"base", "total", "equity", "bonus", "sign_on"} or len(known) < 2:
        raise TableError(
            name, "no labels of pay are in its first rows. Name the columns as Level, Base, Bonus."
        )
    lost = [
        UnreadCell(place + 1, column + 1, text.strip(), "No field has this label.")
        for column, text in enumerate(table.cells[place])
        if text.strip() and column not in known.values()
    ]
    lines = enumerate(table.cells[place + 1 :], start=place + 2)
    jobs = (_job(row, {key: line[at].strip() for key, at in known.items()}, today) for row, line in lines)
    return ImportedJobs(tuple(job for job in jobs if job is not None), tuple(lost), table.notes)


def with_jobs(plan: Plan, imported: ImportedJobs) -> Plan:
    """Return the plan with the jobs after its own; what could not be read stays as typed."""
    first = len(plan.comparables)
    plan = add_comparables(plan, [job.job for job in imported.jobs])
    typed = {
        f"comparables.{comparable.id}.{key}": text
        for comparable, imported_job in zip(plan.comparables[first:], imported.jobs, strict=True)
        for key, text in imported_job.wrong
    }
    return keep_texts(plan, typed)


def is_label(text: str) -> bool:
    """Return whether a text is a label of a table of pay."""
    return bool(_known((text,)))


def _labels(table: TextTable) -> tuple[int, dict[str, int]]:
    """Return the line with the most known labels, and the column of each field in it."""
    lines = [_known(line) for line in table.cells[:HEADER_DEPTH]]
    place = max(range(len(lines)), key=lambda at: (len(lines[at]), -at))
    return place, lines[place]


def _known(line: tuple[str, ...]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column, text in enumerate(line):
        if len(text) <= LONGEST_LABEL and (key := _MEANINGS.get(plain(text))):
            columns.setdefault(key, column)
    return columns


def _job(row: int, texts: Mapping[str, str], today: datetime.date) -> ImportedJob | None:
    if not any(texts.values()):
        return None
    values: dict[str, object] = {}
    wrong: dict[str, Typed] = {}
    for key, text in _field_texts(texts).items():
        try:
            values[key] = entry.read(_spec(key), text, today)
        except EntryError as reason:
            wrong[key] = Typed(text=text, wrong=str(reason))
    return ImportedJob(row, replace(Comparable(id=""), **values), tuple(wrong.items()))


def _field_texts(typed: Mapping[str, str]) -> dict[str, str]:
    """Take a job title for its track, a date for its year, and a bonus in money for its share of base."""
    texts = {key: text for key, text in typed.items() if text}
    if "track" in texts:
        texts["track"] = _track(texts["track"])
    if "year" in texts and (year := _YEAR.search(texts["year"])):
        texts["year"] = year.group()
    if "bonus" in texts and "base" in texts:
        texts["bonus"] = _share(texts["bonus"], texts["base"])
    return texts


def _track(text: str) -> str:
    spec, text_lower = _spec("track"), text.lower()
    if any(
        text_lower == word.lower() for choice in spec.choices for word in (choice, entry.choice_name(choice))
    ):
        return text
    return next((track for track, pattern in _TRACKS if pattern.search(text_lower)), "other")


def _share(bonus: str, base: str) -> str:
    """Write a bonus of over 100 without a per cent sign, which is money, as its share of base."""
    try:
        amount, base_amount = read_number(bonus), read_number(base)
    except EntryError:
        return bonus
    return (
        f"{100 * amount / base_amount:.10g}%"
        if "%" not in bonus and amount > 100 and base_amount > 0
        else bonus
    )


def _spec(key: str) -> FieldSpec:
    return FIELDS[f"{Comparable.__name__}.{key}"]


def _meanings() -> Iterator[tuple[str, str]]:
    for spec in fields(Comparable, Editor.MARKET):
        if spec.kind is not FieldKind.RECORD:
            for word in (spec.about.label, spec.key, *_OTHER_WORDS[spec.key]):
                yield plain(word), spec.key


_MEANINGS: Mapping[str, str] = MappingProxyType(dict(_meanings()))
