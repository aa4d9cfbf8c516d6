"""What of a text is no word of its writer, as blanks of the same length: every place stays what it was.

Marks of HTML, quote marks of mails, numbers of sections that are referred to, the `up` of `brought up to`,
and the figures of a first offer in a table of revised ones.
"""

import re
from collections.abc import Iterator, Sequence

from planner.intake.letters.results import Span
from planner.intake.letters.text.lines import LetterLine, LineKind

_MARKUP = re.compile(
    r"</?(?:a|b|i|u|p|br|em|strong|span|div|li|ul|ol|td|tr|th|table|tbody|font|img|hr|h[1-6])(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:in|under|of|per|see|to|by|with|from)\s+(?:section|sec\.|clause|paragraph|article|schedule|exhibit|appendix|annex|§+)"
    r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]\b)(?:\s?\([a-z]{1,3}\)){0,2}(?!\w)",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"(?:previous|original|first|old|initial|earlier|was|before|prior|superseded)(?:\s+(?:offer|letter|terms|figures?))?"
    r"|(?:from|as\s+of|dated)?\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?"
    r"|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{4})?)",
    re.IGNORECASE,
)
_DAY = re.compile(r".*\d.*")
_NEW = re.compile(
    r"(?:revised|updated|new|final|now|amended|improved|today|current|latest)(?:\s+(?:offer|letter|terms|figures?))?",
    re.IGNORECASE,
)
_RAISED_TO = re.compile(
    r"(?<!could )(?<!might )(?<!may )\b(?:bring(?:s|ing)?|brought|bump(?:s|ed|ing)?|took|takes|got|gotten)\b"
    r"(?:(?!\bup\s+to\b)[^.;\n\d]){1,40}?\b(?P<up>up)(?=\s+to\s+[~$£€₹]?\s?\d)",
    re.IGNORECASE,
)
"""How far a figure was raised: `we can bring the base up to $212,000` names no ceiling."""
_RATIO = re.compile(r"(?<![\d:])(?P<parts>\d{1,2}(?::\d{1,2}){1,5})(?![\d:])")
WHOLE = 100
_BROKEN_WORD = re.compile(r"(?<![\w-])(?P<head>[^\W\d_]{2,})-\n(?P<tail>[^\W\d_]{2,})(?![\w-])")
_BROKEN_FIGURE = re.compile(
    r"(?<![\w,.])(?P<head>(?:[$£€₹][ ]?)?\d{1,3}(?:,\d{3})*,)\n"
    r"(?P<tail>\d{3}(?:,\d{3})*(?:\.\d{1,2})?)(?!\w|,\d)"
)
EDGE = 30
"""Characters of words before a figure from which a page's edge may have broken it."""
_HEADS = (
    "sign long short full part half year one two three four five six pre post non co self bi mid multi "
    "cross high low well first second third up on off in out at by to end hands new day semi anti hot "
    "make lump all time set top double single start take start cash pro tax work follow"
)
_COMPOUND_HEADS = frozenset(_HEADS.split())
"""First words of what is written with a hyphen: `sign-on` is no broken word."""
_NUMBER_END = re.compile(r"teen(?:th)?|ty|tieth", re.IGNORECASE)
_SAME = re.compile(r"(?:same|unchanged|no\s+change|as\s+before|[-–—=\"”]+)\.?", re.IGNORECASE)


def without_markup(text: str) -> str:
    """Return a text with blanks for marks of HTML that were pasted with it."""
    return _MARKUP.sub(_blanks, text)


def with_plain_raises(text: str) -> str:
    """Return a text with blanks for the `up` of a raise, whose figure is what is offered and not the most."""
    return _with_blanks(text, [Span(*match.span("up")) for match in _RAISED_TO.finditer(text)])


def with_plain_ratios(text: str) -> str:
    """Return a text with slashes between the parts of a whole: `vesting 10:20:30:40` is no time of day."""
    return _RATIO.sub(_slashed_ratio, text)


def _slashed_ratio(match: re.Match[str]) -> str:
    is_whole = sum(map(int, match["parts"].split(":"))) == WHOLE
    return match.group().replace(":", "/") if is_whole else match.group()


def with_whole_words(text: str) -> str:
    """Return a text whose words and figures that a page's edge broke are whole, with blanks before them.

    `sal-` and `ary` in the next line are `salary`, `$221,` and `500` are `$221,500`.
    """
    return _BROKEN_FIGURE.sub(_joined_figure, _BROKEN_WORD.sub(_joined, text))


def _joined_figure(match: re.Match[str]) -> str:
    """Join the parts of a figure; in a list of short notes the next figure may begin in the next line:
    `210, 15%, 450,` and `100 sign-on`.
    """
    text, start = match.string, match.start()
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    has_sign = not match["head"][0].isdigit()
    is_alone = has_sign and not before
    is_broken = len(before) >= EDGE and before[-1] not in ",;/"
    return _joined(match) if is_alone or is_broken else match.group()


def _joined(match: re.Match[str]) -> str:
    is_compound = match["head"].lower() in _COMPOUND_HEADS and not _NUMBER_END.fullmatch(match["tail"])
    whole = match["head"] + ("-" if is_compound else "") + match["tail"]
    return f" {whole}".ljust(len(match.group()))  # no wide gap on either side, which would part columns


def without_references(text: str) -> str:
    """Return a text with blanks for where another part of the letter is: its number is no figure.

    `The sign-on bonus in Section 4 is increased to $30,000.`
    """
    return _REFERENCE.sub(_blanks, text)


def without_quote_marks(text: str, lines: Sequence[LetterLine]) -> str:
    """Return a text with blanks for the marks before quoted lines, so that wrapped words go on."""
    marks = [Span(line.whole.start, line.span.start) for line in lines if line.quotes]
    return _with_blanks(text, [mark for mark in marks if ">" in mark.words(text)])


def without_old_figures(text: str, lines: Sequence[LetterLine]) -> str:
    """Return a text with blanks for a column of earlier figures in a table of revised ones."""
    return _with_blanks(text, list(_old_cells(text, lines)))


def _old_cells(text: str, lines: Sequence[LetterLine]) -> Iterator[Span]:
    is_below = is_newer_first = False
    for line in lines:
        cells = line.cells
        if line.kind is LineKind.RULE:
            continue
        if line.kind is not LineKind.TABLE or len(cells) < 2:
            is_below = is_newer_first = False
            continue
        old, new = (cell.words(text).strip(" *_") for cell in cells[-2:])
        if _OLD.fullmatch(old) and _NEW.fullmatch(new):
            is_below, is_newer_first = True, False
        elif _NEW.fullmatch(old) and _OLD.fullmatch(new) and not _DAY.fullmatch(new):
            is_below = is_newer_first = True
        elif is_newer_first and len(cells) > 2 and old and new:
            yield cells[-2] if _SAME.fullmatch(old) else cells[-1]
        elif is_below and len(cells) > 2 and old and new:
            yield cells[-1] if _SAME.fullmatch(new) else cells[-2]


def _with_blanks(text: str, spans: Sequence[Span]) -> str:
    kept, at = list[str](), 0
    for span in sorted(spans):
        kept += [text[at : span.start], " " * (span.end - span.start)]
        at = span.end
    return "".join((*kept, text[at:]))


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match.group())
