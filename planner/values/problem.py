"""What is wrong in a plan, as a value that is listed and counted; and the base of all raised errors."""

from enum import StrEnum

from msgspec import Struct


class PlannerError(Exception):
    """A failure whose text is a whole sentence for the user: what happened, where, and what to do."""


class Severity(StrEnum):
    """Severity of a problem: an error blocks the export of its offer, a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


class Problem(Struct, frozen=True):
    """A problem in a plan.

    `where` is a plan path (`offers.o1.base`); `message` names the problem and its remedy.
    """

    where: str
    message: str
    severity: Severity = Severity.ERROR
