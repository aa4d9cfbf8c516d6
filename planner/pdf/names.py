"""Names of PDFs and the line of private pages, without what draws them."""

from pathlib import PurePath

SUFFIX = ".pdf"
PRIVATE = "PRIVATE: for you alone, not for a recruiter."


def pdf_name(file_name: str) -> str:
    """Return the name of the PDF of a workbook."""
    return PurePath(file_name).with_suffix(SUFFIX).name
