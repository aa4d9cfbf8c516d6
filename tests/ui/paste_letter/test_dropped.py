"""Files and texts dropped on the window or on the dialog: each is read as what it is, or says why not."""

import threading
from email.message import EmailMessage
from pathlib import Path

from PySide6.QtCore import QMimeData

from planner.files.content.migrate import VERSION
from planner.intake.letters.results import LetterReading
from planner.ui.paste_letter.opening import text_of
from planner.ui.paste_letter.places import LONGEST_LINE, with_shorter_lines
from planner.ui.paste_letter.table_text import is_table
from tests.intake.letters.hand_read import LETTER, letter_reading
from tests.ui.dropping import drop, file
from tests.ui.paste_letter.conftest import LetterUser

TABLE = "Company\tDelta\tEcho\nBase\t$200,000\t190k\n"


def text(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


def test_a_letter_file_dropped_on_the_window_is_read(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_text(LETTER, encoding="utf-8")
    drop(letters.user.window, file(path))
    letters.wait()
    assert letters.line("Company").text == "Aurora AI"
    letters.user.press("Ctrl+Return")
    assert letters.user.plan.letters[0].name == "offer.txt"


def test_a_text_dropped_on_the_window_is_read(letters: LetterUser) -> None:
    drop(letters.user.window, text(LETTER))
    letters.wait()
    assert letters.line("Base salary").text == "210,000"


def test_a_table_dropped_on_the_window_is_imported(letters: LetterUser, tmp_path: Path) -> None:
    letters.user.answers.keys = ["take", "take"]
    drop(letters.user.window, text(TABLE))
    path = tmp_path / "offers.csv"
    path.write_text("Company,Fox\nBase,210k\n", encoding="utf-8")
    drop(letters.user.window, file(path))
    assert [offer.company for offer in letters.user.plan.offers] == ["Delta", "Echo", "Fox"]


def test_a_mail_dropped_on_the_window_is_read(letters: LetterUser, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Your offer", "dana@aurora.example", "jordan@example.com"
    mail.set_content(LETTER)
    path = tmp_path / "offer.eml"
    path.write_bytes(mail.as_bytes())
    drop(letters.user.window, file(path))
    letters.wait()
    assert letters.line("Base salary").text == "210,000"


def test_a_plan_dropped_on_the_window_opens(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "other.counterpoint"
    path.write_text('{"counterpoint": 3, "plan": {"title": "Other"}}', encoding="utf-8")
    drop(letters.user.window, file(path))
    assert letters.user.plan.title == "Other"


def test_a_plan_by_another_name_opens_too(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text('{"counterpoint": 3, "plan": {"title": "Other"}}', encoding="utf-8")
    drop(letters.user.window, file(path))
    assert letters.user.plan.title == "Other"


def test_a_plan_of_a_newer_version_says_so(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "new.counterpoint"
    path.write_text(f'{{"counterpoint": {VERSION + 1}, "plan": {{"moods": 3}}}}', encoding="utf-8")
    drop(letters.user.window, file(path))
    assert "A newer version of Counterpoint wrote this plan" in letters.user.answers.said[-1]


def test_a_file_dropped_on_the_dialog_takes_the_place_of_the_text(
    letters: LetterUser, tmp_path: Path
) -> None:
    path = tmp_path / "offer.html"
    path.write_text(f"<html><body><p>{LETTER}</p><script>bad()</script></body></html>", encoding="utf-8")
    dialog = letters.paste("Thank you for your interest.")
    letters.user.window.letters.read = lambda words: LetterReading(words, refused=words[:11])
    drop(dialog, file(path))
    letters.user.bot.waitUntil(lambda: dialog.parts.letter.text().startswith("Dear Jordan"))
    assert "bad()" not in dialog.parts.letter.text()


def test_a_broken_pdf_is_a_sentence(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "offer.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing of it")
    drop(letters.user.window, file(path))
    assert letters.user.answers.said[-1].startswith("Cannot read: “offer.pdf” cannot be read")
    assert not letters.is_open


def test_a_file_of_another_kind_is_a_sentence(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "offer.png"
    path.write_bytes(b"\x89PNG")
    drop(letters.user.window, file(path))
    assert "is of no known kind" in letters.user.answers.said[-1]


def test_a_file_is_read_behind_a_progress_bar(letters: LetterUser, tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_text(LETTER, encoding="utf-8")
    letters.user.answers.path = path
    letters.user.press("Ctrl+I")
    letters.wait()
    assert letters.user.answers.waited == ["Reading offer.txt …"]


def test_a_long_reading_leaves_the_window_alive(letters: LetterUser) -> None:
    gate = threading.Event()

    def slow(words: str) -> LetterReading:
        gate.wait(20)
        return letter_reading(words)

    letters.user.window.letters.read = slow
    letters.user.clipboard = LETTER + "word " * 200_000
    letters.user.press("Ctrl+Shift+I")
    dialog = letters.dialog
    assert dialog.parts.head.text() == "Reading …"
    dialog.parts.letter.setFocus()
    letters.user.bot.waitUntil(dialog.parts.letter.hasFocus)
    letters.user.press("Ctrl+Home")
    letters.user.type("Hi! ")
    assert dialog.parts.letter.text().startswith("Hi! Dear")
    gate.set()
    letters.wait()
    assert letters.line("Base salary").text == "210,000"


def test_a_line_that_is_too_long_to_show_is_cut_at_a_space() -> None:
    lines = with_shorter_lines("word " * 200_000).split("\n")
    assert max(map(len, lines)) <= LONGEST_LINE
    assert "".join(f"{line} " for line in lines).split() == ["word"] * 200_000


def test_a_clipboard_without_data_is_an_empty_text() -> None:
    assert text_of(None) == ""
    page = QMimeData()
    page.setHtml("<table><tr><td>Base</td><td>$210,000</td></tr></table>")
    assert "Base" in text_of(page)
    assert "$210,000" in text_of(page)


def test_prose_is_no_table() -> None:
    assert is_table(TABLE)
    assert is_table("| Company | Delta |\n|---|---|\n| Base | 200k |")
    assert is_table("Company,Delta,Echo\nBase,200k,190k\nBonus,15%,12%")
    assert not is_table(LETTER)
    assert not is_table("Dear Jordan, hello\nBest, Ann\nPS, bye")
    assert not is_table("Company: Delta")
