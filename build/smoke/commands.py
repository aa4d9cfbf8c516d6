"""The packaged app's commands, on the sample that it ships: those that need no screen."""

import json
import re
import zipfile

from build.smoke.letters import BASE, COMPANY, letters
from build.smoke.locked import check_locked
from build.smoke.session import Session, SmokeError
from planner import __version__

VERSION_LINE = re.compile(r"Counterpoint (?P<version>\S+)(?: \((?P<commit>.+)\))?\n")


def check_commands(session: Session) -> None:
    """Try the commands that need no screen, on the sample that the app ships."""
    line = session.run("--version", says=".*")
    found = VERSION_LINE.fullmatch(line)
    if found is None or found["version"] != __version__:
        raise SmokeError(f"--version says {line.strip()!r}, and this is the source of {__version__}")
    session.run("sample", "-o", "sample.counterpoint", says=r".*sample\.counterpoint.*")
    session.run("check", "sample.counterpoint", says=r".*(sample\.counterpoint|[Nn]o problems?).*")
    json.loads(session.run("analyse", "sample.counterpoint", "--json", says=".*"))
    for reader in ("recruiter", "private"):
        book = f"{reader}.xlsx"
        session.run("export", "sample.counterpoint", "--for", reader, "-o", book, says=rf".*{book}.*")
        if not zipfile.is_zipfile(session.folder / book):
            raise SmokeError(f"export --for {reader} wrote no workbook to {book}")
        check_pdf(session, reader)
    letter = session.run("words", "sample.counterpoint", "counter_email", says=".*")
    if not letter.startswith("Subject: "):
        raise SmokeError(f"words wrote no letter but:\n{letter}")
    session.run("batch", ".", "-o", "all")
    if not zipfile.is_zipfile(session.folder / "all/summary.xlsx"):
        raise SmokeError("batch wrote no summary to all/summary.xlsx")
    check_locked(session)
    check_pay_file(session)
    check_letters(session)


def check_pdf(session: Session, reader: str) -> None:
    """Write the pages of a workbook; what draws them, and its font, are read only then."""
    pdf = f"{reader}.pdf"
    session.run("export", "sample.counterpoint", "--for", reader, "-o", pdf, says=rf".*{pdf}.*")
    content = (session.folder / pdf).read_bytes()
    if not content.startswith(b"%PDF-") or b"+LiberationSansBold" not in content:
        raise SmokeError(f"export --for {reader} wrote no pages to {pdf}")


def check_pay_file(session: Session) -> None:
    """Read a pay file with what only the readers of large tables bring."""
    rows = "".join(f"PM,Acorn,{150 + number}000\n" for number in range(9))
    (session.folder / "pay.csv").write_text("Job title,Company,Base salary\n" + rows, encoding="utf-8")
    answer = json.loads(session.run("read", "pay.csv", "--json", "--where", "title=pm", says=".*"))
    if answer["filters"][0]["measures"]["base"]["p50"] != 154_000:
        raise SmokeError(f"read found other quantiles in pay.csv: {answer}")


def check_letters(session: Session) -> None:
    """Let the app read a letter in each format; the libraries for them are imported only then."""
    for name, content in letters().items():
        (session.folder / name).write_bytes(content)
        answer = json.loads(session.run("read", name, "--json", "--today", "2026-11-30", says=".*"))
        offers = (answer["plan"] or {"offers": [{}]})["offers"]
        if [(offer.get("company"), offer.get("base")) for offer in offers] != [(COMPANY, BASE)]:
            raise SmokeError(f"read {name} did not find the offer but:\n{offers}")
