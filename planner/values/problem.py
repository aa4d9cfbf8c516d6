"""What is wrong in a plan, as a value that is listed and counted; and the base of all raised errors."""

from dataclasses import dataclass
from enum import StrEnum


class PlannerError(Exception):
    """A failure whose text is a whole sentence for the user: what happened, where, and what to do."""


class Severity(StrEnum):
    """Severity of a problem: an error blocks the export of its offer, a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem in a plan.

    `where` is a plan path (`offers.o1.base`); `message` names the problem and its remedy.
    """

    where: str
    message: str
    severity: Severity = Severity.ERROR
