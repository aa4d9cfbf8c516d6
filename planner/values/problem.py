"""A problem in a plan is a value: it is listed, clicked and counted, never raised."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem stops: an error bars the export of its offer, a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to mend or to look at.

    `where` is a plan path (`offers.o1.base`); `message` says what is wrong and what to do.
    """

    where: str
    message: str
    severity: Severity = Severity.ERROR
