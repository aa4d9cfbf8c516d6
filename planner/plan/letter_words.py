"""What letters and the proposal say besides figures: the user's own reasons, days, ticks and conditions.

Each is left out of a letter where it is empty, or the letter asks for it.
"""

import datetime
from typing import Annotated

from planner.plan.condition import LONGEST_CONDITION, MOST_CONDITIONS, Condition
from planner.plan.fields.terms import Component
from planner.plan.schema.about import MOST_EQUITY, MOST_MONEY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit


def _words(label: str, note: str) -> About:
    return About(label, Privacy.RELEASABLE, Group.WORDS, help=note, editor=Editor.COUNTER)


def _day(label: str, note: str) -> About:
    return About(label, Privacy.RELEASABLE, Group.WORDS, Unit.DATE, note, Editor.COUNTER, ahead=True)


def _pay(label: str, unit: Unit, note: str, high: float = MOST_MONEY) -> About:
    return About(label, Privacy.RELEASABLE, Group.WORDS, unit, note, Editor.COUNTER, low=0, high=high)


Day = datetime.date | None


class NegotiationWords(Model, frozen=True, kw_only=True):
    """The words of one negotiation, all releasable; none leaves but in a letter or page that uses it."""

    because: Annotated[
        str, _words("Why this job", "A clause, as you'd say it aloud: you measure wrong answers by customer.")
    ] = ""
    specific: Annotated[
        str,
        _words("What you keep thinking of", "One thing that happened: the drift case that Mara showed me."),
    ] = ""
    why_base: Annotated[
        str, _words("Why this base", "Your own reason, a sentence: I have run inference for eight years.")
    ] = ""
    why_bonus: Annotated[str, _words("Why this bonus", "Your own reason, a sentence.")] = ""
    why_sign_on: Annotated[
        str, _words("Why this sign-on", "Your own reason, besides what you give up by leaving.")
    ] = ""
    why_equity: Annotated[
        str, _words("Why this equity", "Your own reason: the grant you named for a lead of this work.")
    ] = ""
    team: Annotated[str, _words("Whom to thank", "As you call them: Mara and Theo, the ranking team.")] = ""
    manager: Annotated[str, _words("Hiring manager", "As you address them.")] = ""
    address: Annotated[str, _words("Recruiter's e-mail", "Letters saved or opened as mail go there.")] = ""

    talk_on: Annotated[Day, _day("Talk on", "The day of the next call, or of your answer.")] = None
    reply_by: Annotated[Day, _day("Reply by", "The day by which you ask for their answer.")] = None
    sign_by: Annotated[Day, _day("Sign by", "The day on which you sign, or give your answer.")] = None
    valid_until: Annotated[Day, _day("Valid until", "The day until which your proposal stands.")] = None

    due_elsewhere: Annotated[
        Day, _day("Answer due elsewhere", "The day on which you must answer another employer, if you say so.")
    ] = None

    will_sign: Annotated[
        bool, _words("Will sign with these", "With what you ask for, you sign on the day above. Only if so.")
    ] = False
    rather: Annotated[
        bool, _words("Rather with them", "“I'd rather be with you”: letters say it only if you tick it.")
    ] = False
    statement: Annotated[
        bool, _words("Can show a statement", "You have a paper on what you give up by leaving.")
    ] = False
    two_payments: Annotated[
        bool, _words("Two payments are fine", "Of the sign-on, repaid pro rata if you leave early.")
    ] = False
    stays: Annotated[
        bool, _words("Staying where you are", "The letter that declines says so, in place of another path.")
    ] = False
    may_stay: Annotated[
        bool, _words("Open to staying", "The answer to your own employer names what it would take.")
    ] = False

    conditions: Annotated[
        tuple[Condition, ...],
        _words(
            "Conditions to succeed",
            f"Up to {MOST_CONDITIONS}, each of at most {LONGEST_CONDITION} letters, parted by “;”: "
            "head count: two engineers by June; title: Staff PM (agreed).",
        ),
    ] = ()

    next_step: Annotated[str, _words("Next step", "What comes next in their process: the on-site.")] = ""
    time_reason: Annotated[
        str,
        _words("Why more time", "Your reason, a clause: I'm finishing a conversation that I began before."),
    ] = ""
    still_missing: Annotated[
        str, _words("What you still miss", "A noun: the equity terms, the team I haven't met.")
    ] = ""
    refresh_ask: Annotated[
        float | None, _pay("First refresh, asked", Unit.MONEY, "A further grant at month 12.", MOST_EQUITY)
    ] = None
    review_on: Annotated[Day, _day("Review of pay on", "The day of an early review.")] = None
    review_measures: Annotated[
        str, _words("Measures for a review", "Two results: wrong answers under 4%, and launch in June.")
    ] = ""
    lives_in: Annotated[str, _words("You live in", "A place.")] = ""
    works_from: Annotated[
        str, _words("You would work from", "The arrangement: home, with a week a month in the office.")
    ] = ""
    office_weeks: Annotated[float, _pay("Weeks in the office", Unit.COUNT, "In every quarter.", high=13)] = (
        0.0
    )
    place_proof: Annotated[
        str, _words("That it worked before", "A clause: I shipped two launches from another time zone.")
    ] = ""
    leaving_for: Annotated[
        str, _words("What you are leaving for", "A noun, for your own employer: a product of my own.")
    ] = ""
    project: Annotated[
        str, _words("What you would hand over", "For your own employer: the search launch.")
    ] = ""
    handover_on: Annotated[Day, _day("Handed over by", "For your own employer.")] = None
    stay_scope: Annotated[
        str, _words("What would keep you", "A noun, for your own employer: the platform team.")
    ] = ""
    stay_pay: Annotated[
        float | None, _pay("Pay that would keep you", Unit.MONEY_YEAR, "For your own employer, base a year.")
    ] = None

    def why(self, component: Component) -> str:
        """Return the user's own reason for what is asked of a component; empty if none is typed."""
        reason: str = getattr(self, f"why_{component.value}")
        return reason.strip()
