"""The words of `plausibility.toml`: measures with bounds, verbs of a rise or a fall, sums of money."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class PlausibilityWords:
    """Patterns; the file says what each is for."""

    cheaper: re.Pattern[str]
    timed: re.Pattern[str]
    shared: re.Pattern[str]
    quick: re.Pattern[str]
    bounded: re.Pattern[str]
    never_negative: re.Pattern[str]
    falls: re.Pattern[str]
    rises: re.Pattern[str]
    improves: re.Pattern[str]
    claims_before: re.Pattern[str]
    claims_after: re.Pattern[str]
    tied: re.Pattern[str]
    rated: re.Pattern[str]
    whole: re.Pattern[str]
    saves: re.Pattern[str]
    own_revenue: re.Pattern[str]
    losses: re.Pattern[str]
