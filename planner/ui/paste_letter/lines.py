"""The lines of the table beside the letter: headings of offers, fields, questions and rounds. No Qt."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.sentences import amount
from planner.intake.letters.replies.answer_day import DEADLINE
from planner.intake.letters.replies.whole_figures import SummedRound
from planner.intake.letters.results import RoundReading
from planner.intake.letters.review.accepting import NEW, changed_from
from planner.intake.letters.review.marks import ROUNDS, RowPlace, marks_of, numbers_of
from planner.intake.letters.review.offer_review import OfferReview, ReviewRow
from planner.intake.letters.review.review import Review
from planner.intake.letters.review.row_keys import spec_of
from planner.intake.letters.review.row_text import row_text
from planner.plan import PRESENT_ID, Plan, entry
from planner.plan.entry.number import EntryError
from planner.plan.fields.round import Who
from planner.plan.registry import FieldKind, round_value_spec
from planner.ui.typing.entry_line import choices_of


class ReadLine(Struct, frozen=True):
    """One line: its place in the review, and what each column shows. A heading has no key.

    `before` is what the offer that is updated has now, where it differs.
    """

    at: RowPlace
    label: str
    text: str = ""
    typed: str = ""
    number: str = ""
    before: str = ""
    why: str = ""
    wrong: str = ""
    taken: bool = False
    editable: bool = False
    choices: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it names the offer of the lines below it."""
        return not self.at[1]

    @property
    def doubtful(self) -> bool:
        """Whether the user should look before it is taken."""
        return bool(self.why) and not self.taken

    @property
    def shown(self) -> str:
        """What the column of values shows."""
        if not self.text and self.choices:
            return " or ".join(self.choices)
        value = self.text or "–"
        return f"{self.before} → {value}" if self.before else value

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        state = "" if self.is_heading else "taken" if self.taken else "not taken"
        parts = (f"{self.label}: {self.shown}" if self.text or self.choices else self.label, state)
        return ". ".join(part for part in (*parts, self.wrong or self.why) if part)


def lines_of(
    review: Review, plan: Plan, into: str, sums: Mapping[int, SummedRound] = MappingProxyType({})
) -> tuple[ReadLine, ...]:
    """Return the lines of a review; `into` is the offer that it updates, or `NEW`.

    `sums` are the rounds of which the reply named the difference alone.
    """
    numbers = numbers_of(marks_of(review))
    has_headings = sum(bool(offer.rows) for offer in review.offers) + bool(review.reading.rounds) > 1
    lines: list[ReadLine] = []
    for place, offer in enumerate(review.offers):
        if has_headings and offer.rows:
            lines.append(ReadLine((place, ""), _heading(offer, place)))
        target = PRESENT_ID if offer.reading.is_present else into
        before = _before(plan, offer, target)
        lines += [
            _field_line((place, row.key), row, numbers.get((place, row.key), ""), before.get(row.key, ""))
            for row in offer.rows
        ]
    if review.reading.rounds and has_headings:
        lines.append(ReadLine((ROUNDS, ""), "Said in the talks, logged on Rounds"))
    for place, step in enumerate(review.all_rounds()):
        at = (ROUNDS, str(place))
        line = _round_line(at, step, numbers.get(at, ""), taken=place not in review.dropped_rounds)
        summed = sums.get(place) if place not in review.round_values else None
        lines.append(replace(line, before=_sum_text(summed)) if summed else line)
    return tuple(lines)


def _heading(offer: OfferReview, place: int) -> str:
    if offer.reading.is_present:
        return "Your present job"
    if [value.path for value in offer.reading.values] == [DEADLINE]:
        return "When they want your answer"
    return offer.reading.company or f"Offer {place + 1}"


def _before(plan: Plan, offer: OfferReview, target: str) -> dict[str, str]:
    """Return by row what the updated offer has now, where that differs from what the letter says."""
    if target == NEW:
        return {}
    now = changed_from(plan, target, offer)
    texts: dict[str, str] = {}
    for row in offer.rows:
        old = {path: now[path] for path in row.values if path in now}
        if old and old != dict(row.values):
            texts[row.key] = row_text(row.key, old) or "–"
    return texts


def _field_line(at: RowPlace, row: ReviewRow, number: str, before: str) -> ReadLine:
    spec = spec_of(row.key)
    return ReadLine(
        at,
        row.label,
        text=row.text,
        typed=row.typed,
        number="?" if row.doubtful or (row.why and not row.values) else number,
        before=before if row.taken else "",
        why=row.why,
        wrong=row.wrong,
        taken=row.taken,
        editable=True,
        choices=row.choices,
        options=choices_of(spec) if spec and spec.kind in (FieldKind.CHOICE, FieldKind.FLAG) else (),
    )


def _round_line(at: RowPlace, step: RoundReading, number: str, *, taken: bool) -> ReadLine:
    who = "they" if step.who is Who.THEY else "you"
    final = ", final" if step.final else ""
    has_value = step.value is not None
    return ReadLine(
        at,
        f"{who}: {step.component.noun}{final}",
        text=amount(step.component, step.value) if step.value is not None else "–",
        typed=entry.write(round_value_spec(step.component), step.value) if has_value else "",
        number=number,
        wrong=_refusal(step),
        taken=taken,
        editable=True,
    )


def _refusal(step: RoundReading) -> str:
    """Return why the log refuses the figure of a round: it keeps the figure as text then; empty if not."""
    try:
        entry.read_value(round_value_spec(step.component), step.value)
    except EntryError as reason:
        return str(reason)
    return ""


def _sum_text(summed: SummedRound) -> str:
    component = summed.reply.component
    sign = "+" if summed.difference >= 0 else "−"
    return f"{amount(component, summed.standing)} {sign} {amount(component, abs(summed.difference))}"


def sections(lines: tuple[ReadLine, ...]) -> Iterator[int]:
    """Yield the places of the headings."""
    yield from (place for place, line in enumerate(lines) if line.is_heading)
