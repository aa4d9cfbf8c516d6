"""The employer's name: after `on behalf of`, before `is pleased to offer`, on the letterhead, in a signature.

Ways are tried from the surest to the least sure; the first name counts, as the text writes it.
"""

import re
from collections.abc import Iterator

from planner.intake.letters.parts import LetterContext, PartReading
from planner.intake.letters.results import Question, ReadValue, Span
from planner.intake.letters.role.employer.company_chat import speaker, team_speaker
from planner.intake.letters.role.employer.company_cues import (
    after_sure_cue,
    after_weak_cue,
    of_kind,
    of_person,
)
from planner.intake.letters.role.employer.company_heads import (
    name_after_team,
    name_before_call,
    name_before_offer,
    name_in_subject,
)
from planner.intake.letters.role.employer.company_notes import (
    name_after_note,
    name_of_present,
    name_of_speaker,
)
from planner.intake.letters.role.employer.company_signed import (
    is_of_copyright,
    mail_domain,
    name_in_signature,
    name_of_copyright,
    name_of_domain,
    name_signed_in_line,
)
from planner.intake.letters.role.employer.company_verbs import name_before_verb
from planner.intake.letters.role.employer.names import (
    NAME,
    SUFFIXED,
    cut_name,
    is_sure_name,
    name_at,
    name_before,
    with_article,
)
from planner.intake.letters.role.employer.small_names import (
    small_name_after_cue,
    small_name_in_head,
    small_name_of_present,
    small_name_that_offers,
)
from planner.intake.letters.role.place_names import names_place
from planner.intake.letters.role.title import title_in_list
from planner.intake.letters.scope_pieces import named_amounts
from planner.intake.letters.text.lines import LineKind

