"""The words that qualify a title behind its noun: `, Model Serving`, ` - GenAI`, ` II`; no place or name."""

import re

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.employer.names import SUFFIXED
from planner.intake.letters.role.title_level import LEVEL_CODE

_MIXED = re.compile(r"[a-z]-?[A-Z]")
"""How a subject begins whose first letter alone is small: `eCommerce`, `iOS`."""
_AI = frozenset({"IA", "KI", "AI"})
"""Artificial intelligence in several languages: no state's code behind a title."""
_CODE = re.compile(r"[A-Z]{1,3}-\d")  # of a grade: `GS-2210-14`
_NO_SUBJECT = re.compile(
    r"full|part|the |remote|hybrid|req|zone|based|m/|f/|onsite|report|grade|level|permanent|fixed"
    r"|exempt|hourly|salaried|unchanged|no\schange|as\sbefore|same\b|revised|updated",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*\((?:NYSE|Nasdaq|NASDAQ|LSE|ASX|TSX|NSE|BSE|Euronext|[\"“'](?:the\s)?Company)\b")
"""Behind an employer's name: where its shares are listed, or that it is the Company."""


def qualified_end(context: LetterContext, head: int, end: int) -> int:
    """Return where the words that qualify a title end: `, Model Serving`, ` - GenAI`, ` II`."""
    place = head
    for _ in range(4):
        stop = _qualifier_end(context, place, end)
        if stop is None:
            return place
        place = stop
    return place


_QUALIFIER = re.compile(
    r"(?P<roman>\s(?:I{1,3}|IV|V|[1-6]|[Ss][eé]nior|[Cc]onfirmée?)(?![\w.]|,\d))"
    r"|(?P<bracket>\s\([A-Za-z][\w &/+-]{1,40}\))"
    r"|(?P<of>\s(?:of|for|de|del|des|du|für|van|di)\s(?:the\s|la\s|el\s|den\s|die\s)?(?=[A-Z]|\w+\b))(?P<of_words>[\w&/+-]+(?:\s(?:(?:and|&|of)\s)?[A-Z][\w&/+-]*){0,4}(?:\s(?:infra|infrastructure|platforms?|products?|tools|tooling|systems)(?!\w))?)"
    r"|(?P<comma>(?:,\s|\s[-–—]\s|:\s|,\s?-\s))(?P<words>[\w&/+'’-]+(?:\s(?:(?:and|&|of|for|the)\s)?[A-Z][\w&/+'’-]*){0,4})"
    r"|(?P<more>(?!\t)\s[A-Z][\w&/+-]*(?:\s(?:&\s)?[A-Z][\w&/+-]*){0,2})"
)


def _qualifier_end(context: LetterContext, place: int, end: int) -> int | None:
    """Return where the next words that qualify a title end; None if none do."""
    from planner.intake.letters.role.place_names import names_place

    match = _QUALIFIER.match(context.text, place, end)
    if match is None:
        return None
    if match["bracket"]:
        inner = context.text[match.start() + 2 : match.end() - 1]
        is_other = (
            LEVEL_CODE.search(inner)
            or LEVEL_CODE.search(inner.upper())
            or _NO_SUBJECT.match(inner)
            or names_place(context, inner)
        )
        return None if is_other else match.end()
    return match.end() if match["roman"] or _is_subject(context, match, place) else None


def _is_subject(context: LetterContext, match: re.Match[str], place: int) -> bool:
    """Whether words after a title say of what: no place, no name, no day, none that end a title."""
    text, ends = context.text, context.words.role.ends
    words = (match["of_words"] or match["words"] or match["more"] or "").strip()
    start = match.end() - len(words)
    first = Span(start, start + len(words.split()[0]))
    if (
        ends.first(text, first) == first
        or _CODE.match(words)
        or (match["more"] and text[match.end() : match.end() + 1] == ":")
    ):
        return False
    if words.split()[-1] in _AI:  # `Producto IA`
        return True
    is_named = words[0].isupper() or _MIXED.match(words) or match["of_words"]
    if not is_named and not _is_note(context, place):
        return False
    return not _is_place_or_company(context, Span(start, match.end()))


def _is_note(context: LetterContext, place: int) -> bool:
    """Whether a line is written in small letters throughout: `sr pm, clinical ML`."""
    line = context.letter.line_at(place).span.words(context.text)
    return line[:1].islower()


def _is_place_or_company(context: LetterContext, part: Span) -> bool:
    """Whether a qualifier is a place, a date, or a name before a place: `, Quarrystone Data, Austin, TX`."""
    from planner.intake.letters.role.place_names import names_place, names_small_city

    text = context.text
    if names_place(context, part.words(text)) or names_small_city(part.words(text)):
        return True
    if any(token.span.start < part.end and part.start < token.span.end for token in context.tokens.dates):
        return True
    again = re.escape(part.words(text))
    if re.search(rf"(?m)(?:\||@|\bat|\bfrom)\s{again}[.]?$", text):  # `Product Lead, Wayfare Mobility`
        return True
    after = re.compile(r",\s+([A-Z][\w.]*(?:\s[A-Z][\w.]*)?,\s+[A-Z][\w]+)").match(text, part.end)
    if _LISTED.match(text, part.end) or (after and names_place(context, after[1])):
        return True
    if SUFFIXED.search(part.words(text)) is not None and " " in part.words(
        text
    ):  # `- Kaveri Fintech Pvt Ltd`
        return True
    suffix = context.words.company.suffixes.first(text, Span(part.start, min(len(text), part.end + 6)))
    return (
        suffix is not None
        and not suffix.words(text).islower()  # `…, as follows`
        and ("," in text[part.end - 6 : part.end + 6] or "." in text[part.end : part.end + 1])
        and not part.words(text).lower().endswith(("group", "company", "bank", "technologies"))
    )
