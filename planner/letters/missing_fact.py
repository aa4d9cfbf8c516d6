"""What a letter lacks, or leaves out: the place of it in the plan, and a sentence for the user."""

from planner.values.frozen import frozen


@frozen
class MissingFact:
    """One fact that a letter lacks: where it is typed, as a plan path, and what to type or why."""

    where: str
    sentence: str
