"""A plan with a password, for the packaged app: made here, for no command sets one."""

import re
import zipfile
from pathlib import Path

from build.smoke.session import Session, SmokeError
from planner.files import LockedHead, change_key, fingerprint_of, is_locked

PASSWORD = "four random words here"
PLAN = "locked.counterpoint"


def make_locked(plan: Path, locked: Path) -> None:
    """Copy a plan under the password, at the cost that the program itself sets."""
    content = plan.read_bytes()
    locked.write_bytes(content)
    change_key(locked, fingerprint_of(content), None, LockedHead.new().derive(PASSWORD))


def check_locked(session: Session) -> None:
    """Check and export a locked plan, its password read from a descriptor; the plan stays locked."""
    plan = session.folder / PLAN
    make_locked(session.folder / "sample.counterpoint", plan)
    options = ("--password-fd", "0")
    session.run(
        "check", PLAN, *options, says=rf".*({re.escape(PLAN)}|[Nn]o problems?).*", typed=f"{PASSWORD}\n"
    )
    for reader in ("recruiter", "private"):
        book = f"locked {reader}.xlsx"
        export = ("export", PLAN, "--for", reader, "-o", book, *options)
        session.run(*export, says=rf".*{book}.*", typed=f"{PASSWORD}\n")
        if not zipfile.is_zipfile(session.folder / book):
            raise SmokeError(f"export --for {reader} of a locked plan wrote no workbook to {book}")
    if not is_locked(plan.read_bytes()):
        raise SmokeError("an export for a recruiter left the plan without its password")
