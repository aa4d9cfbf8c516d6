"""The words about places, from `letters_places.toml`."""

from planner.intake.letters.phrases import Phrases
from planner.values.frozen import frozen


@frozen(eq=False, slots=False)
class PlaceWords:
    """Places outside the US, and words beside the place of work."""

    cities: Phrases
    countries: Phrases
    vancouver: Phrases
    cues: Phrases
    office: Phrases
    remote: Phrases
    elsewhere: Phrases
