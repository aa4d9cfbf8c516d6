"""Numbers that are no amounts: telephones, post codes, addresses, names of plans, times, job levels."""

import re
from collections.abc import Iterator

from planner.intake.letters.results import Span
from planner.intake.letters.tokens.number_words import SpelledNumbers
from planner.intake.letters.tokens.places_taken import PlacesTaken
from planner.intake.letters.tokens.token import Mask, MaskKind
from planner.intake.letters.tokens.token_words import TokenWords, any_of

_STREET = (
    r"Street|St|Avenue|Ave|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Way|Square|Sq|Place|Pl|Plaza|Court|Ct|Parkway"
    r"|Pkwy|Highway|Hwy|Terrace|Quay|Row|Circle|Walk|Wharf|Embarcadero|Broadway|Center|Centre|Park"
)
_PATTERNS = (
    (
        MaskKind.WEB,
        r"https?://[^\s<>]{1,300}|www\.[^\s<>]{1,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}",
    ),
    (
        MaskKind.PHONE,
        r"(?<![\w$£€₹.,])(?:\+\d{1,3}[ .-]?)?(?:\(0?\d{2,4}\)[ .-]?|\d{3}[.-])\d{3,4}[ .-]\d{3,4}(?!\w)"
        r"|(?<![\w$£€₹])\+\d{1,3}(?:[ .-]?\d{2,5}){2,5}(?!\w)|(?<![\w$£€₹.,])\d{3}[ ]\d{3}[ ]\d{4}(?!\w)"
        r"|(?<![\w$£€₹.,])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?!\w)",
    ),
    (
        MaskKind.TIME,
        r"(?<![\w.:])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\b\.?)?(?!\w)|(?<![\w.])\d{1,2}\s?[ap]\.?m\b\.?",
    ),
    (
        MaskKind.TIME,
        r"\b(?:[Tt]oday|[Tt]omorrow|[Tt]onight|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|[Mm]orning"
        r"|[Aa]fternoon|[Ee]vening|[Tt]alk|[Cc]all|[Ss]peak|[Mm]eet|[Cc]hat)"
        r"(?:\s(?:you|me|us|then))?\s(?:at|around|by|before|after)\s(?:about\s)?(?P<t>\d{1,2})(?=\s?(?:[.?!;)]|,(?!\d)|$|\n))",
    ),
    (
        MaskKind.ADDRESS,
        rf"(?<![\w$£€₹.,])\d{{1,5}}[A-Za-z]?\s+"
        rf"(?:(?:[A-Z]|\d{{1,3}}(?:st|nd|rd|th)\b)[\w.'’-]{{0,25}}[ ]){{1,4}}(?:{_STREET})\b\.?",
    ),
    (
        MaskKind.ADDRESS,
        r"\b(?:Suite|Ste\.?|Floor|Fl\.|Apt\.?|Apartment|Room|Unit|Building|Bldg\.?|P\.?\s?O\.?\s?Box)\s?#?\d{1,6}[A-Za-z]?\b(?!,\d)",
    ),
    (MaskKind.ADDRESS, r"\b\d{1,2}(?:st|nd|rd|th)\s+(?:[Ff]loor|[Ss]treet|[Aa]venue|St\b|Ave\b)"),
    (
        MaskKind.ADDRESS,
        r"(?<=\b[A-Z]{2}[ ,])[ ]?\d{5}(?:-\d{4})?(?![\w,.]\d)(?!\w)|(?<=[A-Za-z] )\d{5}-\d{4}(?!\w)",
    ),
    (MaskKind.LEVEL, r"(?<![\w$£€₹])(?:IC|PM|SDE|GL|JL|[LETMGP])-?\d{1,2}(?!\w)(?![.,]\d)"),
    (
        MaskKind.LEVEL,
        r"\b(?:[Ll]evel|[Gg]rade|[Bb]and|[Tt]ier|[Jj]ob [Ll]evel|[Pp]ay [Gg]rade)\s#?\d{1,3}\b(?!,\d|\s?%)",
    ),
    (
        MaskKind.REFERENCE,
        r"(?<![\w$£€₹])#\s?\d{1,9}\b|\b(?:[Rr]eq(?:uisition)?|[Jj]ob|[Rr]ef(?:erence)?|[Cc]ase|ID|[Nn]o)\.?\s?(?:ID|[Nn]o\.?|[Nn]umber|#)?\s?[:#]\s?[A-Za-z]{0,4}-?\d{2,12}\b",
    ),
    (
        MaskKind.REFERENCE,
        r"\b(?:Section|Sec\.|Article|Clause|Paragraph|Schedule|Exhibit|Annex|Appendix|Page|Form|Rule|Step|Item)\s+\d{1,4}(?:\.\d{1,2})?\b(?!,\d)",
    ),
    (
        MaskKind.REFERENCE,
        r"(?<![\w$£€₹-])(?!(?:USD|EUR|GBP|INR|CAD|AUD|CHF|SGD|RSU|PSU|ISO|NSO)-)[A-Z]{1,5}-\d{3,12}\b(?![,.]\d)",
    ),
    (MaskKind.REFERENCE, r"\bSeries\s\d{1,2}\b|\bn\s?=\s?[\d,]{1,12}|\b[Pp]age\s\d+\sof\s\d+"),
    (
        MaskKind.YEAR,
        r"(?<![\w$£€₹.,/-])20[2-4]\d(?=\s(?:(?:[Aa]nnual|[Cc]ompany|[Ee]quity)\s)?(?:[Cc]ycle|[Pp]erformance|[Ff]iscal"
        r"|[Cc]alendar|[Pp]lan\s[Yy]ear|[Bb]onus|[Rr]eview|[Rr]efresh|[Mm]erit|[Bb]udget|[Ss]eason|[Pp]lanning"
        r"|[Pp]ayroll|[Tt]ax\s[Yy]ear|[Cc]omp\b|[Cc]ompensation))",
    ),
    (
        MaskKind.YEAR,
        r"\b(?:[Ff]iscal(?:\s[Yy]ear)?|FY|[Pp]lan\s[Yy]ear|[Bb]onus\s[Yy]ear|[Cc]alendar\s[Yy]ear|[Pp]erformance\s[Yy]ear|[Yy]ear|[Qq][1-4]|H[12]|[Ii]n|[Ff]or|[Dd]uring|[Ss]ince|of|[Uu]ntil|[Tt]hrough|[Ff]rom|[Tt]he)\s?(?P<y>(?:19|20)\d{2})(?![\w,.]\d)(?!\w)(?!\s(?:[A-Za-z]+\s){0,2}(?:shares|units|options|RSUs|PSUs|stock))",
    ),
)
_ORDINAL = r"(?<![\w$£€₹.,])\d{1,3}(?:st|nd|rd|th)\b"


