"""Turns of phrase that no table holds: what was left undone, where a trouble sat, a failing owned up to."""

import re

from planner.story.rubric.vocabulary import Sign

_LEFT_UNDONE = re.compile(
    r"\b(?:(?:did|would|could) not|didn['’]t|never|not) (?:even )?(?:re)?(?:train|ship|launch|buy|build"
    r"|deploy|release"
    r"|switch|upgrade|use|replace|add|migrate|automate|rank|roll|approve|scale|go live|merge)\w*\b"
    r"|\b(?:on purpose|deliberately|judged that|said yes only|called it|my call)\b"
    r"|\b(?:left|leaving|kept|keeping) (?:[\w'’-]+ ){1,4}?(?:out of|off|alone|untouched|unchanged|as it was"
    r"|as they were|by hand|manual)\b|\bleft (?:out|off|until|alone|untouched)\b"
    r"|\b(?:did not|didn['’]t|would not|wouldn['’]t) (?:let (?:it|them|that|him|her)|allow|want|touch|bother"
    r"|take the|turn)\b"
    r"|\b(?:I|we) let (?:the |an? |our )?\w+ (?:guess|decide|choose|veto|do it|answer|judge|keep)\b"
    r"|\bI (?:told|asked|ordered|instructed) (?:\w+ ){1,3}(?:not to|to stop|to leave)\b"
    r"|^No (?!one\b|longer\b|more\b|matter\b|doubt\b)(?:[\w-]+ ){1,3}(?:for|in|on|at) (?:the|our|my)\b"
    r"|\b(?:I|we) (?:do not|don['’]t|no longer) (?:even )?(?:score|rank|use|train|automate|run|send|predict"
    r"|show|retrain|deploy|recommend|personali[sz]e|price|replace)\b",
    re.IGNORECASE,
)
_SHARE_OF_THE_TROUBLE = re.compile(
    r"\b(?:half|most|nearly all|almost all|a third|two thirds|three quarters|\w+ (?:in|out of|of) (?:ten|five"
    r"|four|\d+(?: \w+)?)|\d+(?:[.,]\d+)? ?(?:%|per ?cent)|all(?: but \w+)?)"
    r"(?: of (?:them|these|those|the \w+))? (?:were|was|came|sat|had|involved|started|belonged)\b"
    r"(?: [\w-]+){0,3}? (?:of|from|in|on|at|by|to|that|where|which|with|during|before|after|between)\b"
    r"|^(?:all|most|half|mostly|nearly all|almost all)(?: of (?:them|these|those))?,? (?!of\b|I\b|we\b)"
    r"(?:[\w-]+ ){1,4}?(?:with|without|from|of|that)\b",
    re.IGNORECASE,
)
_OWNED_UP = re.compile(
    r"^(?:Should(?: have|['’]ve)|Forgot|Missed|Overlooked|Underestimated|Ignored|Assumed|Trusted"
    r"|(?:Never|Didn['’]t|Did not) (?:check|test|look|ask|measure|think|notice|read))(?:ed)?\b",
    re.IGNORECASE,
)

PHRASES = {
    Sign.REFRAINED: _LEFT_UNDONE,
    Sign.CAUSE: _SHARE_OF_THE_TROUBLE,
    Sign.ADMITTED: _OWNED_UP,
}
"""The turns by what they stand for; the first is the judgment that is rarest."""
