"""What can go wrong with a plan file, each with its whole sentence."""

from pathlib import Path

from planner.values import PlannerError, Problem


class PlanFileError(PlannerError):
    """A plan file cannot be read or saved; the file itself is as it was."""


class ForeignFileError(PlanFileError):
    """The content is no plan: foreign, cut off, too large or made to harm."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"“{name}” is not a plan that can be opened: {reason} Nothing was changed in it; "
            "open its previous version or a recovery copy instead."
        )


class PartlyReadError(PlanFileError):
    """Some of a file is wrong. `problems` names every value; the rest can be read with `partly=True`."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        first = f"{problems[0].where}: {problems[0].message}" if problems[0].where else problems[0].message
        more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(
            f"“{name}” holds what cannot be read: {first}{more} Open the rest of it, or leave it as it is."
        )
        self.problems = problems


class ChangedOutsideError(PlanFileError):
    """The file is no longer what was read: somebody else saved it, or took it away."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was changed by another program since it was opened. Save under another name, "
            "or replace it knowingly."
        )
        self.path = path
