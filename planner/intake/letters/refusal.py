"""Whether a text holds an offer: a rejection, a newsletter, a first contact or a job post holds none."""

from planner.intake.letters.kind_words import KindWords
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.results import Span
from planner.intake.letters.topics.topic import Link, PayTopic

PAY = frozenset(
    {PayTopic.BASE, PayTopic.BONUS, PayTopic.SIGN_ON, PayTopic.EQUITY, PayTopic.TOTAL, PayTopic.RELOCATION}
)
POST_HINT = "Its pay range goes into an offer by Offer › Posted range from a job post (Ctrl+Alt+J)."
HINT = "Nothing was read. Paste the letter or mail that says what you are offered."


def refusal(text: str, words: KindWords, links: tuple[Link, ...], *, answered: bool = False) -> str:
    """Return why a text holds no offer, in a sentence; empty if it holds one, or answers without figures."""
    offers = _count(words.offer, text)
    has_pay = answered or any(link.topic in PAY for link in links)
    reasons = (
        (bool(_count(words.rejection, text)), "This is a rejection, not an offer."),
        (
            _count(words.newsletter, text) >= 2 and offers < 4,
            "This speaks of pay in general, not of an offer to you.",
        ),
        (
            _count(words.first_contact, text) >= 2 and offers < 3,
            "This is a recruiter's first contact, not an offer.",
        ),
        (_count(words.referral, text) >= 2, "This is about referring others, not an offer to you."),
        (
            _count(words.meeting, text) >= (2 if offers < 2 else 4) and offers < 4,
            "This is about the hiring process, not an offer.",
        ),
        (
            bool(_count(words.no_offer, text)) and bool(_count(words.meeting, text)),
            "This is about the hiring process, not an offer.",
        ),
        (
            _count(words.job_post, text) >= 3 and offers < 4,
            f"This is a job post, not an offer to you. {POST_HINT}",
        ),
        (
            not has_pay and bool(_count(words.check, text)),
            "This is about checks before a job, not about its pay.",
        ),
        (
            not has_pay and bool(_count(words.meeting, text)),
            "This is about the hiring process, not an offer.",
        ),
        (not has_pay, "No pay is in this text."),
    )
    return next((f"{reason} {HINT}" for applies, reason in reasons if applies), "")


def _count(phrases: Phrases, text: str) -> int:
    return len({span.words(text).lower() for span in phrases.within(text, Span(0, len(text)))})
