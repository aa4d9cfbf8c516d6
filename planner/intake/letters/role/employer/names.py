"""Names of employers in a text: runs of capitals with their registered form, cut where a name ends."""

import re

from planner.intake.letters.parts import LetterContext
from planner.intake.letters.results import Span
from planner.intake.letters.role.place_names import names_place
from planner.intake.letters.role.state_names import FULL_STATES

_FORMS = (
    r"Private[ ]Limited|Pvt\.?[ ]Ltd|Pte\.?[ ]Ltd|Pty\.?[ ]Ltd|Inc|INC|Incorporated|LLC|L\.L\.C|Ltd|LTD"
    r"|Limited|LIMITED|PLC|plc|Corp|CORP|Corporation|Company|Co|GmbH|AG|SE|B\.V|BV|N\.V|S\.A|SAS|AB|Oy|ApS|A/S|LLP|LP"
    r"|ULC|PBC|DAC|P\.C|P\.L\.L\.C|PLLC|S\.C|N\.A|NA|Pvt"
    r"|PTE\.?[ ]LTD|PTY\.?[ ]LTD|GMBH|S\.p\.A|SpA|S\.L|S\.A\.S|SARL|SA|OÜ|KGaA|Holdings|S\.r\.l|Kft|KG"
)
_ONLY_FORM = re.compile(rf"(?:{_FORMS})\.?")
SUFFIXED = re.compile(rf",?[ ](?:&[ ])?(?:{_FORMS})\b\.?(?!\w)")
_WORD = r"(?:(?:St|Mt|Ft|ST|MT|FT)\.(?=[ ][A-Z])|[A-Z0-9][\w'’.-]*\w|[A-Z0-9]|eBay|iRobot)"
_FIRST = r"(?=[A-Z]|\d{1,3}[A-Za-z]|eBay|iRobot)"
_LINK = r"(?:[ ](?:&|and|of|the|for|\+|de)[ ]|[ ]|[ ]?[&/+][ ]?)"
NAME = re.compile(
    rf"{_FIRST}{_WORD}(?:{_LINK}(?!(?:{_FORMS})\b){_WORD}){{0,5}}"
    rf"(?:,?[ ](?:&[ ])?(?:{_FORMS})\b\.?){{0,3}}"
)
_TRAILING = re.compile(r"(?:['’]s)?[\s,.:;!?'’\"”-]+$|(?<=\w)['’]s$")
_IN_STATE = re.compile(rf",[ ](?:{FULL_STATES})\b")
"""Behind a city."""
_LETTERED = re.compile(rf"(?:Company|Firm|Startup|Employer)[ ][A-Z](?=,?[ ](?:{_FORMS})\b)")
"""The start of a made-up name, `Company A, Inc.`, whose words are no names elsewhere."""
_POSSESSIVE = re.compile(r"['’](?:s|d|ll|re|ve|m)?$")
TEAM_WORDS = 24
"""Characters before a name in which the name of a team may begin."""
_LINKS = frozenset({"and", "of", "for", "&", "+", "de"})
_POINTED = re.compile(
    r"(?:Inc|INC|Ltd|LTD|Corp|CORP|Co|Pvt|L\.L\.C|B\.V|S\.A|N\.V|N\.A|S\.L|S\.p\.A|P\.C|S\.C|P\.L\.L\.C|Pte|PTE|LTD|S\.A\.S)$"
)


def name_at(context: LetterContext, place: int, end: int) -> Span | None:
    """Return the name that begins at a place; None if none does."""
    match = NAME.match(context.text, place, end)
    return cut_name(context, Span(match.start(), match.end())) if match else None


def with_article(context: LetterContext, place: int, end: int) -> Span | None:
    """Return the name at a place with its article: `The Willow Group`; None if it has none or is unsure."""
    article = re.compile(r"(?:The|THE)\s").match(context.text, place, end)
    name = name_at(context, article.end(), end) if article else None
    return Span(place, name.end) if name and is_sure_name(context, name) else None


def name_before(context: LetterContext, start: int, place: int) -> Span | None:
    """Return the name that ends before a place, from a start on."""
    text = context.text
    for match in reversed(list(NAME.finditer(text, max(start, place - 120), place))):
        if text[match.end() : place].strip(" ,–—-:.'’s\"”"):
            return None
        span = Span(match.start(), match.end())
        while span.start < span.end:
            name = cut_name(context, span)
            if name is not None and name.end >= span.end - 2:
                return name
            gap = text.find(" ", span.start, span.end)
            if gap < 0:
                return None
            span = Span(gap + 1, span.end)
            while text[span.start : span.end].partition(" ")[0] in _LINKS:
                span = Span(text.find(" ", span.start) + 1, span.end)
    return None


