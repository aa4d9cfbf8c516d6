"""Writes the texts that the cells of a book share, in one pass.

XlsxWriter searches each for six patterns. It also takes a text from `<r>` to `</r>` for one with formats of
its own and writes it as it is, so that a book with such a typed text could not be opened: here none is. All
else equals its output. Overrides private methods: the version is bounded in pyproject.toml, and
tests/workbook/writer/test_shared_texts.py compares their signatures.
"""

from xlsxwriter.packager import Packager
from xlsxwriter.sharedstrings import SharedStrings
from xlsxwriter.workbook import Workbook


class TextWorkbook(Workbook):
    """A workbook whose shared texts are all plain."""

    def _get_packager(self) -> Packager:
        return _Package()


class _Package(Packager):
    def _write_shared_strings_file(self) -> None:
        table = self.workbook.str_table
        if table.count:
            texts = _SharedTexts()
            texts.string_table = table
            texts._set_xml_writer(self._filename("xl/sharedStrings.xml"))
            texts._assemble_xml_file()


class _SharedTexts(SharedStrings):
    def _write_sst_strings(self) -> None:
        self.fh.write("".join([self._element(text) for text in self.string_table.string_array]))

    def _element(self, text: str) -> str:
        plain = text.isprintable() and "_x" not in text
        escaped = text if plain else self._escape_control_characters(text)
        blanks = "" if escaped == escaped.strip() else ' xml:space="preserve"'
        return f"<si><t{blanks}>{self._escape_data(escaped)}</t></si>"
