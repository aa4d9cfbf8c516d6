"""One sentence read: which signs it holds, who acts in it, which figures measure, and whether it tells.

A sentence that defines, promises or praises tells nothing, and earns nothing. Read once and kept by its
text, so that a keystroke reads one sentence again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from planner.story.lexicon import Lexicon
from planner.story.rubric.credentials import credential
from planner.story.rubric.vocabulary import WORDS, Sign
from planner.story.text.agency import Before, Speech, Voice, words
from planner.story.text.phrase_index import Mention, PhraseIndex
from planner.story.text.phrases import PHRASES
from planner.story.text.quantities import Kind, Quantity, quantities
from planner.story.text.sentences import Sentence
from planner.story.text.sizes import measures

MOST_SENTENCES = 4096
_SIGNS: PhraseIndex[Sign] = PhraseIndex({sign: (words, ()) for sign, words in WORDS.items()})

_DEFINES = re.compile(
    r"\b(?:means (?:that|\w+ing)|refers to|stands for|(?:occurs?|happens?) when|in general"
    r"|(?:is|are) (?:when|defined as|called|important|essential|crucial|critical|key|vital|necessary)\b"
    r"|(?:is|are) the (?:process|practice|task|act|share|ability|ratio|measure|number) of"
    r"|(?:is|are) an? (?:technique|method|process|practice|set|type|kind|concept|term|way|approach|metric)\b"
    r"|there (?:is|are) (?:always|two|three|many|several|different)|best practices? (?:is|are)"
    r"|should (?:always|be|monitor|use|have an?|have the|never)|one (?:should|must|can)"
    r"|you (?:should|must|need|can|have to)"
    r"|typically|usually|generally|(?<!more )(?<!less )(?<!too )(?<!how )(?<!as )often|commonly)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|can|may|must|should|means?|requires?|ensures?|helps?|allows?|enables?|reduces|increases"
    r"|converts?|keeps?|depends?|consists?|includes?|involves?|provides?|uses?|becomes?|leads to|makes?"
    r"|protects?|lets)\b",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:now|here|there|still|today|since then|these days)\b(?! (?:is|are)\b)", re.IGNORECASE
)
_COPULA = words("is are")
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|came|fell|rose|got|took|made|broke|chose|cut|kept|held|gave|lost|ran"
    r"|saw|found"
    r"|told|said|knew|left|sent|paid|spent|bought|sold|built|wrote|grew|meant|became|brought|thought"
    r"|felt|put|set"
    r"|hit|shrank|sank|froze|threw|drew|began|won|caught|read|let|led|met|shot|overrode|didn['’]t)\b",
    re.IGNORECASE,
)
_REGULAR = re.compile(r"(?:^|(?<=[\s(]))(?P<left>[\w'’-]+\s)?(?P<verb>[a-z]{2,}ed)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|am|are|is|got) (?:\w+ly )?$", re.IGNORECASE)
_PAST_VERB = re.compile(
    r"\b(?P<verb>[a-z]{2,}ed|cut|put|took|made|ran|sent|paid|spent|bought|sold|gave|kept|held|brought"
    r"|drew|threw|set"
    r"|sat|went|fed|dug|stuck|struck|lent|shed|hid|wrote|rewrote|built|caught|chose|taught|broke|read"
    r"|undid|withdrew|overrode|split|shut)\b",
    re.IGNORECASE,
)
_MY = ("my ", "my\u00a0")
_IDLE = words(
    "considered compared evaluated explored reviewed assessed noted had was were did knew thought felt "
    "believed wanted liked learned learnt realised realized needed "
    "tried hoped"
    " planned loved seemed remained worked used helped supported assisted managed ensured coordinated aligned"
    " facilitated participated contributed supervised championed spearheaded fostered communicated presented"
    " collaborated involved relayed forwarded scheduled attended told informed asked requested received "
    "achieved"
    " exceeded joined studied completed earned leveraged utilised utilized followed discussed reported "
    "escalated"
    " approved agreed said explained interested experienced prepared trained labeled labelled wrote "
    "built developed"
    " implemented created configured deployed designed integrated automated cleaned maintained "
    "programmed coded"
    " installed established delivered produced processed expected passed directed mentored hired "
    "supposed read made"
    " based need indeed speed feed exceed proceed succeed embed hundred related certified skilled "
    "organized organised"
)
_NAMES_MODEL = re.compile(
    r"[\s-](?:model|classifier|prediction|detection|forecast|system|pipeline|engine|platform|service"
    r"|tool|assistant"
    r"|estimator|predictor|bot|project|team|scoring|optimi[sz]ation)s?\b",
    re.IGNORECASE,
)
_ARRIVES = re.compile(r"\b(?:to|now|is)\s(?:an?\s|about\s|under\s|only\s|just\s)?$", re.IGNORECASE)
_COUNTED = frozenset((Sign.GOOD_METRIC, Sign.BAD_METRIC, Sign.BROKE, Sign.COST))
_VERBS = frozenset((Sign.DECIDED, Sign.ACTED, Sign.BUILT, Sign.WEAK, Sign.FIX))
_NO_VERB_AFTER = words(
    "is are be being a an the of with not for in on from by using and or more well its their your can "
    "most no "
    "highly pre self"
)
_ADJECTIVES = words(
    "supervised unsupervised labelled labeled distributed automated based advanced need speed feed indeed "
    "embedded required related balanced detailed centered driven oriented proven limited united exceed "
    "proceed "
    "succeed agreed called hundred"
)
_OWN = re.compile(r"\b(?:I|we|my|our|us|me)\b", re.ASCII)
_OF_THE_MODEL = re.compile(
    r"(?:accura|precision|recall|f1|auc|bleu|rouge|ndcg|map|score|lift|quality|loss|mape|wer|word error"
    r"|error|rmse"
    r"|mae|gpu|time|hours|compute)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign at its place in the sentence, with what stands before it."""

    sign: Sign
    start: int
    end: int
    words: str
    before: Before
    is_passive: bool = False

    @property
    def voice(self) -> Voice:
        """Whose verb it is."""
        return self.before.voice

    @property
    def happened(self) -> bool:
        """Neither denied nor only imagined."""
        return not (self.before.is_denied or self.before.is_imagined)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One sentence. `measured`: its figures of a result, a price or a loss; `tells`: it says what was.

    Compared by identity: caches of what a sentence shows have it in their key.
    """

    text: str
    lexicon: Lexicon = field(repr=False)
    seen: tuple[Seen, ...]
    figures: tuple[Quantity, ...]
    measured: tuple[Quantity, ...]
    tells: bool
    defines: bool

    @property
    def arrives(self) -> Quantity | None:
        """The figure at which something arrived: “cut it to two days”, “now 4 %”."""
        return next(
            (
                quantity
                for quantity in self.measured
                if _ARRIVES.search(self.text, max(0, quantity.start - 16), quantity.start)
            ),
            None,
        )

    def of(self, *signs: Sign) -> tuple[Seen, ...]:
        """Return the signs of these kinds, in the order of the sentence."""
        return tuple(one for one in self.seen if one.sign in signs)

    def has(self, *signs: Sign) -> bool:
        """Whether one of these signs stands here, undenied."""
        return any(one.sign in signs and one.happened for one in self.seen)

    @property
    def is_general(self) -> bool:
        """Whether it says how things are, of nobody and at no time."""
        return not self.tells and bool(_PRESENT.search(self.text)) and not _OWN.search(self.text)

    @property
    def weighs_by_model(self) -> bool:
        """Whether it compares by a measure of the model alone."""
        return bool(self.of(Sign.RESEARCH)) and not self.of(Sign.COST, Sign.TRADE, Sign.NO_MODEL)

    @property
    def is_research(self) -> bool:
        """Whether its figures speak of the model alone: no price, no user, no time."""
        metrics = self.of(Sign.GOOD_METRIC, Sign.BAD_METRIC)
        return bool(self.of(Sign.RESEARCH)) and not (
            self.of(Sign.COST, Sign.TRADE)
            or any(not _OF_THE_MODEL.match(metric.words) for metric in metrics)
            or any(quantity.kind in (Kind.MONEY, Kind.DURATION) for quantity in self.measured)
        )


@lru_cache(maxsize=MOST_SENTENCES)
def read(text: str, lexicon: Lexicon) -> Reading:
    """Read one sentence."""
    speech = Speech(text)
    named = [
        mention
        for mention in _SIGNS.all_in(text, Sentence(0, len(text), text))
        if not _is_of_model(text, mention)
    ]
    seen = (
        *(_seen(text, mention, speech) for mention in named),
        *_plain_acts(text, speech, named),
        *_in_phrases(text, speech),
    )
    figures = quantities(text, lexicon.units)
    counts = any(one.sign in _COUNTED for one in seen)
    measured = tuple(figure for figure in figures if measures(figure, text, counts=counts))
    is_here = bool(measured) and bool(_HERE.search(text))
    defines = bool(_DEFINES.search(text)) and not (is_here or _acts(seen))
    is_credential = bool(credential(text)) and not any(quantity.is_change for quantity in measured)
    measured = () if is_credential else measured
    tells = not (defines or is_credential) and _tells(text, seen, measured)
    return Reading(text, lexicon, seen, figures, measured, tells, defines)


def _is_of_model(text: str, mention: Mention[Sign]) -> bool:
    """Whether a measure's word only names a model: “churn model”, “fraud detection”."""
    return mention.key in (Sign.GOOD_METRIC, Sign.BAD_METRIC) and bool(_NAMES_MODEL.match(text, mention.end))


