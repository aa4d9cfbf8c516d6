"""Enumerations of the plan, and the places that have tax curves."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Track(StrEnum):
    """The role's track."""

    AI_PM = "ai_pm"
    ML_PM = "ml_pm"
    OTHER = "other"


class Level(StrEnum):
    """Job level, as in the bands."""

    MID = "Mid"
    SENIOR = "Senior"
    STAFF = "Staff"
    PRINCIPAL = "Principal"


class Stage(StrEnum):
    """Company stage, key of the stage table."""

    PUBLIC_LARGE = "public_large"
    PUBLIC_MID = "public_mid"
    LATE_PRIVATE = "late_private"
    SERIES_C = "series_c"
    SERIES_B = "series_b"
    SERIES_A = "series_a"
    SEED = "seed"


class OfferForm(StrEnum):
    """Form of an offer: written or verbal only where the user typed so."""

    NOT_SAID = "not said"
    WRITTEN = "written"
    VERBAL = "verbal"


class Filing(StrEnum):
    """Tax filing status."""

    SINGLE = "single"
    JOINT = "joint"


class BonusPaid(StrEnum):
    """When a bonus is paid: month 12, or 3, 6, 9 and 12."""

    ANNUAL = "annual"
    QUARTERLY = "quarterly"


class Clawback(StrEnum):
    """How a clawback declines: all of it until its month, or prorated 1 - m/M."""

    NONE = "none"
    CLIFF = "cliff"
    PRORATED = "prorated"


class ClawbackFrom(StrEnum):
    """The day from which the months of a clawback count."""

    START = "start"
    PAYMENT = "payment"


class CauseOfLeaving(StrEnum):
    """Why a job ends: clawbacks may differ by it."""

    OWN_CHOICE = "own choice"
    LET_GO = "let go"
    WITH_CAUSE = "with cause"


class OtherClawback(StrEnum):
    """A clawback on leaving otherwise than by choice: as that of leaving by choice, or its own."""

    SAME = "the same"
    NONE = "none"
    CLIFF = "cliff"
    PRORATED = "prorated"


class GrantKind(StrEnum):
    """Instrument of a grant."""

    RSU = "rsu"
    OPTION = "option"
    CASH = "cash"


class OptionTax(StrEnum):
    """US tax kind of an option."""

    ISO = "iso"
    NSO = "nso"


class Cadence(StrEnum):
    """How often a grant vests; equal events inside each year."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    SEMIANNUAL = "semiannual"
    ANNUAL = "annual"

    @property
    def months(self) -> int:
        """Months between two events."""
        return {"monthly": 1, "quarterly": 3, "semiannual": 6, "annual": 12}[self.value]


class MilestoneKind(StrEnum):
    """How hard a milestone is; gives its default probability."""

    TARGET = "target"
    THRESHOLD = "threshold"
    STRETCH = "stretch"


class Component(StrEnum):
    """Negotiable components: base a year, a grant's dollars, sign-on dollars, bonus points."""

    BASE = "base"
    EQUITY = "equity"
    SIGN_ON = "sign_on"
    BONUS = "bonus"

    @property
    def field(self) -> str:
        """The key of the offer's field."""
        return {"equity": "grants", "bonus": "bonus_target"}.get(self.value, self.value)

    @property
    def noun(self) -> str:
        """Its short name inside a sentence: `base`."""
        return self.value.replace("_", "-")

    @property
    def long_noun(self) -> str:
        """Its full name inside a sentence: `base salary`."""
        return self.label.lower()

    @property
    def label(self) -> str:
        """Its full name as a label: `Base salary`."""
        return COMPONENT_LABELS[self].full

    @property
    def measured_label(self) -> str:
        """Its short label with its unit, in the private workbook: `Base, a year`."""
        return COMPONENT_LABELS[self].measured

    @property
    def shared_label(self) -> str:
        """Its label with its unit, in the recruiter's workbook: `Base salary, a year`."""
        return COMPONENT_LABELS[self].shared

    @property
    def shared_noun(self) -> str:
        """Its name inside a sentence of the recruiter's workbook: `equity`, which need not be a grant."""
        return "equity" if self is Component.EQUITY else self.long_noun

    @property
    def package_name(self) -> str:
        """What the recruiter's workbook calls the package that it leads: `More base`."""
        return f"More {self.noun}"


class ComponentLabels(NamedTuple):
    """The labels of one component."""

    full: str
    measured: str
    shared: str


COMPONENT_LABELS: Mapping[Component, ComponentLabels] = MappingProxyType(
    {
        Component.BASE: ComponentLabels("Base salary", "Base, a year", "Base salary, a year"),
        Component.EQUITY: ComponentLabels("Equity grant", "Equity, whole grant", "Equity, the whole grant"),
        Component.SIGN_ON: ComponentLabels("Sign-on", "Sign-on", "Sign-on, all payments"),
        Component.BONUS: ComponentLabels("Target bonus", "Bonus, points of base", "Target bonus, of base"),
    }
)
"""Every label of the components, for all rooms; a returned workbook is read by the shared ones."""


class LifecycleStage(StrEnum):
    """Stage of a model's lifecycle that a story belongs to."""

    COLLECTION = "data collection"
    LABELLING = "labelling"
    TRAINING = "training"
    VALIDATION = "validation"
    DEPLOYMENT = "deployment"
    MONITORING = "monitoring"


class SkillArea(StrEnum):
    """The three areas of production evidence."""

    INFERENCE = "inference optimisation"
    FLYWHEEL = "data flywheel"
    OBSERVABILITY = "observability"


class Hold(StrEnum):
    """How the user holds a component, so that no package moves it."""

    AS_OFFERED = "as offered"
    AS_PROPOSED = "as proposed"


class Cause(StrEnum):
    """The lines of a sign-on case (MODEL 6)."""

    UNVESTED = "unvested"
    BONUS = "bonus"
    CLAWBACK = "clawback"
    RELOCATION = "relocation"
    BRIDGE = "bridge"
    BAND = "band"


class Tone(StrEnum):
    """Tone of letters."""

    WARM = "warm"
    PLAIN = "plain"
    FIRM = "firm"


class MoneySpelling(StrEnum):
    """How letters write an amount: $210,000, $210k, or 210,000 USD."""

    FULL = "in full"
    THOUSANDS = "in thousands"
    CODE = "with its code"


class RangeSpelling(StrEnum):
    """Separator of a range in letters: to, or a dash."""

    TO = "to"
    DASH = "dash"


class Paper(StrEnum):
    """The paper of printed pages."""

    LETTER = "Letter"
    A4 = "A4"


class CompanySpelling(StrEnum):
    """How letters write a company's name: with its Inc. or Ltd, or without."""

    AS_TYPED = "as typed"
    SHORT = "short"


OUTSIDE_US = "outside US"
PLACES: tuple[str, ...] = (
    *("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS"),
    *("KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC"),
    *("ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY"),
    *("NYC", OUTSIDE_US),
)
"""Places that have tax curves: states, DC and New York City; and one whose rate the user types."""


def unknown_place(state: str) -> str:
    """Return why a text is no place to be taxed in; empty for one with tax curves, and outside the US."""
    if state in PLACES:
        return ""
    return f"“{state}” has no tax table. Type a state as CA, DC, NYC, or {OUTSIDE_US}."
