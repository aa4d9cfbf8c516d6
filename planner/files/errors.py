"""Errors of plan files, each with its full sentence for the user."""

from pathlib import Path

from planner.disk import display_name
from planner.values import PlannerError, Problem


class PlanFileError(PlannerError):
    """A plan file cannot be read or saved; the file is unchanged."""


class ForeignFileError(PlanFileError):
    """The content is no plan: foreign, truncated, too large or malicious."""

    def __init__(self, name: str, reason: str, previous: str = "") -> None:
        """`previous`: the file name of its previous version, where there is one."""
        instead = f"; open its previous version instead, “{previous}”" if previous else ""
        super().__init__(
            f"“{name}” is not a plan that can be opened: {reason} Nothing was changed in it{instead}."
        )
        self.name, self.reason = name, reason


class PlanGivenError(PlanFileError):
    """A plan was given where another kind of file is read."""

    def __init__(self, path: Path, wanted: str) -> None:
        super().__init__(
            f"“{display_name(path)}” is a plan of Counterpoint, and no {wanted}. Open it in the window, or "
            "use a command that reads plans, as check or analyse."
        )


class PartlyReadError(PlanFileError):
    """A part of a file is wrong. `problems` names each value; the rest can be read with `partly=True`."""

    def __init__(self, name: str, problems: tuple[Problem, ...], *, is_newer: bool = False) -> None:
        """`is_newer`: a newer version of the program wrote it, which may be why."""
        first = f"{problems[0].where}: {problems[0].message}" if problems[0].where else problems[0].message
        newer = "A newer version of Counterpoint wrote it. " if is_newer else ""
        more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(
            f"“{name}” holds what cannot be read: {first}{more} {newer}Open the rest of it, or leave it as "
            "it is."
        )
        self.problems = problems


class ChangedOutsideError(PlanFileError):
    """The file has changed since it was read: another program saved, moved or deleted it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was changed by another program since it was opened. Save under another name, "
            "or replace it knowingly."
        )
        self.path = path


class GoneError(ChangedOutsideError):
    """The file that was read, or its folder, is there no more: deleted, moved, or on a drive that left."""

    def __init__(self, path: Path, *, folder: bool) -> None:
        """`folder`: its folder is gone too."""
        what = f"The folder of “{display_name(path)}” is" if folder else f"“{display_name(path)}” is"
        PlanFileError.__init__(
            self,
            f"{what} there no more: it was deleted, moved or renamed since the plan was opened, or its drive "
            "is not connected. Write the plan again, or save it under another name.",
        )
        self.path = path


class UnlockedSinceError(ChangedOutsideError):
    """A plan with a password would be written over one without, which has changed since it was read."""

    def __init__(self, path: Path) -> None:
        PlanFileError.__init__(
            self,
            f"“{path.name}” has no password any more: it was removed in another window, or another program "
            "wrote the file. Here the plan still has the one that it was opened with. Save under another "
            "name, or choose how to replace it.",
        )
        self.path = path


class LockedError(PlanFileError):
    """The plan has a password and no key was passed. `data`: the locked bytes."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(
            f"“{name}” has a password. Open it in the window, or pass the password to the command on a "
            "terminal or with --password-fd."
        )
        self.name, self.data = name, data


class WrongPasswordError(PlanFileError):
    """The password is another one."""

    def __init__(self, name: str) -> None:
        super().__init__(f"That is not the password of “{name}”. Nothing was changed; try again.")


class LockedSinceError(PlanFileError):
    """A plan would be written over one that has got a password since, without it or with the one before."""

    def __init__(self, path: Path, *, changed: bool = False) -> None:
        """`changed`: it had another password when it was opened."""
        given = "another password" if changed else "a password"
        super().__init__(
            f"“{path.name}” has been given {given} since it was opened. Open it again, or save under "
            "another name."
        )