def cut_name(context: LetterContext, span: Span) -> Span | None:
    """Shorten a run of capitals to a name: it ends before a stop word; None if it is none."""
    text = context.text
    shortened = text[span.start : _stop(context, span)]
    shortened = re.sub(r"[\s,]+(?:&|and|of|the|for|\+)?\s*$", "", shortened)
    shortened = _TRAILING.sub("", shortened)
    end = span.start + len(shortened)
    if _POINTED.search(shortened) and text[end : end + 1] == ".":
        end += 1
    name = Span(span.start, end)
    is_form = _ONLY_FORM.fullmatch(name.words(text)) is not None  # `Inc.` of a name that is none of ours
    if len(shortened) < 2 or not re.search(r"[A-Za-z]{2}", shortened) or is_form:
        return None
    if _is_something_else(context, name):
        return None
    return name


def _stop(context: LetterContext, span: Span) -> int:
    """Return where the first word stands that is no part of a name."""
    text, stops = context.text, context.words.company.stops
    lettered = _LETTERED.match(text, span.start, span.end)
    for match in re.finditer(r"\S+", text[span.start : span.end]):
        start = span.start + match.start()
        if lettered and start < lettered.end():
            continue
        bare = Span(start, start + len(_POSSESSIVE.sub("", match.group().rstrip(",.:;!?"))))
        is_link = text[bare.start : bare.end].lower() in _LINKS and match.start() > 0
        is_form = match.start() > 0 and (
            SUFFIXED.match(text, start - 1)
            or context.words.company.suffixes.first(text, bare) == bare
            or context.words.company.business.first(text, bare) == bare
        )
        is_reinsurer = text[bare.start : bare.end] == "Re" and text[bare.end : bare.end + 1] != ":"
        if stops.first(text, bare) == bare and not is_link and not is_form and not is_reinsurer:
            return start
    return span.end


def is_sure_name(context: LetterContext, name: Span) -> bool:
    """Whether a name is an employer's by itself: a registered form, a noun of trade, or in capitals."""
    words = name.words(context.text)
    if SUFFIXED.search(words) or (words.isupper() and len(words) > 6):
        return True
    last = context.words.company.business.last(context.text, name)
    return (last is not None and last.end == name.end and last.start > name.start) or "&" in words


def _is_something_else(context: LetterContext, name: Span) -> bool:
    """Whether a run of capitals is a place, a day, a level or a job's title."""
    words = name.words(context.text)
    form = SUFFIXED.search(words)
    is_firm = form is not None and "," not in form[0] and not names_place(context, words[: form.start()])
    if names_place(context, words) and not is_firm:  # `Norrsken Mobility AB` is not in Alberta
        return True
    taken = [*(token.span for token in context.tokens.dates), *(m.span for m in context.tokens.masks)]
    if any(span.start <= name.start < span.end for span in taken):
        return True
    cues = context.words.topics.cues_in(context.text, name)
    if any(cue.span == name or (cue.span.start == name.start and words[-1:].isdigit()) for cue in cues):
        return True  # `Sueldo: …`, `Fixgehalt 82.000`
    company = context.words.company
    is_city = _IN_STATE.match(context.text, name.end) and not is_sure_name(context, name)
    others = (company.offer_kinds, company.business)
    if (
        is_city
        or _is_team(context, name)
        or any(phrases.first(context.text, name) == name for phrases in others)
    ):
        return True  # `REVISED OFFER`, `The Laboratory offers you`
    if words.isupper() and _are_offer_kinds(context, name):
        return True
    noun = context.words.role.nouns.first(context.text, name)
    return noun is not None and not is_sure_name(context, name)


def _is_team(context: LetterContext, name: Span) -> bool:
    """Whether a name is a team or a part of one's: `Resources` of `Human Resources`."""
    around = Span(max(0, name.start - TEAM_WORDS), name.end)
    teams = context.words.company.teams.within(context.text, around)
    return any(team.start <= name.start and name.end <= team.end for team in teams)


def _are_offer_kinds(context: LetterContext, name: Span) -> bool:
    """Whether all words of a name say what kind of offer it is: `PROVISIONAL JOB`."""
    text, kinds = context.text, context.words.company.offer_kinds
    spans = [Span(*word.span()) for word in re.compile(r"\S+").finditer(text, name.start, name.end)]
    return all(kinds.first(text, span) == span for span in spans)
