"""Sentences that lay it on others, or on what they should have done; by construction, not by name.

One such sentence may be a plain root cause. Only a story with several, and without a choice or a failing of
its writer's own, is marked for it: `faults` sees to that.
"""

import re
from enum import IntEnum
from functools import lru_cache

MOST_SENTENCES = 4096


class Blame(IntEnum):
    """How much a sentence lays on others."""

    NONE = 0
    HINT = 1
    PLAIN = 2


_PEOPLE = (
    r"(?:they|others|everyone|everybody|nobody|people|finance|procurement|purchasing|legal|compliance"
    r"|marketing|logistics|security|qa|it|hr|sales|support|operations|ops|product|engineering|management|leadership"
    r"|headquarters|business"
    r"|(?:\w+ )?(?:teams?|departments?|agency|crew|desk|staff|vendors?|board|office|committee|side|people"
    r"|colleagues?|boss|manager|supplier|consultancy)"
    r"|(?!numbers|servers|sensors|errors|orders|customers|users|parameters|layers|clusters|others"
    r"|classifiers|embedders|rankers|filters|transformers|schedulers|detectors|vectors|factors|offers)"
    r"\w+(?:ers|ors|ists|ysts|tects|tants))"
)
_FELL_SHORT = (
    r"(?:did not|didn['’]t|does not|doesn['’]t|do not|don['’]t|never|failed|fail|refused|forgot|neglected"
    r"|ignored|would not|wouldn['’]t|could not|couldn['’]t|lacked|misunderstood|underestimated|overlooked"
    r"|dragged|blocked|delayed|kept \w+ing|always|(?:was|were|are|is) (?:(?:far|always|much|just|simply) )?"
    r"(?:too|slow|late|unable|unwilling|careless|poor|busy|not (?:ready|willing|interested|able))"
    r"|had (?:not|only|given|chosen|promised|forgotten|failed|ignored)|hadn['’]t)"
)
_HINT = re.compile(
    rf"\b{_PEOPLE}(?:['’]s? \w+)?(?: \w+){{0,4}}? {_FELL_SHORT}\b"
    r"|(?<!\bI )(?<!\bwe )\b(?:did not|didn['’]t|never|failed to|refused to|neglected to|forgot to|would not"
    r"|wouldn['’]t) (?:\w+ly )?(?:inform|tell|told|forward|listen|deliver|enforce|follow|answer|respond"
    r"|provide|share|approve|support|cooperate|prioriti[sz]e|commit|document|communicate|involve|escalate|fund|train"
    r"|hand over|take part|take it seriously)\w*\b"
    r"|\b(?:was|were) never (?:delivered|provided|documented|communicated|shared|approved|answered|granted"
    r"|funded|staffed|given)\b|\bdelivered (?:\w+ )?late\b|\bresist(?:s|ed|ing|ance)?\b(?: to)? (?:technolog"
    r"|change|new|innovation|the new)\w*|\bpoor (?:attendance|communication|cooperation|discipline|quality"
    r"|support|documentation|leadership)\b",
    re.IGNORECASE,
)
_WOULD = r"\b(?:would|could|might)\b[^.;]{0,12}?\b(?:have|be)\b"
_PLAIN = re.compile(
    rf"\bwithout (?:\w+ )?(?:checking|informing|consulting|telling|asking|involving|warning|notifying)\b"
    rf"(?: with)? (?:me|us|product|my|our|anyone|anybody)\b"
    rf"|\b(?:had|if) (?:the |my |our |only )*{_PEOPLE}\b[^.;]{{0,80}}?{_WOULD}"
    rf"|\bwith (?:an? )?(?:more|better|proper|stronger)\b[^.;]{{0,60}}?{_WOULD}"
    rf"|\b{_PEOPLE} (?:\w+ )?(?:should|ought to|could|could easily) (?:simply |just )?have\b"
    r"|\b(?:not|never|n['’]t|hardly) (?:really )?(?:my|our) "
    r"(?:own )?(?:fault|job|responsibility|task|area|mistake|doing)\b"
    r"|\b(?:out of|beyond|outside) (?:my|our) (?:hands|control|influence|responsibility)\b"
    r"|\bno fault of (?:mine|my own|ours|our own)\b|\b(?:despite|in spite of) (?:all )?my (?:\w+ )?"
    r"(?:warnings?|requests?|reminders?|emails?|advice|efforts)\b"
    r"|\bI (?:had |have )?(?:\w+ )?warned (?:them|everyone|everybody|management|leadership|the|him|her)\b"
    r"|\b(?:nobody|no one|they never|none of them) (?:ever )?(?:listened|listens)\b"
    r"|\b(?:demanded|insisted on) (?:consequences|an apology|explanations?)\b"
    r"|\b(?:because of|due to|thanks to|owing to) (?:the|their|these|this|his|her|such)? ?(?:\w+ ){0,3}?"
    r"(?:failures?|mistakes?|negligence|incompetence|carelessness|indiscipline|slowness|resistance"
    r"|unwillingness)\b"
    r"|\b(?:lack|absence) of (?:\w+ )?(?:support|cooperation|discipline|commitment|buy[- ]in|understanding"
    r"|ownership|leadership|competence|communication) (?:from|by|on|in|among|at)\b"
    r"|\b(?:is|was|were|are) (?:clearly |entirely |really |solely )?(?:to blame|at fault)\b"
    r"|\b(?:the|all the|most of the) (?:fault|blame|responsibility) (?:was|is|lies|lay|goes|went|rests)\b"
    rf"|\b(?:root|source|heart|cause) of the (?:problem|issue|matter|failure) (?:was|is|lay with) "
    rf"(?:the |our |their )?(?:\w+ )?{_PEOPLE}\b"
    r"|\b(?:told|trained|warned|reminded|asked|informed)\b[^.;,]{0,30} (?:many|several|countless|\w+teen"
    r"|numerous|three|five|ten) times\b"
    r"|\bif (?!I\b|we\b)(?:\w+ ){1,3}had\b[^.;]{0,80}?\bwould\b"
    r"|\b(?:let|letting) (?:me|us) down\b|\btheir (?:own )?(?:fault|mistakes?|negligence|incompetence)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=MOST_SENTENCES)
def blame(text: str) -> Blame:
    """Return how much one sentence lays on others."""
    if _PLAIN.search(text):
        return Blame.PLAIN
    return Blame.HINT if _HINT.search(text) else Blame.NONE


def blaming(text: str) -> tuple[int, int]:
    """Return the place of the words that do it."""
    match = _PLAIN.search(text) or _HINT.search(text)
    return match.span() if match else (0, 0)
