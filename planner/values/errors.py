"""The one ancestor of what can go wrong with files, imports and exports."""


class PlannerError(Exception):
    """A failure whose text is a whole sentence for the user: what happened, where, and what to do."""
