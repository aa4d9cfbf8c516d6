"""A letter as a mail, a link and a document."""

import email
import email.policy
import zipfile
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest

from planner.analysis import ModelInputs
from planner.letters import Letter, Writer
from planner.ui.letters.letter_files import letter_document, letter_link, letter_mail
from tests.letters.worded import sample
from tests.letters.written import letter


@pytest.fixture(scope="module")
def counter(inputs: ModelInputs, writer: Writer) -> Letter:
    return letter(sample(), "counter_email", inputs, writer)


def test_a_mail_is_an_unsent_draft_that_names_no_time_and_no_program(counter: Letter) -> None:
    mail = email.message_from_bytes(letter_mail(counter, " mara@example.com "), policy=email.policy.default)
    assert dict(mail.items()).keys() == {"Subject", "To", "X-Unsent", "MIME-Version", "Content-Type"}
    assert (mail["To"], mail["Subject"]) == ("mara@example.com", counter.subject_text)
    plain, rich = (part.get_content() for part in mail.iter_parts())
    assert plain.replace("\r\n", "\n").rstrip("\n") == counter.text
    assert "<li>Base $234,000" in rich
    assert "counters.o1" not in rich


@pytest.mark.parametrize("address", ["", "mara", "a@b, c@d", "a@b\nBcc: c@d", "<a@b>"])
def test_what_is_no_address_is_left_out(address: str, counter: Letter) -> None:
    assert b"\nTo:" not in letter_mail(counter, address)
    assert letter_link(counter, address).startswith("mailto:?subject=")


def test_a_link_holds_the_whole_letter(counter: Letter) -> None:
    parts = urlsplit(letter_link(counter, "mara@example.com"))
    assert parts.path == "mara@example.com"
    assert parse_qs(parts.query)["body"][0].replace("\r\n", "\n") == counter.text


def test_a_document_has_every_line_and_the_same_bytes_each_time(counter: Letter) -> None:
    content = letter_document(counter)
    assert content == letter_document(counter)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        text = archive.read("word/document.xml").decode()
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert "• Base $234,000 instead of $210,000." in text
    assert text.count("<w:p>") == len(counter.blocks)
