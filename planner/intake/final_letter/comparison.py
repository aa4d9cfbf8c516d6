"""Compares a letter to sign with the offer as agreed: what matches, differs, is missing, or is new."""

from collections.abc import Iterator

from msgspec import Struct

from planner.ask.rounds.accept import take_over
from planner.intake.final_letter.clauses import Clause, ClauseReader
from planner.intake.final_letter.equity_terms import equity_findings
from planner.intake.final_letter.findings import FinalOutcome, LetterFinding
from planner.intake.final_letter.job_terms import job_findings
from planner.intake.final_letter.letter_terms import LetterTerms, letter_terms
from planner.intake.final_letter.money_terms import money_findings
from planner.intake.letters.replies.grammar import plain_text
from planner.intake.letters.results import LetterReading
from planner.intake.letters.text.letter_text import letter_text
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Clawback

CLAWBACK = "clawback"
ORDER = tuple(FinalOutcome)


class LetterComparison(Struct, frozen=True):
    """All findings, those to look at first. `refused` says why the text is no letter; then there are none."""

    text: str
    findings: tuple[LetterFinding, ...] = ()
    refused: str = ""

    @property
    def flagged(self) -> tuple[LetterFinding, ...]:
        """Return what must be looked at before signing."""
        return tuple(finding for finding in self.findings if finding.flagged)

    def words(self, finding: LetterFinding) -> str:
        """Return the sentence of the letter that a finding is about; empty if it has none."""
        if finding.span is None:
            return ""
        sentence = letter_text(self.text).sentence_at(finding.span.start)
        start, end = min(sentence.start, finding.span.start), max(sentence.end, finding.span.end)
        return " ".join(self.text[start:end].split())


def compare_letter(
    plan: Plan, offer_id: str, reading: LetterReading, clauses: ClauseReader
) -> LetterComparison:
    """Return the comparison of a letter's reading with an offer as the log of rounds left it."""
    offers = [offer for offer in reading.offers if not offer.is_present]
    if reading.refused or not offers:
        return LetterComparison(
            reading.text, refused=reading.refused or "No terms of an offer were found in it."
        )
    agreed, letter = take_over(plan, offer_id).offer(offer_id), letter_terms(offers[0])
    plain, sentences = plain_text(reading.text), letter_text(reading.text).sentences
    findings = [
        *money_findings(agreed, letter),
        *equity_findings(agreed, letter),
        *job_findings(agreed, letter),
        *_new_clauses(agreed, letter, clauses.clauses_of(plain, sentences)),
    ]
    return LetterComparison(reading.text, tuple(sorted(findings, key=lambda f: ORDER.index(f.outcome))))


def _new_clauses(agreed: Offer, letter: LetterTerms, clauses: tuple[Clause, ...]) -> Iterator[LetterFinding]:
    """Yield the clauses as new; one on repayment only where the sign-on's own terms do not say it."""
    is_owed = any(payment.clawback is not Clawback.NONE for payment in letter.offer.sign_on)
    was_owed = any(payment.clawback is not Clawback.NONE for payment in agreed.sign_on)
    for clause in clauses:
        topic, label = clause.kind.topic, clause.kind.label
        if topic == CLAWBACK and is_owed:
            continue
        outcome = FinalOutcome.UNCLEAR if topic == CLAWBACK and was_owed else FinalOutcome.NEW
        yield LetterFinding(outcome, topic, label, span=clause.words)
