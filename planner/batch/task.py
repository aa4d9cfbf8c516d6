"""One plan of a batch, as it is sent to a process."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Task:
    """A plan file, the folder for its workbooks, the day, and the password if it has one."""

    plan: Path
    folder: Path
    today: datetime.date
    password: str | None = field(default=None, repr=False)
