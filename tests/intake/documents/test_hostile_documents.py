"""Documents made to harm are answered in time that grows with their length, and within bounds."""

import pytest

from planner.intake.documents.bounds import LARGEST, MOST_TEXT
from planner.intake.documents.errors import DocumentError
from planner.intake.documents.reading import read_document
from tests.intake.documents.files import answer, lines, mail, pdf

MILLION = 1_000_000


@pytest.mark.parametrize(
    "piece",
    [
        *("<", "<a", "<!--", "<a href='", '<a "', "</", "<script", "<script>", "<table><tr><td>", "&#", "<!"),
        *(
            "<div style='display:none'>",
            "&#9999999999",
            "<a b=c",
            "<blockquote>",
            "<li>",
            "< >",
            "\0",
            "</table>",
        ),
    ],
)
def test_a_broken_page_of_half_a_megabyte_is_read_or_refused(piece: str) -> None:
    source = piece * (MILLION // 2 // len(piece)) + "<p>Base 210</p>"
    assert len(answer(source.encode(), "page.html")) <= MOST_TEXT


@pytest.mark.parametrize(
    "text", ["x" * MILLION, "9" * MILLION, "$" * MILLION, "\n" * MILLION + "x", "a b " * (MILLION // 4)]
)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.eml", "a.rtf"])
def test_a_megabyte_without_structure_is_cut_and_said(text: str, name: str) -> None:
    start = {"a.rtf": "{\\rtf1 ", "a.eml": "Subject: x\n\n"}.get(name, "")
    document = read_document((start + text).encode(), name)
    assert len(document.text) <= MOST_TEXT
    assert len(text.strip()) < MOST_TEXT or document.notes[0].startswith("Only the first ")


def test_a_line_of_a_pdf_without_end_is_read() -> None:
    assert "word" in read_document(pdf(lines("word " * 20_000, "x" * 90_000)), "a.pdf").text


def test_mails_inside_mails_without_end_are_refused() -> None:
    data = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
    with pytest.raises(DocumentError, match="it has more than 100 parts inside each other"):
        read_document(data, "a.eml")


def test_a_header_of_a_megabyte_is_cut() -> None:
    data = b"Subject: " + b"=?utf-8?q?a?= " * 70_000 + b"\n\nBase 210"
    assert read_document(data, "a.eml").text.endswith("Base 210")


def test_groups_of_rich_text_without_end_are_refused() -> None:
    with pytest.raises(DocumentError, match="it is no rich text that can be read"):
        read_document(b"{\\rtf1 " + b"{" * MILLION, "a.rtf")


def test_a_file_beyond_the_bound_is_refused() -> None:
    with pytest.raises(DocumentError, match="it is larger than 20 MB"):
        read_document(b"x" * (LARGEST + 1), "a.txt")


def test_attachments_count_towards_the_bound_of_text() -> None:
    document = read_document(mail("Hi", a_txt=b"x " * MILLION), "a.eml")
    assert len(document.text) <= MOST_TEXT


def test_a_page_of_a_pdf_that_unpacks_to_much_is_refused() -> None:
    import zlib

    bomb = zlib.compress(b"BT /F1 11 Tf (x) Tj ET\n" * 3_000_000)
    data = pdf([]).replace(
        b"<< /Length 0 >>\nstream\n\nendstream",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(bomb) + bomb + b"\nendstream",
    )
    with pytest.raises(DocumentError, match="“a\\.pdf” cannot be read"):
        read_document(data, "a.pdf")
