"""Why a sentence of a letter may leave: what the user released, typed for this recruiter, or was told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from planner.analysis.explained import Explained, Reason
from planner.plan import Plan
from planner.plan.field_name import in_sentence, owner_of
from planner.plan.fields.terms import Component
from planner.plan.letter_words import NegotiationWords
from planner.plan.paths import NoSuchPathError, spec_at
from planner.share.leak_check.leak import Leak
from planner.share.shared import Shared

NAME = "Why this sentence may leave"
STOPS = "It must not leave as it is."
OWN = "Your own words, checked: nothing in them is kept back from this recruiter"
PLAIN = (
    "It has no figure of the plan, and the check found nothing in it that is kept back from this recruiter"
)
TOLD, SAID, ASKED = "They told you", "It was said between you and them", "You ask them for"
TYPED, RELEASED, STORY = "You typed for them", "You released to them", "You released to them, from the story"
_ASKS = frozenset(component.value for component in Component)
_PLAINER: Mapping[str, str] = MappingProxyType(
    {"posted_min": "posted range", "posted_max": "posted range", "deadline": "day to answer by"}
)
_SOURCES: Mapping[str, str] = MappingProxyType(
    {
        TOLD: "their offer",
        SAID: "Rounds",
        ASKED: "Counter",
        TYPED: "Letters",
        RELEASED: "What they may know",
        STORY: "What they may know",
    }
)


class _Ground(Struct, frozen=True):
    """Why a part of a sentence may leave, what the part is, and its plan path."""

    why: str
    what: str
    path: str


def why_it_leaves(
    plan: Plan, shared: Shared, sentence: str, sources: Iterable[str], leaks: Iterable[Leak], *, own: bool
) -> Explained:
    """Explain a sentence by the plan paths of its figures and the released texts in it, or what stops it.

    `own`: the user changed it.
    """
    stopped = tuple(Reason(leak.message, leak.quoted, "Leak check") for leak in leaks)
    if stopped:
        reason = " ".join((STOPS, *(line.text for line in stopped)))
        return Explained(NAME, sentence, reason, wrong=True, lines=stopped)
    grounds = dict.fromkeys(
        (
            *(_of_source(plan, shared.offer_id, source) for source in sources),
            *_of_texts(plan, shared, sentence),
        )
    )
    lines = [
        Reason(f"{ground.why}: {ground.what}", "", _SOURCES[ground.why], ground.path) for ground in grounds
    ]
    named = dict[str, dict[str, None]]()
    for ground in grounds:
        named.setdefault(ground.why, {})[ground.what] = None
    sentences = [f"{why}: {', '.join(parts)}." for why, parts in named.items()]
    if own or not lines:
        checked = OWN if own else PLAIN
        lines.append(Reason(checked, "", "Leak check"))
        sentences.append(f"{checked}.")
    return Explained(NAME, sentence, " ".join(sentences), lines=tuple(lines))


def _of_source(plan: Plan, offer_id: str, source: str) -> _Ground:
    """Return why a figure of a plan path may leave."""
    key = source.rpartition(".")[2]
    name = _PLAINER.get(key) or _label(plan, source)
    match source.split("."):
        case ["offers", item, *_] if item == offer_id:
            return _Ground(TOLD, name, source)
        case ["rounds", *_]:
            return _Ground(SAID, name, source)
        case ["counters", _, component, *_] if component in _ASKS:
            return _Ground(ASKED, Component(component).noun, source)
        case ["counters" | "person", *_]:
            return _Ground(TYPED, f"“{name[:1].upper()}{name[1:]}”", source)
        case ["stories", *_]:
            return _Ground(STORY, owner_of(plan, source), source)
        case _:
            owner = owner_of(plan, source)
            return _Ground(RELEASED, f"{name} of {owner}" if owner else name, source)


def _label(plan: Plan, path: str) -> str:
    """Return the label of the field at a path, as within a sentence; a path that is gone as it is."""
    try:
        return in_sentence(spec_at(plan, path).about.label)
    except NoSuchPathError:
        return path


def _of_texts(plan: Plan, shared: Shared, sentence: str) -> Iterator[_Ground]:
    """Yield the user's texts that are released and make a part of the sentence, or contain it."""
    words = _plain(sentence)

    def has(text: str) -> bool:
        plain = _plain(text)
        return bool(plain and words) and (plain in words or words in plain)

    for path, text in _texts(shared):
        if has(text):
            yield _of_source(plan, shared.offer_id, path)
    for path, name in _names(shared):
        if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
            yield _of_source(plan, shared.offer_id, path)
    for cause in shared.causes:
        if has(cause.description):
            yield _Ground(RELEASED, "what you give up by leaving", cause.where)
    for other in shared.others:
        if has(other.description) or (other.name and other.name.casefold() in words):
            yield _Ground(RELEASED, "that this offer exists", other.where)


def _names(shared: Shared) -> Iterator[tuple[str, str]]:
    """Yield the names that letters write, each with its plan path."""
    counter, offer = f"counters.{shared.offer_id}", f"offers.{shared.offer_id}"
    yield f"{counter}.recruiter", shared.recruiter
    yield "person.name", shared.author
    yield f"{offer}.company", shared.company
    yield f"{offer}.title", shared.role


def _texts(shared: Shared) -> Iterator[tuple[str, str]]:
    """Yield the sentences that the user typed or released for this recruiter, each with its plan path."""
    counter = f"counters.{shared.offer_id}"
    yield f"{counter}.intent", shared.intent
    for reason in shared.reasons:
        yield f"{counter}.reasons", reason
    for key in NegotiationWords.__struct_fields__:
        text = getattr(shared.words, key)
        if isinstance(text, str):
            yield f"{counter}.{key}", text
    for story in shared.stories:
        for _key, sentences in story.parts:
            yield from ((f"{story.where}.title", sentence) for sentence in sentences)


def _plain(text: str) -> str:
    return text.strip().rstrip(".!?").casefold()
