"""Print what a reader finds in other people's material, as JSON; a pay file with its filters so far."""

import argparse
import datetime
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.cli.exit_codes import DONE, PROBLEMS
from planner.cli.output import WrongUseError, local_date, print_answer

if TYPE_CHECKING:
    from planner.intake.letters.results import LetterReading
    from planner.intake.market.reading import PayReading
    from planner.market.comparables import Quantiles
    from planner.plan.pay_file import PayFilter

TABLES = frozenset((".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods"))
"""Names of files that are read as tables of offers."""
PLAIN, PAGES = frozenset((".txt", ".text")), frozenset((".html", ".htm", ".xhtml"))
MARKDOWN_START = 100_000  # bytes
_CONDITIONS = re.compile(r",(?=\s*[a-z_]+\s*=)")


def read(options: argparse.Namespace) -> int:
    """Print the reading of a file: a public pay file by its headers or `--where`, a table, or a letter."""
    from planner.files import refuse_plan

    path: Path = options.file
    refuse_plan(path, "letter or table")
    if options.where is not None or _is_pay_file(path):
        print_answer(json.dumps(_pay_answer(path, options.where or [""]), indent=1, ensure_ascii=False))
        return DONE
    today = options.today or local_date()
    return read_table_file(path, today) if is_table_file(path) else read_letter_file(path, today)


def is_table_file(path: Path) -> bool:
    """Whether a file is a table: by its name; of Markdown, if most of its lines are drawn with bars; of plain
    text, if it has offers in spaced columns; a web page, if it has offers in a table.
    """
    from planner.disk import read_start

    if path.suffix.lower() in PAGES:
        return _has_table_of_offers(path)
    if path.suffix.lower() in PLAIN:
        from planner.intake.layout.spaced_offers import has_spaced_offers

        return has_spaced_offers(read_start(path, MARKDOWN_START).decode("utf-8", "replace"))
    if path.suffix.lower() != ".md":
        return path.suffix.lower() in TABLES
    lines = [line for line in read_start(path, MARKDOWN_START).splitlines() if line.strip()]
    return sum(line.count(b"|") > 1 for line in lines) * 2 > len(lines)


def _has_table_of_offers(path: Path) -> bool:
    """Whether a web page is a table of offers: most of its known labels are of one, the base among them.

    A mail with the terms of one offer in a table is a letter.
    """
    from planner.intake.layout.spaced_offers import are_offers, is_mail
    from planner.intake.tables.errors import TableError
    from planner.intake.tables.reading import read_table

    try:
        table = read_table(path)
    except TableError:
        return False
    parts = (table, *table.others)
    return any(are_offers(part.cells) for part in parts) and not any(is_mail(part.cells) for part in parts)


def is_letter_file(path: Path) -> bool:
    """Whether a file is a letter or mail by its name; one that is neither is tried as a table."""
    from planner.intake.documents.reading import DOCUMENT_NAMES

    return path.suffix.lower() in DOCUMENT_NAMES and not is_table_file(path)


def read_table_file(path: Path, today: datetime.date) -> int:
    """Print the reading of a table; 1 if no offer is in it."""
    from planner.intake.offers.table_json import table_json

    answer = table_json(path, today)
    print_answer(json.dumps(answer, indent=1, ensure_ascii=False))
    return PROBLEMS if answer["plan"] is None else DONE


def read_letter_file(path: Path, today: datetime.date) -> int:
    """Print the reading of a letter; 1 if no offer and no reply is in it."""
    from planner.intake.letters.letter_json import letter_json

    reading = letter_of(path, today)
    print_answer(json.dumps(letter_json(reading), indent=1, ensure_ascii=False))
    return PROBLEMS if reading.refused else DONE


def letter_of(path: Path, today: datetime.date) -> "LetterReading":
    """Return the reading of a file with a letter or mail; notes on the file go to stderr."""
    from planner.intake.letters.read import read_letter
    from planner.model_inputs import load_letter_words

    return read_letter(document_text(path), today, load_letter_words())


def document_text(path: Path) -> str:
    """Return the text of a file with a letter; notes on the file go to stderr."""
    from planner.disk import read_file
    from planner.intake.documents.bounds import LARGEST
    from planner.intake.documents.reading import read_document

    document = read_document(read_file(path, LARGEST), path.name)
    for note in document.notes:
        print(f"note: {note}", file=sys.stderr)
    return document.text


def _is_pay_file(path: Path) -> bool:
    from planner.intake.market.columns import is_pay_file
    from planner.intake.market.reading import open_pay_file
    from planner.intake.tables.errors import TableError

    try:
        return is_pay_file(open_pay_file(path)[1])
    except TableError:
        return False


def _pay_answer(path: Path, wheres: list[str]) -> dict[str, Any]:
    from planner.intake.market.reading import read_pay_file

    filters = [_filter(where) for where in wheres]
    return pay_json(read_pay_file(path), filters)


def pay_json(reading: "PayReading", filters: "list[PayFilter]") -> dict[str, Any]:
    """Return a pay file as JSON values: its rows used and left out, and the measures of each filter."""
    from planner.market.pay_data.measures import answer

    headers = reading.mapped.headers
    return {
        "kind": reading.kind,
        "rows": reading.rows,
        "used": len(reading.table),
        "left_out": reading.left_out,
        "converted": reading.conversions,
        "currency": reading.table.currency,
        "columns": {role: headers[place] for role, place in reading.mapped.columns.items()},
        "notes": list(reading.notes),
        "filters": [
            {
                "where": _conditions(answered.where),
                "n": answered.n,
                "posts": answered.posts,
                "level_by_title": answered.by_title,
                "measures": {measured.measure: _measure(measured) for measured in answered.measures},
            }
            for answered in (answer(reading.table, where) for where in filters)
        ],
    }


def _conditions(where: "PayFilter") -> dict[str, Any]:
    from planner.plan.schema.content import typed_content

    return typed_content(where)


def _measure(measured: "Quantiles") -> dict[str, float]:
    points = {f"p{share * 100:.0f}": value for share, value in measured.points}
    return {"n": measured.n, **points}


def _filter(text: str) -> "PayFilter":
    """Return the filter of `title=product manager,state=CA`; WrongUseError names what it cannot be."""
    from planner.plan.pay_file import PayFilter

    values: dict[str, Any] = {}
    keys = list(PayFilter.__struct_fields__)
    for part in _CONDITIONS.split(text) if text.strip() else []:
        key, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or key not in keys:
            raise WrongUseError(
                f"“{part}” is no condition. Write KEY=VALUE, the key one of {', '.join(keys)}."
            )
        values[key] = value
    if year := values.get("year"):
        if not year.isdecimal():
            raise WrongUseError(f"“{year}” is no year.")
        values["year"] = int(year)
    else:
        values.pop("year", None)
    return PayFilter(**values)