class Masks:
    """Finds the masks of texts; built once from the vocabulary."""

    def __init__(self, words: TokenWords, spelled: SpelledNumbers) -> None:
        self._patterns = [(kind, re.compile(pattern)) for kind, pattern in _PATTERNS]
        self._patterns.insert(
            1,
            (
                MaskKind.NAME,
                re.compile(rf"(?<![\w$£€₹])(?:{any_of(words.masked_names)})(?!\w)", re.IGNORECASE),
            ),
        )
        self._spelled = spelled

    def of(self, text: str, taken: PlacesTaken) -> Iterator[Mask]:
        """Yield the masks of a text, and mark their places as taken."""
        for kind, pattern in self._patterns:
            for match in taken.free_matches(pattern, text):
                yield self._mask(match, kind, taken)
        for span in self._spelled.telephones(text):
            taken.take(span)
            yield Mask(span, MaskKind.PHONE)

    def ordinals(self, text: str, taken: PlacesTaken) -> Iterator[Mask]:
        """Yield ordinals that are part of no date: after dates are read."""
        for match in taken.free_matches(re.compile(_ORDINAL), text):
            yield self._mask(match, MaskKind.ORDINAL, taken)

    def _mask(self, match: re.Match[str], kind: MaskKind, taken: PlacesTaken) -> Mask:
        own = next((name for name in ("y", "t") if name in match.re.groupindex), 0)
        span = Span(*match.span(own))
        taken.take(span)
        return Mask(span, kind)
