"""The vocabulary of letters: one part for each idea, each read from a file of its own and checked once.

A part reader adds a field with its Struct here and its file to `FILES`.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from msgspec import Struct

from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.grants.grant_words import GrantWords, read_grant_words
from planner.intake.letters.kind_words import KindWords
from planner.intake.letters.marks.mark_words import SignMarkWords, read_mark_words
from planner.intake.letters.pay.pay_words import LetterPayWords
from planner.intake.letters.phrases import Phrases
from planner.intake.letters.replies.words import ReplyWords
from planner.intake.letters.role.place_words import PlaceWords
from planner.intake.letters.role.role_words import CompanyWords, DayWords, RoleWords
from planner.intake.letters.role.suburbs import Suburbs, read_suburbs
from planner.intake.letters.sign_on.sign_on_words import SignOnWords, read_sign_on_words
from planner.intake.letters.tokens.token_words import TokenWords, read_token_words
from planner.intake.letters.topics.cues import TopicWords, read_topic_words
from planner.story.lexicon_entries import LexiconError, read_entries

FILES: Mapping[str, str] = MappingProxyType(
    {
        "tokens": "letters_tokens",
        "marks": "letters_marks",
        "grants": "letters_grants",
        "sign_on": "letters_sign_on",
        "conversation": "letters_conversation",
        "replies": "letters_replies",
        "topics": "letters_topics",
        "pay": "letters_pay",
        "role": "letters_role",
        "company": "letters_company",
        "places": "letters_places",
        "suburbs": "letters_suburbs",
        "days": "letters_dates",
        "kinds": "letters_kinds",
    }
)
"""The file of each part of the vocabulary, in `resources/lexicon` and without its ending."""


PhraseWords = TypeVar("PhraseWords", bound=Struct)


class LetterWords(Struct, frozen=True, eq=False):
    """The words by which letters are read."""

    tokens: TokenWords
    marks: SignMarkWords
    grants: GrantWords
    sign_on: SignOnWords
    conversation: ConversationWords
    replies: ReplyWords
    topics: TopicWords
    pay: LetterPayWords
    role: RoleWords
    company: CompanyWords
    places: PlaceWords
    suburbs: Suburbs
    days: DayWords
    kinds: KindWords
    metros: tuple[str, ...]


class LetterWordsError(ValueError):
    """A part of the vocabulary is missing or wrong; its text says which."""


def read_letter_words(tables: Mapping[str, Mapping[str, Any]], metros: Sequence[str]) -> LetterWords:
    """Return the vocabulary from its tables by part; LetterWordsError names the first wrong part.

    `metros` are the metro areas that the plan knows, as `Durham-Chapel Hill, NC`.
    """
    try:
        return LetterWords(
            tokens=read_token_words(tables["tokens"]),
            marks=read_mark_words(tables["marks"]),
            grants=read_grant_words(tables["grants"]),
            sign_on=read_sign_on_words(tables["sign_on"]),
            conversation=read_entries(ConversationWords, tables["conversation"], FILES["conversation"]),
            replies=read_entries(ReplyWords, tables["replies"], FILES["replies"]),
            topics=read_topic_words(tables["topics"]),
            pay=phrase_words(LetterPayWords, tables["pay"]),
            role=phrase_words(RoleWords, tables["role"]),
            company=phrase_words(CompanyWords, tables["company"]),
            places=phrase_words(PlaceWords, tables["places"]),
            suburbs=read_suburbs(tables["suburbs"]),
            days=phrase_words(DayWords, tables["days"]),
            kinds=phrase_words(KindWords, tables["kinds"]),
            metros=tuple(metros),
        )
    except (KeyError, TypeError, AttributeError, ValueError, LexiconError) as error:
        raise LetterWordsError(str(error)) from error


def phrase_words(kind: type[PhraseWords], table: Mapping[str, Any]) -> PhraseWords:
    """Return a Struct all of whose fields are `Phrases`, each from the list of its name in a table.

    LetterWordsError if the table lacks a list or has another.
    """
    names = set(kind.__struct_fields__)
    if names != set(table):
        raise LetterWordsError(f"{kind.__name__}: {', '.join(sorted(names ^ set(table)))}")
    return kind(**{name: Phrases(table[name]) for name in names})
