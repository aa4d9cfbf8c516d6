"""Judges a JSON list of stories for outside checks: reads the list, and writes scores, flags and items."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.plan.fields.story import PARTS, Story
from planner.plan.fields.terms import Track
from planner.story.flags.duplicates import Telling, telling_of, told_already
from planner.story.flags.flag import FlagKind
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge
from planner.story.text.quantities import quantities
from planner.values import PlannerError

_WANTED = "Give a list of objects with “id” and “text”."
_TEXT, _TRACK = "text", "track"
_ONLY_SHOWN = frozenset((FlagKind.PRECISE, FlagKind.UNOWNED))
"""Kinds that outside checks have no name for."""
_KNOWN = frozenset(("id", "title", _TEXT, _TRACK, *PARTS))


class StoryListError(PlannerError):
    """The list of stories to judge is no such list; says which entry and why."""


class ListedStory(Struct, frozen=True):
    """One entry of the list; `unknown` are keys of it that are not read."""

    key: str | int
    story: Story
    track: Track | None
    unknown: tuple[str, ...] = ()


def read_story_list(data: bytes) -> tuple[ListedStory, ...]:
    """Return the stories of a JSON list in its order; StoryListError names the first wrong entry."""
    try:
        entries = json.loads(data, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        raise StoryListError(f"This is no JSON: {error}. {_WANTED}") from error
    if not isinstance(entries, list):
        raise StoryListError(f"This is no JSON list. {_WANTED}")
    listed = tuple(_listed(entry, place) for place, entry in enumerate(entries, 1))
    _refuse_same_keys(listed)
    return listed


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    entry = dict(pairs)
    if len(entry) < len(pairs):
        twice = next(name for place, (name, _) in enumerate(pairs) if name in dict(pairs[:place]))
        raise StoryListError(f"An entry gives “{twice}” twice. Give it once.")
    return entry


def _refuse_same_keys(listed: Sequence[ListedStory]) -> None:
    """Refuse two entries of one id: their judgements could be mixed up."""
    places: dict[str, int] = {}
    for place, entry in enumerate(listed, 1):
        first = places.setdefault(str(entry.key), place)
        if first != place:
            raise StoryListError(
                f"Entries {first} and {place} have the same “id”, “{entry.key}”. Give each one of its own."
            )


def _listed(entry: object, place: int) -> ListedStory:
    if not isinstance(entry, dict):
        raise StoryListError(f"Entry {place} is no object. Give it “id” and “text”.")
    key = entry.get("id")
    if isinstance(key, bool) or not isinstance(key, str | int):
        raise StoryListError(f"Entry {place} has no “id”. Give it a text or a whole number.")
    named = [part for part in ("title", *PARTS) if part in entry]
    if _TEXT in entry and set(named) & set(PARTS):
        raise StoryListError(f"Entry {place} has “text” and also parts. Give one of them.")
    texts = {part: _text_of(entry, part, place) for part in named}
    if _TEXT in entry:
        texts["situation"] = _text_of(entry, _TEXT, place)
    unknown = tuple(str(name) for name in entry if name not in _KNOWN)
    story = replace(Story(id=str(place)), **texts)
    return ListedStory(key, story, _track_of(entry, place), unknown)


def _text_of(entry: Mapping[str, object], name: str, place: int) -> str:
    value = entry[name]
    if not isinstance(value, str):
        raise StoryListError(f"“{name}” of entry {place} is not a text.")
    return value


def _track_of(entry: Mapping[str, object], place: int) -> Track | None:
    value = entry.get(_TRACK)
    if value in (None, ""):
        return None
    if not isinstance(value, str) or value not in list(Track):
        raise StoryListError(f"“track” of entry {place} must be one of {', '.join(Track)}.")
    return Track(value)


def judge_list(listed: Sequence[ListedStory], lexicon: Lexicon) -> list[dict[str, Any]]:
    """Return the judgement of each story in order; a duplicate story is marked among these alone."""
    judged = [judge(entry.story, lexicon, entry.track) for entry in listed]
    retold = told_already(_tellings(listed, judged, lexicon))
    return [
        _judged_json(entry, judgement, is_retold=entry.story.id in retold)
        for entry, judgement in zip(listed, judged, strict=True)
    ]


def _tellings(
    listed: Sequence[ListedStory], judged: Sequence[Judgement], lexicon: Lexicon
) -> Iterator[Telling]:
    for entry, judgement in zip(listed, judged, strict=True):
        text = "\n".join(getattr(entry.story, part) for part in PARTS)
        yield telling_of(entry.story.id, judgement.score, text, quantities(text, lexicon.units))


def _judged_json(entry: ListedStory, judgement: Judgement, *, is_retold: bool) -> dict[str, Any]:
    flags = [flag.kind.value for flag in judgement.flags if flag.kind not in _ONLY_SHOWN]
    if is_retold:
        flags.append(FlagKind.DUPLICATE.value)
    return {
        "id": entry.key,
        "score": judgement.score,
        "flags": list(dict.fromkeys(flags)),
        "items": [
            {
                "item": score.item.label,
                "points": score.points,
                "most": score.most,
                "words": [words.text for words in score.words],
            }
            for score in judgement.items
        ],
    }
