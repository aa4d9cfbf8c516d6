"""Which part of a story a sentence belongs to, by the words that it is told with.

For notes that were never split into parts. A sentence without a signal is the situation, so nothing is lost.
"""

import re

from planner.story.text.cache import cached_by_text

SURE, LIKELY, FAINT = 3, 2, 1
_FIGURE = re.compile(r"\d|\b(?:half|halved|twice|doubled|tripled)\b", re.I)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.I)


_SIGNALS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    (
        "lesson",
        SURE + SURE,
        _words(
            r"lessons?(?: learned)?|learne?[dt]|since then|next time|in hindsight|looking back|from then on|"
            r"i now|we now|ever since|would (?:do|ask|start)\b.{0,40}\b(?:today|again|first)"
        ),
    ),
    (
        "root_cause",
        SURE + LIKELY,
        _words(
            r"root cause|turned out|caused by|traced (?:it|this|that)?(?: back)? ?to|the reason|culprit|"
            r"stemmed from|came from|it was because|down to the fact"
        ),
    ),
    ("root_cause", LIKELY, _words(r"because|due to|had (?:silently |quietly )?(?:changed|shifted|dropped)")),
    (
        "cost",
        SURE + LIKELY,
        _words(
            r"at the (?:cost|expense|price) of|trade-?offs?|gave up|giving up|in exchange|the price was|"
            r"(?:it|this|that|which) cost|cost us|the downside|we paid|engineer[- ](?:weeks|days|months)"
        ),
    ),
    (
        "decision",
        SURE,
        _words(
            r"(?:i|we) (?:then )?(?:decided|chose|opted|picked|argued|weighed|considered|recommended|killed|"
            r"stopped|declined|refused|pushed back|prioriti[sz]ed|bet)|instead of|rather than|alternatives?|"
            r"decision|weighed|the options?"
        ),
    ),
    (
        "signal",
        SURE,
        _words(
            r"(?:dash ?board|alert|alarm|monitor\w*|metric|log|report|test|data|check|audit)s? (?:had )?"
            r"(?:show\w*|fired|flagged|caught|told|said|paged|revealed)|noticed|(?:i|we) saw|complain\w*|"
            r"support tickets|paged|spiked|flagged|went off|warned"
        ),
    ),
    ("signal", FAINT, _words(r"dropped|fell|sank|drifted|degraded|broke|failed|crashed")),
    (
        "fix",
        LIKELY,
        _words(
            r"roll(?:ed|ing)? back|rollback|retrained|fixed|patched|replaced|rebuilt|rewrote|reverted|"
            r"(?:i|we)(?: then)? (?:added|built|introduced|put|set up|wrote|moved|switched|shipped|deployed|"
            r"ran|implemented|had)|quanti[sz]ed|batched|cached|gated"
        ),
    ),
)
_LEADS = _words(r"as a result|result(?:ed|s|ing)?|led to|which (?:saved|cut|raised|brought)|outcome|impact")
_CHANGES = _words(
    r"sav(?:ed|ing)|cut(?:ting)?|reduc(?:ed|ing)|rose|grew|gain(?:ed|ing)|increas(?:ed|ing)|improv(?:ed|ing)|"
    r"rais(?:ed|ing)|lift(?:ed|ing)|won|recovered|halved|doubled|tripled|lower(?:ed|ing)|went from|from|to|"
    r"decreas(?:ed|ing)|shrank|shortened|brought|deliver(?:ed|ing)|generat(?:ed|ing)|fell|dropped|boost(?:ed|ing)"
)


@cached_by_text(4096)
def part_for(sentence: str) -> str:
    """Return the key of the part that a sentence belongs to."""
    points: dict[str, int] = {}
    for part, worth, pattern in _SIGNALS:
        if pattern.search(sentence):
            points[part] = points.get(part, 0) + worth
    if _FIGURE.search(sentence):
        led, changed = bool(_LEADS.search(sentence)), bool(_CHANGES.search(sentence))
        points["result"] = (SURE + LIKELY) * led + LIKELY * changed
    elif _LEADS.search(sentence):
        points["result"] = LIKELY
    best = max(points, key=lambda part: points[part], default="situation")
    return best if points.get(best) else "situation"
