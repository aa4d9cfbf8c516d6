"""Word documents: what stands in them with all changes taken, in order."""

import io
import re
import zipfile

import pytest

from planner.intake.documents.errors import DocumentError
from planner.intake.documents.reading import read_document
from tests.intake.documents.files import archive, paragraph, word, word_table


def read(data: bytes) -> tuple[str, tuple[str, ...]]:
    document = read_document(data, "letter.docx")
    return document.text, document.notes


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    table = word_table(("Base", "$210,000"), ("Bonus", "15% | 20%"))
    text, notes = read(word(paragraph("Dear Sam,") + table + paragraph("Best")))
    assert text == "Dear Sam,\n\n| Base | $210,000 |\n| Bonus | 15% / 20% |\n\nBest"
    assert notes == ()


def test_headers_come_first_and_footnotes_and_footers_last() -> None:
    data = word(
        paragraph("Body"),
        header1=paragraph("Aurora AI, Inc."),
        header2=paragraph("Aurora AI, Inc."),
        footer1=paragraph("Confidential"),
        footnotes=paragraph("Subject to board approval."),
    )
    assert read(data)[0] == "Aurora AI, Inc.\n\nBody\n\nSubject to board approval.\n\nConfidential"


def test_tracked_changes_are_taken_and_said() -> None:
    change = (
        f"<w:p>{run('Base ')}"
        f"<w:del><w:r><w:delText>200,000</w:delText></w:r></w:del><w:ins>{run('210,000')}</w:ins>"
        f"<w:moveFrom>{run(' gone')}</w:moveFrom><w:moveTo>{run(' here')}</w:moveTo></w:p>"
    )
    assert read(word(change)) == (
        "Base 210,000 here",
        ("The document has tracked changes: the text is read as if all of them were accepted.",),
    )


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    joined = paragraph("Base is ", "<w:rPr><w:del/></w:rPr>") + paragraph("210,000.") + paragraph("Best")
    assert read(word(joined))[0] == "Base is 210,000.\n\nBest"


def test_a_deleted_row_is_not_read() -> None:
    rows = word_table(("Base", "210"), ("Bonus", "15%"), ("Car", "yes"))
    gone = rows.replace(
        '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Bonus',
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Bonus",
    )
    assert gone != rows
    assert read(word(gone))[0] == "| Base | 210 |\n| Car | yes |"


def test_text_boxes_and_content_controls_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Box')}</w:txbxContent>"
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f"<m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>"
    choice = f'<m:AlternateContent xmlns:m="{markup}">{both}</m:AlternateContent>'
    body = (
        f"<w:p><w:r>{choice}</w:r></w:p><w:sdt><w:sdtContent>{paragraph('Base 210')}</w:sdtContent></w:sdt>"
    )
    assert read(word(body))[0] == "Box\n\nBase 210"


def test_lists_tabs_breaks_and_hyphens() -> None:
    item = "<w:numPr><w:ilvl w:val='0'/></w:numPr>"
    body = (
        paragraph("one", item) + paragraph("two", item)
        + "<w:p><w:r><w:t>Base</w:t><w:tab/><w:t>$210,000</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Bonus</w:t><w:tab/><w:t>15%</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>sign</w:t><w:noBreakHyphen/><w:t>on</w:t><w:br/><w:t>next</w:t></w:r></w:p>"
    )  # fmt: skip
    assert read(word(body))[0] == "- one\n- two\n| Base | $210,000 |\n| Bonus | 15% |\n\nsign-on\nnext"


def test_hidden_text_is_left_out_and_said() -> None:
    text, notes = read(word(f"<w:p>{run('seen')}{run(' not', '<w:vanish/>')}{run(' again')}</w:p>"))
    assert text == "seen again"
    assert notes == ("The document has hidden text: it is not read.",)


def test_macros_and_comments_are_said() -> None:
    data = archive({"word/document.xml": DOCUMENT, "word/vbaProject.bin": b"x", "word/comments.xml": "<x/>"})
    assert read_document(data, "letter.docm").notes == (
        "The document has macros: only its text is read.",
        "The document has comments: they are not read.",
    )


DOCUMENT = (
    '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
    "<w:body><w:p><w:r><w:t>Base 210</w:t></w:r></w:p></w:body></w:document>"
)


def test_strict_word_documents_are_read() -> None:
    assert read(archive({"word/document.xml": DOCUMENT}))[0] == "Base 210"


ENTITIES = (
    f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"b" * 99}"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize(
    "document",
    [
        ENTITIES + DOCUMENT.replace("Base", "&a;&c;"),
        DOCUMENT[:-30],
        "<a>" * 300 + "</a>" * 300,
        "<a " + "b" * 1_500_000 + "='1'/>",
        "",
    ],
)
def test_broken_xml_and_entities_are_refused(document: str) -> None:
    with pytest.raises(DocumentError, match="it is no Word document that can be read, or it is broken"):
        read(archive({"word/document.xml": document}))


def test_a_document_that_unpacks_to_more_than_a_letter_is_refused() -> None:
    bomb = DOCUMENT.replace("Base 210", " " * 70_000_000)
    with pytest.raises(DocumentError, match="it unpacks to more than any letter"):
        read(archive({"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (archive({"a.txt": "x"}), "it is an archive without a letter"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "it has a password"),
        (b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le"), r"it is an Outlook message \(.msg\)"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), r"it is an old Word document \(.doc\)"),
    ],
)
def test_other_formats_are_refused_by_name(data: bytes, sentence: str) -> None:
    with pytest.raises(DocumentError, match=sentence):
        read(data)


def test_a_broken_archive_is_refused_at_every_cut() -> None:
    data = word(paragraph("Base salary $210,000"))
    for end in range(10, len(data) - 1, 37):
        with pytest.raises(DocumentError, match=re.escape("“letter.docx” cannot be read: ")):
            read(data[:end])


def test_open_documents_are_read_without_deleted_text() -> None:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>"
    row = f"<table:table-row>{cell % 'Base'}{cell % '210'}</table:table-row>"
    content = (
        f"<office:document-content{spaces}><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        f"<text:p>Dear<text:s text:c='2'/>Sam,</text:p><table:table>{row}</table:table>"
        "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as writer:
        writer.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        writer.writestr("content.xml", content)
    assert read(file.getvalue()) == (
        "Dear Sam,\n\n| Base | 210 |\n\n- one",
        ("The document has tracked changes: the text is read as if all of them were accepted.",),
    )
