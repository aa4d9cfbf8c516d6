"""Text files, mails, pages and rich text as the text that a person sees."""

import email.message
from email.message import EmailMessage

import pytest

from planner.intake.documents.document_text import DocumentText
from planner.intake.documents.errors import DocumentError
from planner.intake.documents.reading import read_document, read_page
from planner.intake.documents.text_bytes import WINDOWS_NOTE
from tests.intake.documents.files import lines, mail, paragraph, pdf, word

LETTER = "Base salary: £95,000 – paid monthly."


def read(data: bytes, name: str = "letter.txt") -> DocumentText:
    return read_document(data, name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_is_read_in_the_encodings_of_unicode(encoding: str) -> None:
    assert read(f"{LETTER}\r\nLena".encode(encoding)) == DocumentText(f"{LETTER}\nLena")


def test_text_that_is_no_unicode_is_read_as_windows_text_and_said() -> None:
    assert read(LETTER.encode("cp1252")) == DocumentText(LETTER, (WINDOWS_NOTE,))


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"“photo\.txt” cannot be read: it is no text"):
        read(data, "photo.txt")


@pytest.mark.parametrize("data", [b"", b" \n \n", b"<html><body> </body></html>"])
def test_an_empty_document_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="it has no text"):
        read(data)


def test_a_mail_is_read_with_the_headers_that_date_it() -> None:
    text = read(mail("Base is 210k.\n\nLena"), "offer.eml").text
    assert text == (
        "From: Lena Roe <lena@example.com>\nTo: Jordan <jordan@example.org>\n"
        "Date: Mon, 30 Nov 2026 09:05:00 -0800\nSubject: Your offer – Aurora AI\n\nBase is 210k.\n\nLena"
    )


def test_a_mail_is_known_by_its_headers_whatever_its_name() -> None:
    assert read(mail("Base is 210k."), "letter.txt").text.endswith("Aurora AI\n\nBase is 210k.")


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_the_body_of_a_mail_is_decoded(encoding: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Angebot"
    message.set_content("Gehalt 95.000 € – monatlich\n" * 4, charset="utf-8", cte=encoding)
    assert read(message.as_bytes(), "a.eml").text.count("Gehalt 95.000 € – monatlich") == 4


def test_the_part_in_html_goes_before_its_twin_for_it_has_the_table() -> None:
    html = (
        "<p>Hi</p><table><tr><td>Base</td><td>$210,000</td></tr><tr><td>Bonus</td><td>15%</td></tr></table>"
    )
    assert read(mail("Hi\nBase$210,000Bonus15%", html), "a.eml").text.endswith(
        "\n\nHi\n\n| Base | $210,000 |\n| Bonus | 15% |"
    )


def test_attachments_that_are_letters_are_read_and_others_are_named() -> None:
    letter = word(paragraph("Base salary: $210,000"))
    data = mail(
        "See attached.",
        letter_docx=letter,
        plan_pdf=pdf(lines("Shares: 4,000 RSUs")),
        book_xlsx=b"PK",
        note_txt=b"Call me.",
    )
    document = read(data, "a.eml")
    assert document.text.endswith(
        "See attached.\n\nAttachment: letter.docx\n\nBase salary: $210,000\n\n"
        "Attachment: plan.pdf\n\nShares: 4,000 RSUs\n\nAttachment: note.txt\n\nCall me."
    )
    assert document.notes == ("The attachment “book.xlsx” was not read.",)


def test_an_attachment_that_cannot_be_read_is_named_and_loses_nothing() -> None:
    document = read(mail("See attached.", letter_pdf=b"%PDF-1.4 broken"), "a.eml")
    assert document.text.endswith("See attached.")
    assert document.notes[0].startswith("The attachment was not read. “letter.pdf” cannot be read: ")


def test_a_mail_inside_a_mail_is_read_after_it() -> None:
    inner = email.message_from_bytes(mail("Base is 222k."), policy=email.policy.default)
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer.set_content("See below.")
    outer.add_attachment(inner)
    text = read(outer.as_bytes(), "a.eml").text
    assert text.startswith("Subject: Fwd\n\nSee below.\n\nAttached mail:\n\nFrom: Lena")
    assert text.endswith("Base is 222k.")


def test_an_encrypted_mail_is_refused_with_what_to_do() -> None:
    data = b"Subject: x\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; a=b\n\nMIIB"
    with pytest.raises(DocumentError, match=r"it is encrypted\. Open it in your mail program"):
        read(data, "a.eml")


def test_a_page_is_read_as_seen_and_scripts_are_dropped() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Offer</title><style>p{color:red}</style>"
        "<script>document.write('<p>Base $1</p>')</script></head><body><!-- $2 -->"
        "<p>Base&nbsp;is\n <b>$210</b>,000 &amp; "
        "15&#37;.</p><img src='http://x/y.png'><ul><li>one<li>two</ul><div>a<br>b</div>"
        '<div style="display: none">Base $3 <div>x</div> y</div></body></html>'
    )
    document = read(page.encode(), "page.html")
    assert document.text == "Offer\n\nBase is $210,000 & 15%.\n\n- one\n- two\n\na\nb"
    assert document.notes == (
        "Scripts of the page were left out; nothing was loaded or run.",
        "Text that the page hides was left out.",
    )


def test_a_table_that_only_places_blocks_is_no_table_of_data() -> None:
    inner = "<table><tr><td>Base</td><td>$210,000</td></tr><tr><td>Bonus</td><td>15%</td></tr></table>"
    page = f"<table><tr><td><p>Dear Sam,</p></td></tr><tr><td>{inner}</td><td>logo</td></tr></table>"
    assert read_page(page).text == "Dear Sam,\n\n| Base | $210,000 |\n| Bonus | 15% |\n\nlogo"


def test_columns_of_prose_in_a_page_follow_each_other() -> None:
    left, right = "Left words. " * 30, "Right words. " * 30
    page = f"<table><tr><td>{left}</td><td>{right}</td></tr></table>"
    assert read_page(page).text == f"{left.strip()}\n\n{right.strip()}"


def test_quotations_in_a_page_are_marked() -> None:
    page = "<p>Fine.</p><blockquote><p>We offer 210.<br>Best</p><blockquote>I want 230.</blockquote>"
    assert read_page(page).text == "Fine.\n\n> We offer 210.\n> Best\n\n> > I want 230."


def test_rich_text_is_read_with_its_tables_and_signs() -> None:
    data = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Word;}\pard Dear Sam,\par "
        r"Base \'a395,000 \u8211?paid monthly.\par "
        r"\trowd\cellx1\cellx2\pard\intbl Bonus\cell 15%\cell\row\trowd"
        r"\pard\intbl Sign-on\cell \'a35,000\cell\row"
        r"\pard {\field{\*\fldinst HYPERLINK x}{\fldrslt link}} end{\deleted  gone}\par}"
    )
    document = read(data.encode(), "letter.rtf")
    assert document.text == (
        "Dear Sam,\n\nBase £95,000 –paid monthly.\n\n| Bonus | 15% |\n| Sign-on | £5,000 |\n\nlink end"
    )
    assert document.notes == (
        "The document has tracked changes: the text is read as if all of them were accepted.",
    )
