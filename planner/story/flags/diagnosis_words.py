"""The words of `diagnosis.toml`: an answer about what one would do, and the ladder that it is judged on."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class DiagnosisWords:
    """Patterns; the file says what each is for."""

    would: re.Pattern[str]
    first_person: re.Pattern[str]
    signal: re.Pattern[str]
    isolate: re.Pattern[str]
    sources: re.Pattern[str]
    slice: re.Pattern[str]
    test: re.Pattern[str]
    decision: re.Pattern[str]
    threshold: re.Pattern[str]
    idle: re.Pattern[str]
