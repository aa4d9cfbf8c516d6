"""The words about places, from `letters_places.toml`."""

from dataclasses import dataclass

from planner.intake.letters.phrases import Phrases


@dataclass(frozen=True, eq=False)
class PlaceWords:
    """Places outside the US, and words beside the place of work."""

    cities: Phrases
    countries: Phrases
    vancouver: Phrases
    cues: Phrases
    office: Phrases
    remote: Phrases
    elsewhere: Phrases
