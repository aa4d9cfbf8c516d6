"""The words about places, from `letters_places.toml`."""

from msgspec import Struct

from planner.intake.letters.phrases import Phrases


class PlaceWords(Struct, frozen=True, eq=False):
    """Places outside the US, and words beside the place of work."""

    cities: Phrases
    countries: Phrases
    vancouver: Phrases
    cues: Phrases
    office: Phrases
    remote: Phrases
    elsewhere: Phrases
