"""Names that mean the present job, and the employer in them: `Staying at Acme`, `Now (Acme)`."""

import re

from planner.intake.layout.columns.column_names import PRESENT_NAMES
from planner.intake.layout.label_text import LONGEST_LABEL, plain, words_of


def is_present(name: str) -> bool:
    """Return whether a column's name means the present job."""
    return (
        plain(name) in PRESENT_NAMES
        or words_of(name) in PRESENT_NAMES
        or _is_now(words_of(name))
        or _WHAT_I_HAVE.fullmatch(name.strip()) is not None
        or _employer_now(name) is not None
    )


_TIMES = (
    r"(?:current|currently|present|presently|existing|today(?: s)?|now|jetzig\w*|aktuell\w*|heutig\w*"
    r"|bisherig\w*|derzeitig\w*|actuel\w*|attual\w*|huidig\w*)"
)
_THINGS = (
    r"(?:jobs?|roles?|positions?|employers?|company|work|place|gig|situation|setup"
    r"|stellen?|arbeitgeber|poste|emploi|employeur|travail|lavoro|werkgever|baan)"
)
_FILLERS = r"(?:my|the|own|i|m|am|where|what|at|in|have|is|mein\w*|mon|ma|mijn|mio)"
_NOW_NAME = re.compile(
    rf"(?:{_FILLERS} )*(?:{_THINGS} (?:{_FILLERS} )*{_TIMES}|{_TIMES} (?:{_FILLERS} )*{_THINGS})"
    rf"(?: (?:{_FILLERS}|{_THINGS}|{_TIMES})){{0,4}}"
)
"""Words of time with what one has: `my job today`, `jetzige Stelle`, `the role I have now`."""


def _is_now(words: str) -> bool:
    """Whether words without case and marks name what one has now, and nothing else."""
    return _NOW_NAME.fullmatch(words) is not None


_WHAT_I_HAVE = re.compile(
    r"(?:what|where|how much)\s+i(?:['’]?m|\s+am)?\s+(?:currently\s+|already\s+)?"
    r"(?:make|earn|get|have|work|paid|getting|earning|making|at|in)"
    r"(?:\s+(?:paid|today|now|currently|at present|right now))*"
    r"|(?:my\s+)?(?:today['’]s|current|present|existing)\s+(?:\w+\s+)?"
    r"(?:pay|comp(?:ensation)?|job|role|employer|salary|package|gig|place|setup|deal)"
    r"|(?:my\s+|the\s+)?(?:job|role|pay|place|employer|company|work|gig|position|package|salary)"
    r"(?:\s+(?:i\s+have|i\s+am\s+in))?\s+(?:now|today|at\s+present|currently|right\s+now|at\s+the\s+moment)"
    r"|(?:if\s+i\s+(?:stay|don['’]t move)|not moving|no change|heute|bisher|en poste|en el puesto)",
    re.IGNORECASE,
)

_NOW = (
    r"(?:(?:my\s+)?(?:current|present|existing)(?:\s+(?:job|role|employer|company|position))?"
    r"|now|today|baseline|status\s+quo|aktuell|derzeit)"
)
_PRESENT = re.compile(rf"[(\[]\s*{_NOW}\s*[)\]]|^{_NOW}\s*[:–(\[-]|[:–-]\s*{_NOW}$", re.IGNORECASE)
_STAYING = re.compile(
    r"(?:stay(?:ing)?(?:\s+put)?|remain(?:ing)?|continu(?:e|ing)|currently(?:\s+working)?|today|now)"
    r"\s+(?:on\s+)?(?:at|with|in|@)\s+(?P<employer>\S.*)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"(?P<before>[^()\[\]]+)[(\[](?P<inner>[^()\[\]]+)[)\]]")
_MARKED = re.compile(r"(?P<before>[^:–—]+?)(?:\s*:\s*|\s+(?:[–—@-]|at)\s+)(?P<inner>\S.*)")


def _employer_now(name: str) -> str | None:
    """Return the employer in a name of the present job with more words; None where it is none."""
    if len(name) > LONGEST_LABEL:
        return None
    text = name.strip()
    if staying := _STAYING.fullmatch(text):
        return staying["employer"]
    for form in (_BRACKETED, _MARKED):
        if match := form.fullmatch(text):
            before, inner = match["before"].strip(), match["inner"].strip()
            if plain(before) in PRESENT_NAMES or _is_now(plain(before)):
                return inner
            if plain(inner) in PRESENT_NAMES or _is_now(plain(inner)):
                return before
    return _PRESENT.sub(" ", text).strip(" ()[]:–-") if _PRESENT.search(text) else None


def present_company(name: str) -> str:
    """Return the employer in a name of the present job: `Ferrow` of `Current role (Ferrow)`."""
    rest = _employer_now(name) or ""
    return "" if plain(rest) in PRESENT_NAMES else rest
