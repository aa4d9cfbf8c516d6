"""Values of the leak check: a finding, and the leak that reports it."""

import hashlib

from msgspec import Struct

from planner.values import Problem, Severity

NAME = "name"
"""The kind of findings about a company's name."""


class Leak(Problem, frozen=True):
    """A problem of a text that leaves. An error stops the export; a warning may be let pass by its `id`.

    The `id` is the same for the same text at the same place, so a text that is edited is asked about anew.
    `quoted` is the stretch of the text that it is about; `company` the private name, where it is a name.
    """

    id: str = ""
    quoted: str = ""
    company: str = ""

    @property
    def log_line(self) -> str:
        """The line of the log of exports if the user allows it."""
        return f"{self.id}, {self.where}: {self.message}"

    @property
    def stops(self) -> bool:
        """Whether the text must be changed: it cannot be allowed."""
        return self.severity is Severity.ERROR


class Finding(Struct, frozen=True):
    """The result of one check of a text: the quoted stretch, a whole sentence about it, and its certainty.

    `subject` is the private thing itself, so that the same finding in two texts is reported once.
    """

    kind: str
    subject: str
    quoted: str
    message: str
    certain: bool


def leak_of(finding: Finding, where: str, text: str) -> Leak:
    """Return the problem of a finding in the text at a plan path."""
    key = "\x1f".join((finding.kind, where, text, finding.subject, finding.quoted))
    number = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    severity = Severity.ERROR if finding.certain else Severity.WARNING
    company = finding.subject if finding.kind == NAME else ""
    return Leak(where, finding.message, severity, f"{finding.kind}-{number}", finding.quoted, company)
