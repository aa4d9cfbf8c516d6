"""Every fault put into twenty letters to sign is flagged with its words, and nothing else is."""

import pytest

from planner.intake.final_letter.comparer import LetterComparer
from planner.intake.final_letter.findings import FinalOutcome
from tests.intake.final_letter.conftest import NAMES, compared, pair


@pytest.mark.parametrize("name", NAMES)
def test_seeded_faults_are_flagged_and_no_others(name: str, comparer: LetterComparer) -> None:
    case = pair(name)
    comparison = compared(case, comparer)
    flagged = {(f.outcome.value, f.topic): comparison.words(f) for f in comparison.flagged}
    assert flagged.keys() == case.faults.keys()
    for fault, words in case.faults.items():
        assert words in flagged[fault]


def test_what_matches_is_listed_after_what_does_not(comparer: LetterComparer) -> None:
    comparison = compared(pair("02"), comparer)
    outcomes = [finding.outcome for finding in comparison.findings]
    assert outcomes[0] is FinalOutcome.DIFFERS
    assert FinalOutcome.MATCHES in outcomes[1:]
    differs = comparison.findings[0]
    assert (differs.agreed, differs.letter) == ("232,500", "222,000")


def test_a_text_without_terms_is_refused(comparer: LetterComparer) -> None:
    case = pair("01")
    comparison = compared(case, comparer, "Lunch on Friday? The new place has good soup.")
    assert comparison.refused
    assert comparison.findings == ()


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Your bonus, if any, is paid at the Company's discretion.", "discretionary_bonus"),
        ("We may reduce your salary at any time with or without notice.", "change_of_terms"),
        (
            "This letter is the complete understanding and supersedes any prior offers.",
            "entire_agreement",
        ),
        ("This offer is subject to a credit check.", "contingencies"),
        ("The grant requires approval by our Board.", "board_approval"),
        ("You waive your right to a trial by jury.", "arbitration"),
        ("For a year you will not work for a competitor.", "non_compete"),
        ("You agree not to recruit our employees.", "non_solicit"),
        ("The first three months are a trial period.", "probation"),
        ("If you leave within a year, the signing bonus is repayable.", "clawback"),
        ("You may not take outside employment without our consent.", "exclusivity"),
    ],
)
def test_clauses_are_known_in_other_words(sentence: str, topic: str, comparer: LetterComparer) -> None:
    case = pair("01")
    comparison = compared(case, comparer, f"{case.letter}\n{sentence}\n")
    assert topic in {finding.topic for finding in comparison.flagged}


@pytest.mark.parametrize(
    "sentence",
    [
        "This offer is contingent upon proof of your right to work in the United States.",
        "This letter does not restrict you from working for a competitor.",
        "The sign-on bonus is not repayable.",
        "You are not subject to a probationary period.",
        "Your employment is at-will and for no set term.",
        "You will sign our confidentiality and inventions agreement.",
    ],
)
def test_what_is_usual_or_denied_is_not_flagged(sentence: str, comparer: LetterComparer) -> None:
    case = pair("01")
    assert compared(case, comparer, f"{case.letter}\n{sentence}\n").flagged == ()
