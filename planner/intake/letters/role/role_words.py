"""The words about job, employer and days, from `letters_role`, `letters_company` and `letters_dates`."""

from msgspec import Struct

from planner.intake.letters.phrases import Phrases


class RoleWords(Struct, frozen=True, eq=False):
    """Titles, levels, offer forms and stages."""

    nouns: Phrases
    before: Phrases
    cues: Phrases
    called: Phrases
    loose_cues: Phrases
    jobs: Phrases
    ends: Phrases
    level_mid: Phrases
    level_senior: Phrases
    level_staff: Phrases
    level_principal: Phrases
    level_other: Phrases
    verbal: Phrases
    papers: Phrases
    comes: Phrases
    soon: Phrases
    in_hand: Phrases
    enclosed: Phrases
    spoken_offer: Phrases
    spoken_text: Phrases
    seed: Phrases
    series_a: Phrases
    series_b: Phrases
    series_c: Phrases
    late_private: Phrases
    private: Phrases
    public_mid: Phrases
    public: Phrases


class CompanyWords(Struct, frozen=True, eq=False):
    """Words beside an employer's name, and what is none."""

    suffixes: Phrases
    cues: Phrases
    met: Phrases
    weak_cues: Phrases
    business: Phrases
    after: Phrases
    eager: Phrases
    small_offers: Phrases
    small_cues: Phrases
    small_heads: Phrases
    small_present: Phrases
    small_nouns: Phrases
    small_ends: Phrases
    stops: Phrases
    mail: Phrases
    closings: Phrases
    teams: Phrases
    offer_kinds: Phrases
    offer_words: Phrases
    recruiter_kinds: Phrases


class DayWords(Struct, frozen=True, eq=False):
    """Words beside the first day, the last day to answer, and other days."""

    start: Phrases
    deadline: Phrases
    neither: Phrases
    weeks: Phrases
    uncounted: Phrases
    conditional: Phrases
    since: Phrases
    when: Phrases
    hired: Phrases
