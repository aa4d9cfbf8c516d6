"""What a letter lacks, or leaves out: the place of it in the plan, and a sentence for the user."""

from msgspec import Struct


class MissingFact(Struct, frozen=True):
    """One fact that a letter lacks: where it is typed, as a plan path, and what to type or why."""

    where: str
    sentence: str
