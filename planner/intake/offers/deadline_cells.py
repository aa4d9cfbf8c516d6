"""Last days to answer as cells have them: `yes - Dec 7` under `Exploding?`, `no deadline`, `until Dec 7`."""

import re

from planner.intake.offers.record_reading import RecordReading
from planner.plan import entry
from planner.plan.entry.number import EntryError
from planner.plan.registry import FIELDS

_NONE = re.compile(
    r"(?:no|none|nope|nah|never|without|open|nothing|kein\w*|pas\s+de|sin|senza)"
    r"(?:[\s-]+(?:a|any|hard|real|fixed|firm|set|strict|stated|given|said|specific|ended|end)){0,2}"
    r"(?:[\s-]+(?:deadline|date|limit|expiry|expiration|exp(?:ires)?|rush|hurry|pressure|time\s+limit|end|ended|frist"
    r"|one|so\s+far|yet|stated|given|said|set|délai|plazo))*\.?"
    r"|(?:does\s?n['’o]t|does\s+not|not)\s+(?:explode|expire|exploding|urgent)\w*|open|flexible|whenever(?:\s+i\s+want)?"
    r"|no\s+explod\w+(?:\s+offer)?",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"(?:(?:yes|yep|y|yeah|ja|oui|sí|si)\b[\s,;:(–—.-]*)?"
    r"(?:(?:it|they|must|need|needs|want|an|a|i|to|offer|have)\s+)*"
    r"(?:(?:answer|reply|respond|response|decide|decision|accept|acceptance|sign|signature|expir\w+|explod\w+|lapses|ends"
    r"|valid|open|good|gone|due|closes)\b[\s:]*)?"
    r"(?:(?:on|by|until|till?|through|thru|after|the)\s+)*"
    r"(?P<day>[^()]*?\w)\s*\)?\.?",
    re.IGNORECASE,
)


def is_without_deadline(text: str) -> bool:
    """Whether a cell says that there is no last day: `no deadline`, `open-ended`."""
    return _NONE.fullmatch(text.strip()) is not None


def bare_day(reading: RecordReading, text: str) -> str:
    """Return the day of a cell without the words around it; the text as it is where the rest is no day."""
    match = _AROUND.fullmatch(text.strip())
    if match is None:
        return text
    try:
        entry.read(FIELDS["Offer.deadline"], match["day"], reading.today)
    except EntryError:
        return text
    return match["day"]
