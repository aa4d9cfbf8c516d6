"""What LibreOffice makes of our formulas, recalculation forced: by default it believes what is stored."""

import atexit
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from python_calamine import CalamineWorkbook

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
PATIENCE, A_BOOK = 120, 20
"""Seconds that one run may take, and more for each book: a busy machine is no failure, a hanging one is."""
XLSX = "xlsx:Calc MS Excel 2007 XML"


def converted(books: Sequence[Path], folder: Path, to: str = XLSX) -> list[Path]:
    """Convert books in one run of LibreOffice, recalculated; fails if it is missing or leaves one out."""
    out = folder / "out"
    command = [
        *("soffice", f"-env:UserInstallation={profile().as_uri()}", "--headless"),
        *("--convert-to", to, "--outdir", str(out), *map(str, books)),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE + A_BOOK * len(books))
    suffix = "." + to.partition(":")[0]
    results = [out / book.with_suffix(suffix).name for book in books]
    missing = [result.name for result in results if not result.is_file()]
    assert not missing, f"LibreOffice wrote nothing for {missing}"
    return results


@cache
def profile() -> Path:
    """Return the profile of this process, removed at its end: LibreOffice takes seconds to make each."""
    folder = Path(tempfile.mkdtemp(prefix="recalculated "))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
    return folder


def values(book: Path) -> dict[tuple[str, int, int], object]:
    """Every value of a workbook by sheet, row and column, read by calamine."""
    calamine_workbook = CalamineWorkbook.from_path(str(book))
    return {
        (name, row, column): value
        for name in calamine_workbook.sheet_names
        for row, line in enumerate(calamine_workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for column, value in enumerate(line)
    }
