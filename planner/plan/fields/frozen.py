"""What every model of the plan is: frozen, strict, finite, and closed to unknown keys."""

from pydantic import BaseModel, ConfigDict

MOST_MONEY = 50_000_000.0
"""The largest amount taken for one payment or one year; more is a slip of the keyboard."""


class Model(BaseModel):
    """Frozen, strict, finite, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Typed(Model):
    """What was typed into a field: kept for F2, and kept with why where it could not be read."""

    text: str
    wrong: str = ""