def _plain_acts(text: str, speech: Speech, named: list[Mention[Sign]]) -> Iterator[Seen]:
    """What the writer did in a verb that no table holds: “I deleted”, “I sat with”."""
    known = {mention.start for mention in named if mention.key in _VERBS}
    for match in _PAST_VERB.finditer(text):
        start, word = match.span("verb")[0], match["verb"].lower()
        before = speech.at(start)
        if start in known or before.voice is Voice.NOBODY or word in _IDLE:
            continue
        if not _PASSIVE.search(text, max(0, start - 24), start):
            yield Seen(Sign.ACTED, start, match.end("verb"), match["verb"], before)


def _in_phrases(text: str, speech: Speech) -> Iterator[Seen]:
    for sign, pattern in PHRASES.items():
        for match in pattern.finditer(text):
            voice = speech.at(match.start()).voice
            if sign is not Sign.REFRAINED or voice is not Voice.OTHERS:
                yield Seen(sign, match.start(), match.end(), match.group(), Before(voice))


def _seen(text: str, mention: Mention[Sign], speech: Speech) -> Seen:
    before = speech.at(mention.start)
    if mention.words[:3].lower() in _MY:
        before = replace(before, voice=Voice.MINE)
    is_passive = bool(_PASSIVE.search(text, max(0, mention.start - 24), mention.start))
    return Seen(mention.key, mention.start, mention.end, mention.words, before, is_passive)


def _acts(seen: tuple[Seen, ...]) -> bool:
    """Whether the writer does something in it, and not only takes part."""
    return any(
        one.sign in (Sign.DECIDED, Sign.ACTED, Sign.REFRAINED, Sign.FIX)
        and one.voice in (Voice.MINE, Voice.OURS)
        and one.happened
        and not one.before.is_infinitive
        for one in seen
    )


def _tells(text: str, seen: tuple[Seen, ...], measured: tuple[Quantity, ...]) -> bool:
    admitted = any(one.sign is Sign.ADMITTED for one in seen)
    if admitted or _acts(seen) or _PAST.search(text) or any(_past(text)):
        return True
    general = (match.group().lower() for match in _PRESENT.finditer(text))
    if measured and _HERE.search(text):
        return True
    return bool(measured) and (bool(_OWN.search(text)) or not any(one not in _COPULA for one in general))


def _past(text: str) -> Iterator[bool]:
    """The regular past tenses that stand where a verb would, one True each."""
    for match in _REGULAR.finditer(text):
        left = (match["left"] or "").strip().lower()
        if left not in _NO_VERB_AFTER and match["verb"].lower() not in _ADJECTIVES:
            yield True
