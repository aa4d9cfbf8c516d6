"""The words of `diagnosis.toml`: an answer about what one would do, and the ladder that it is judged on."""

from dataclasses import dataclass

from planner.story.caseless import CaselessPattern


@dataclass(frozen=True, eq=False)
class DiagnosisWords:
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
