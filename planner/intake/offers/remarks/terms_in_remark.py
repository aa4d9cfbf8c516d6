"""Terms in the remark on an offer, as `bonus 15%, sign on 20k (pay back within 1 yr), answer by 12/4`.

An item counts only if it is a label with its figure and nothing else: what one hopes for, asks for, or heard
of others stays in the note, where the whole remark is kept anyway.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from planner.intake.layout.labels import Label, read_label
from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import is_nothing
from planner.intake.offers.parsed_offers import NOTE

_ITEM_END = re.compile(r"(?:\s*[,;|\n]\s*(?!\d{3}\b)|[.!]\s+|[.!]$)(?![^()]*\))")
"""The end of an item; what is in brackets belongs to it."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?"
    rf"|{_MONTH} {_NTH}(?:,? \d{{4}})?|{_NTH} {_MONTH}(?: \d{{4}})?)"
)
_AMOUNT = r"[$€£₹]?\s?\d[\d.,]*\s?(?:%|(?:k|lakhs?|lacs?|l)\b)?"
_COUNT = r"\d{1,2} (?:days?|weeks?|wks?)"
_ITEM = re.compile(
    rf"(?P<name>[a-z][a-z() -]*?)\s*(?::|=|\b(?:of|is|at)\b)?\s*(?P<later>{_DAY}|{_COUNT}|{_AMOUNT})"
    rf"(?:\s+(?:match(?:ed|ing)?|target|bonus|employer|company|a year|per year|of base|of salary))?"
    rf"(?P<aside>\s*\([^()]*\))?"
    rf"|(?P<figure>{_COUNT}|{_AMOUNT})\s*(?:of\s+)?(?P<words>[a-z][a-z -]*?)(?P<more>\s*\([^()]*\))?",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b401\s?\(?k\)?", re.IGNORECASE)
_STAGE = re.compile(
    r"(?:still\s+|an?\s+)?(?P<stage>(?:pre-?)?seed|series [a-h])(?:[\s-]+(?:stage|startup|company))?",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d\s?%")
_MONEY = re.compile(r"[$€£₹]|\d{4}|,\d{3}|(?:k|l|lakhs?|lacs?)$", re.IGNORECASE)
_DATE = re.compile(_DAY, re.IGNORECASE)
_FIGURES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        **{"bonus_target": _SHARE, "match_rate": _SHARE, "sign_on": _MONEY, "relocation": _MONEY},
        **{"start": _DATE, "deadline": _DATE, "days_off": re.compile(rf"{_COUNT}|\d{{1,2}}$", re.IGNORECASE)},
    }
)
"""How the figure of each field looks; another is no term of it."""


def terms_in_remarks(cells: Sequence[FieldCell]) -> list[FieldCell]:
    """Return a cell for each term of the remarks on an offer that no cell of its own tells."""
    known = {cell.label.key for cell in cells if not is_nothing(cell.cell.text)}
    terms: dict[str, list[FieldCell]] = {}
    for cell in cells:
        for term in _terms_of(cell) if cell.label.key == NOTE else ():
            terms.setdefault(term.label.key, []).append(term)
    return [own[0] for key, own in terms.items() if key not in known and len(own) == 1]


def _terms_of(cell: FieldCell) -> Iterator[FieldCell]:
    for words in _ITEM_END.split(cell.cell.text.strip()):
        item = _PLAN.sub("retirement", words.strip())
        if stage := _STAGE.fullmatch(item):
            yield replace(cell, label=Label("stage"), cell=replace(cell.cell, text=stage["stage"]))
        match = _ITEM.fullmatch(item)
        if match is None:
            continue
        label = read_label((match["name"] or match["words"]).strip())
        figure, aside = (match["later"] or match["figure"]).strip(), match["aside"] or match["more"] or ""
        if label and label.key in _FIGURES and _FIGURES[label.key].search(figure):
            ending = aside if label.key == "sign_on" else ""
            yield replace(cell, label=label, cell=replace(cell.cell, text=f"{figure}{ending}"))
