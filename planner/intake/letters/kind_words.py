"""The words that tell what kind of text it is, from `letters_kinds.toml`."""

from msgspec import Struct

from planner.intake.letters.phrases import Phrases


class KindWords(Struct, frozen=True, eq=False):
    """Signs of texts that are no offer, of one that is, and of words worth a note."""

    rejection: Phrases
    newsletter: Phrases
    first_contact: Phrases
    referral: Phrases
    job_post: Phrases
    check: Phrases
    meeting: Phrases
    no_offer: Phrases
    offer: Phrases
    approved: Phrases
    note: Phrases
    boilerplate: Phrases
    present: Phrases
    replaces: Phrases
    turns: Phrases
    slips: Phrases
    soft_slips: Phrases