_TO_NAME = re.compile(r"[\s:|*_,(]*(?:(?:at|with|for|is|with\s+the)\s+)?")
_LABEL = re.compile(
    r"(?:^|[\n|.;] ?)[ \t#*•-]{0,5}(?:(?:who|company(?: name)?|employer(?: name)?|(?:legal |hiring )?entity"
    r"|organi[sz]ation|firm|(?:staffing |recruitment )?agency|client|arbeitgeber"
    r"|employeur|société|empresa|werkgever)\**[ \t]*[:|\t]"
    r"|(?:offer|option)[ \t]+(?:#?\d|[A-D])[ \t]*[:–—-]"
    r"|(?:(?:my )?(?:current|present|now|today|new|offer|option|other)"
    r"(?: (?:job|role|employer|offer|gig|place))?)[ \t]*\((?=[^()\n]{2,40}\)[ \t]*:))"
    r"[ \t|*]*(?:(?:series[ ][A-H]|(?:pre-?)?seed|public|private|start-?up)[ ]?,[ ])?(?=\S)",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"(?=\s*\(\s*(?:(?:the|hereinafter|together)?[\w\s,]{0,24}[\"“'](?:the\s)?(?:Company|Employer|Corporation|Firm|Bank|Group|Agency"
    r"|Partnership|University|College|Hospital|Foundation|Fund|Studio|Trust|Organi[sz]ation|Institute)[\"”']|Nasdaq|NASDAQ|NYSE|LSE|ASX|TSX|NSE|BSE|Euronext"
    r"|(?:[Ss]eries|SERIES)\s[A-H]|[Ss]eed|[Pp]re-?IPO|[Pp]ublic|~?\d+\+?\s(?:ppl|people|employees))(?!\w))"
)
_SHARES_OF = re.compile(
    r"\b(?:RSUs?|PSUs?|shares?|units?|stock|options?)\s(?:of|in)\s(?:our\sparent,?\s)?$", re.IGNORECASE
)
"""Before a company whose shares are granted: it may be the employer's parent."""
_THE = re.compile(r"\b(?:the|an?|my|your|their|this|for|about|on)\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
_GIVES = re.compile(r"\s(?:offers?|offered|gave|gives|pays|came\sin\sat|is\sat)\s", re.IGNORECASE)
_TO_PERSON = re.compile(
    r"[-–—|\s]*(?:the|a|an|we|i|i'm|i've|they|it's|it|here|here's|thanks|thank|good|great|so|just|got|talked|spoke|quick"
    r"|happy|glad|your|my|our|please|as|following|yes|no|ok|okay|sorry|hope|congrats|can|could|do|did|heard|client)\b",
    re.IGNORECASE,
)
"""After a first word and a dash: what one says to a person, `Jo - the client came back`."""
_PUBLIC = re.compile(
    r"(?:(?:US|U\.S\.|[A-Z][a-z]+)\s)?(?:Bureau|Ministry|Commission|Authority|Administration|Agency)\s(?:of|for)\s"
)
"""How the name of a public body begins, alone in its line: `Bureau of River Data`."""
_CODE_NAME = re.compile(r"(?:project|operation|programme|program|initiative)\b", re.IGNORECASE)
"""How a first line begins that names what is done, and no employer: `Project Heron - your terms`."""
_OFFER = re.compile(r"\s(?:offer|package|numbers|deal|comp)\b")
SHOUTED = 4
"""Letters of a short form of a job or place in capitals."""
HEAD_LINES = 3


def read_company(context: LetterContext) -> PartReading:
    """Return the employer's name by the surest way that gives one; nothing if none does."""
    if context.name is not None:
        return PartReading((ReadValue("company", context.name.words(context.text), context.name),))
    for way in (
        *(
            _of_present,
            small_name_of_present,
            name_of_present,
            _labelled,
            _defined,
            name_before_verb,
            after_sure_cue,
            name_after_team,
            name_before_offer,
            name_before_call,
            name_in_subject,
            of_person,
            of_kind,
            name_after_note,
            name_of_speaker,
            _letterhead,
            speaker,
            team_speaker,
            _before_place,
            _before_title,
            _offer_of,
            after_weak_cue,
        ),
        *(
            _registered,
            _before_base,
            small_name_in_head,
            small_name_that_offers,
            small_name_after_cue,
            name_in_signature,
            name_signed_in_line,
            name_of_copyright,
            name_of_domain,
        ),
    ):
        for span in way(context):
            return PartReading((ReadValue("company", " ".join(span.words(context.text).split()), span),))
    for span in mail_domain(context):
        why = "The mail's address is the only sign of the employer."
        return PartReading(questions=(Question("company", why, (span.words(context.text),), (span,)),))
    return PartReading()


def _of_present(context: LetterContext) -> Iterator[Span]:
    """The present employer behind words of the present job: `Where I am today: Halden Freight`."""
    text = context.text
    for sentence in context.sentences if context.is_present else ():
        for words in context.words.kinds.present.within(text, sentence):
            lead = _TO_NAME.match(text, words.end, sentence.end)
            if name := name_at(context, lead.end() if lead else words.end, sentence.end):
                yield name


def _labelled(context: LetterContext) -> Iterator[Span]:
    """Names after a label of their own line: `Company: Datadog`, `Employer | Vertex Cloud`."""
    for label in _LABEL.finditer(context.text):
        if not any(s.start <= label.end() < s.end for s in context.sentences):
            continue
        end = context.letter.line_at(label.end()).span.end
        if name := with_article(context, label.end(), end) or name_at(context, label.end(), end):
            yield name


def _defined(context: LetterContext) -> Iterator[Span]:
    """Names that the letter defines: `Nimbusfold, Inc. (the "Company")`, `Fennel (Nasdaq: …)`."""
    for sentence in context.sentences:
        for stop in _DEFINED.finditer(context.text, sentence.start, sentence.end):
            name = name_before(context, sentence.start, stop.start())
            if name and not _SHARES_OF.search(context.text, sentence.start, name.start):
                yield name


def _registered(context: LetterContext) -> Iterator[Span]:
    """The only name with a registered form: `en Alcor Datos S.L., en nuestra oficina`."""
    names = [
        name
        for sentence in context.sentences
        for place in NAME.finditer(context.text, sentence.start, sentence.end)
        if (name := cut_name(context, Span(*place.span()))) and SUFFIXED.search(name.words(context.text))
        if not is_of_copyright(context, name)
    ]
    if len({name.words(context.text).rstrip(".") for name in names}) == 1:
        yield names[0]


def _before_base(context: LetterContext) -> Iterator[Span]:
    """Names right before an amount that may be a base: `Quillback offers 204k`."""
    for sentence in context.sentences:
        for _, name in named_amounts(context, sentence):
            if is_sure_name(context, name) or _GIVES.match(context.text, name.end):
                yield name


def _offer_of(context: LetterContext) -> Iterator[Span]:
    """Names before `offer` after an article: `my breakdown for the Kestrelworks offer`."""
    for sentence in context.sentences:
        for article in _THE.finditer(context.text, sentence.start, sentence.end):
            name = name_at(context, article.end(), sentence.end)
            if name and _OFFER.match(context.text, name.end) and not _is_shouted(context, name):
                yield name


def _is_shouted(context: LetterContext, name: Span) -> bool:
    """Whether a name is a short word in capitals, as `the TPM offer`."""
    words = name.words(context.text)
    return words.isupper() and len(words) <= SHOUTED


def _letterhead(context: LetterContext) -> Iterator[Span]:
    """A first line that is a name: with a registered form, a noun of trade, or written again below."""
    lines = [line for line in context.letter.lines if line.span.start < line.span.end]
    for place, line in enumerate(lines[:HEAD_LINES]):
        if line.kind is not LineKind.PLAIN:
            continue
        name = with_article(context, line.span.start, line.span.end) or name_at(
            context, line.span.start, line.span.end
        )
        if name is None:
            continue
        rest = context.text[name.end : line.span.end].strip(" .,")
        if _CODE_NAME.match(name.words(context.text)) and not is_sure_name(context, name):
            continue
        is_public = not rest and _PUBLIC.match(name.words(context.text)) is not None
        if (
            is_public
            or SUFFIXED.search(name.words(context.text))
            or (
                place == 0
                and (
                    _is_title_line(context, line.span, rest) and not _is_greeting(context, name, rest)
                    if rest
                    else len(lines) > 2 and _is_head(context, name)
                )
            )
        ):
            yield name


def _is_title_line(context: LetterContext, line: Span, rest: str) -> bool:
    """Whether more after the first name marks it as the employer's; before a colon only if pay follows."""
    if rest.startswith(":"):
        is_talk = any(other.kind is LineKind.CHAT for other in context.letter.lines)
        return not is_talk and (len(rest) == 1 or bool(context.tokens.amounts(line)))
    return rest[:1] in tuple("-–—|")


def _is_greeting(context: LetterContext, name: Span, rest: str) -> bool:
    """Whether a first line speaks to a person: one word, a dash, and a sentence."""
    is_word = " " not in name.words(context.text) and not is_sure_name(context, name)
    is_address = not rest.strip("-–— ") or _TO_PERSON.match(rest) is not None
    return is_word and rest[:1] in tuple("-–—") and is_address


def _is_head(context: LetterContext, name: Span) -> bool:
    words = name.words(context.text)
    return is_sure_name(context, name) or words in context.text[name.end :]


def _before_title(context: LetterContext) -> Iterator[Span]:
    """A name before a title between commas: `Ravelin Maps, Sr PM, Seattle`."""
    title = title_in_list(context)
    if title is None:
        return
    sentence = next((s for s in context.sentences if s.start <= title.span.start < s.end), None)
    name = name_before(context, sentence.start, title.span.start) if sentence else None
    if name is not None:
        yield name


def _before_place(context: LetterContext) -> Iterator[Span]:
    """A name between a title and a place: `(Staff Product Manager, Quarrystone Data, Austin, TX)`."""
    pattern = re.compile(r",\s+(?=[A-Z])")
    for sentence in context.sentences:
        for comma in pattern.finditer(context.text, sentence.start, sentence.end):
            name = name_at(context, comma.end(), sentence.end)
            if name is None or not is_sure_name(context, name):
                continue
            after = re.compile(r",\s+([A-Z][\w.]*(?:\s[A-Z][\w.]*)?)").match(
                context.text, name.end, sentence.end
            )
            if after and names_place(context, after[1]):
                yield name
