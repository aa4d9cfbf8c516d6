"""Labels by the kinds of their words: a last day is an answer and a limit, in whatever order.

For what people name in sentences, as `They need an answer by` or `Where things stand`, and no list can hold.
"""

import re

_ANSWER = (
    r"(?:repl(?:y|ies)|answers?|respon[ds]\w*|decisions?|decide|accept\w*|confirm\w*|sign(?! on)|return"
    r"|offers?(?! by$)|rsvp|commit|"
    r"antwort\w*|rückmeldung|zusage|entscheidung|réponse|décision|respuesta|decisión|antwoord|beslissing)"
)
_LIMIT = (
    r"(?:by|due|deadline|until|till?|before|expir\w*|valid|lapses?|ends|closes|latest|needed|required|wanted|"
    r"bis|frist|spätestens|avant|limite|antes|límite|voor|uiterlijk|gültig|valable|válid[ao])"
)
_START = r"(?:start(?:s|ing)?|begin(?:s|ning|n)?|join(?:ing)?|commence(?:ment)?|onboarding|eintritt)"
_DAY = r"(?:day|date|by|on|from|when|earliest|ab|datum|termin|am)"
_WORK = (
    r"(?:contract|employment|work|job|position|role|expected|planned|proposed|agreed|preferred|possible|earliest|intended"
    r"|estimated|target)"
)
_STANDING = (
    r"(?:where (?:it|this|that|things?|we|i|they) (?:all )?(?:stands?|are|is|am)(?: now)?"
    r"|how (?:firm|formal|far)(?: is it)?|in writing(?: yet)?|(?:written|verbal|oral) (?:yet|so far)"
    r"|(?:offer|current|process|talks?) (?:status|state|stage|step)|state of (?:play|the offer)|confirmed how"
    r"|step|progress|stand|stand der dinge|outcome|result)"
)
_OTHERS = (
    r"(?:the|a|an|my|our|their|your|they|them|i|we|to|for|of|is|it|on|date|day|time|need|needs|want|wants|must|have|has|"
    r"get|back|letter|written|me|us|or|and|last|latest|final|when|open|good|at|earliest|first|proposed|expected|planned|"
    r"agreed|preferred|possible|would|can|could|should|before|by|in|no|later|than|recruiter|hr|employer|du|de|la|der|die)"
)
_TERM = (
    rf"(?:do|can|may|have|is|it|i|we|to|until|open|good|{_ANSWER}|given|get|for|the|offer|valid|take|wait)"
)
_EXPLODES = (
    r"(?:(?:does|will|is|when|it|they|this|the|offer) )*(?:"
    r"explod(?:es?|ing|ed)(?: (?:offer|on|by|date|day|when|deadline))*|fuse"
    r"|(?:the )?clock(?: (?:runs|ticks|stops|ends|out|until|on|till|ticking))*"
    r"|(?:time|window|clock) (?:is )?(?:runs|up|closes)(?: (?:out|up|on))*"
    r"|(?:off|gone from|pulled from) the table(?: (?:on|after|by))*"
    r"|(?:gone|lapses|closes|ends|expires|void) (?:after|by|on)"
    rf"|(?:deadline|time) pressure|time (?:left|to act)(?: to {_ANSWER})?"
    rf"|how (?:long|much time|many days)(?: {_TERM})+"
    rf"|(?:time|days|hours) (?:to|for) {_ANSWER}(?: {_OTHERS})*)"
)
"""The clock of an offer, as people call it who feel it."""
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("standing", re.compile(_STANDING)),
    (
        "deadline",
        re.compile(
            rf"(?:{_OTHERS} )*"
            rf"(?:{_ANSWER} (?:(?:{_OTHERS}|{_ANSWER}) )*{_LIMIT}|{_LIMIT} (?:{_OTHERS} )*{_ANSWER})"
            rf"(?: (?:{_OTHERS}|{_LIMIT}|{_ANSWER}))*"
        ),
    ),
    (
        "deadline",
        re.compile(rf"(?:the )?last (?:day|date|chance|moment) (?:to|for|of) {_ANSWER}(?: {_OTHERS})*"),
    ),
    ("deadline", re.compile(_EXPLODES)),
    (
        "start",
        re.compile(
            rf"(?:{_OTHERS} )*"
            rf"(?:{_WORK} {_START}|{_START} (?:{_OTHERS} )*{_DAY}|{_DAY} (?:{_OTHERS} )*{_START})"
            rf"(?: {_OTHERS})*"
        ),
    ),
    (
        "company",
        re.compile(
            r"(?:who|name|whose offer|who(?: is| s)? (?:it|offering|the offer from)|(?:offer )?made by)"
        ),
    ),
    (
        "location",
        re.compile(
            r"(?:works?|working|based|sits?) (?:from|in|at|out of)"
            r"|where(?: i(?: would|'d|d)?(?: work| sit| live)| is the (?:job|office)| based)?"
        ),
    ),
)


def key_of_form(words: str) -> str | None:
    """Return the key of the first form that the plain words of a label have; None if they have none."""
    return next((key for key, form in _FORMS if form.fullmatch(words)), None)
