"""Writes what a recruiter gets and notes the export in the plan's log; for commands."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from planner.disk import resource, write_atomic
from planner.values import PlannerError

if TYPE_CHECKING:
    from planner.files import Opened
    from planner.share import Shared
    from planner.workbook.sheets.book import Book


FONTS = "fonts"


class NotNotedError(PlannerError):
    """A file was written, but the export could not be noted in the plan."""

    def __init__(self, name: str, error: PlannerError) -> None:
        super().__init__(f"“{name}” was written, but the export is not noted in the plan. {error}")


def recruiter_content(book: "Book", suffix: str) -> tuple[bytes, str]:
    """Return the recruiter's file, a workbook or for `.pdf` its pages, and what to tell the user about it."""
    if suffix != ".pdf":
        return book.to_bytes(), ""
    from planner.pdf.book_pdf import recruiter_pdf
    from planner.pdf.fonts import font_files

    drawn = recruiter_pdf(book, font_files(resource(FONTS)))
    return drawn.content, drawn.note


def write_for_recruiter(
    opened: "Opened",
    path: Path,
    shared: "Shared",
    out: Path,
    content: bytes,
    passed: tuple[str, ...] = (),
) -> str:
    """Write what one recruiter gets and note it in the plan at `path`; return why it was not noted, or "".

    `passed` are the doubts of the leak check that the user let pass. A plan that is open in a window is left
    alone. WriteError if the file cannot be written, NotNotedError if the plan cannot.
    """
    write_atomic(out, content)
    return note_export(opened, path, shared, out.name, passed)


def note_export(
    opened: "Opened", path: Path, shared: "Shared", name: str, passed: tuple[str, ...] = ()
) -> str:
    """Note in the plan at `path` what left under a name; return why it was not noted, or ""."""
    from planner.plan import edits

    plan = edits.log_export(opened.plan, shared.exported(name, passed))
    try:
        return note_plan(replace(opened, plan=plan), path)
    except PlannerError as error:  # the workbook is written: say so beside what failed
        raise NotNotedError(name, error) from error


def note_plan(opened: "Opened", path: Path) -> str:
    """Save what a command noted in the plan at `path`; return why it was not noted, or "".

    A plan that is open in a window is left alone. WriteError if it cannot be written.
    """
    from planner.files import lock, save

    holder = lock.holder_of(path)
    if holder is not None:
        return f"the export is not noted in “{path.name}”. {holder.sentence()}"
    save(path, opened.plan, opened.fingerprint, newer=opened.newer, key=opened.key)
    return ""
