"""The words of `flags.toml`, by which texts are known that are not the writer's own work."""

from collections.abc import Mapping

from msgspec import Struct

from planner.story.caseless import CaselessPattern
from planner.story.lexicon_entries import PhrasePattern


class FlagWords(Struct, frozen=True, eq=False):
    """Patterns; the file says what each is for."""

    own_speech: CaselessPattern
    grader: CaselessPattern
    elsewhere: CaselessPattern
    job_post: CaselessPattern
    wanted: CaselessPattern
    model: PhrasePattern
    empty_label: CaselessPattern
    label: CaselessPattern
    denied: CaselessPattern
    leaves: CaselessPattern
    jargon: PhrasePattern
    part_named: CaselessPattern
    system: CaselessPattern
    other_doer: CaselessPattern
    own_doer: CaselessPattern
    by_others: CaselessPattern
    first_person: CaselessPattern
    onlooker: CaselessPattern
    bad_thing: CaselessPattern
    caught: CaselessPattern
    good_thing: CaselessPattern
    neither_way: CaselessPattern
    cured: CaselessPattern
    meant: CaselessPattern
    launches: CaselessPattern
    weak_model: PhrasePattern
    thing: CaselessPattern
    cause_unknown: CaselessPattern
    looks: CaselessPattern
    idles: CaselessPattern
    went_wrong: CaselessPattern
    price_paid: CaselessPattern
    works_now: CaselessPattern
    singular: CaselessPattern
    plural_deed: CaselessPattern
    clause_mark: CaselessPattern
    had_done: CaselessPattern
    no_cause: CaselessPattern
    plain_work: PhrasePattern
    nobodys: CaselessPattern
    explains: CaselessPattern
    work_taken: CaselessPattern
    renamed: CaselessPattern
    sure_signs: Mapping[str, PhrasePattern]
    signs: Mapping[str, PhrasePattern]
