"""The words of `flags.toml`, by which texts are known that are not the writer's own work."""

import re
from dataclasses import dataclass

from planner.story.lexicon_entries import Phrases


@dataclass(frozen=True, eq=False)
class FlagWords:
    """Patterns; the file says what each is for."""

    own_speech: re.Pattern[str]
    grader: re.Pattern[str]
    elsewhere: re.Pattern[str]
    model: Phrases
    deed_nouns: re.Pattern[str]
    empty_label: re.Pattern[str]
    label: re.Pattern[str]
    denied: re.Pattern[str]
    leaves: re.Pattern[str]
    jargon: Phrases
    system: re.Pattern[str]
    other_doer: re.Pattern[str]
    own_doer: re.Pattern[str]
    onlooker: re.Pattern[str]
    bad_thing: re.Pattern[str]
    good_thing: re.Pattern[str]
    weak_model: Phrases
    thing: re.Pattern[str]
