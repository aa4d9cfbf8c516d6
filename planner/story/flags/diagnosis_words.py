"""The words of `diagnosis.toml`: an answer about what one would do, and the ladder that it is judged on."""

from msgspec import Struct

from planner.story.caseless import CaselessPattern


class DiagnosisWords(Struct, frozen=True, eq=False):
    """Patterns; the file says what each is for."""

    would: CaselessPattern
    counterfactual: CaselessPattern
    first_person: CaselessPattern
    signal: CaselessPattern
    isolate: CaselessPattern
    sources: CaselessPattern
    slice: CaselessPattern
    test: CaselessPattern
    decision: CaselessPattern
    threshold: CaselessPattern
    idle: CaselessPattern
