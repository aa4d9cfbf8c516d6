"""What the Open XML schema says against a workbook, by openxml-audit."""

from pathlib import Path

from openxml_audit import OpenXmlValidator

from planner.workbook.sheets.book import Book


def faults(book: Book, folder: Path) -> list[str]:
    """Write a workbook into a folder and return every error that the audit finds in it."""
    path = folder / "audited.xlsx"
    path.write_bytes(book.to_bytes())
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
