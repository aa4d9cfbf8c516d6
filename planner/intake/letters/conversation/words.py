"""The words that tell the sides of a conversation apart, as `resources/lexicon/letters_conversation.toml`."""

from msgspec import Struct

from planner.story.lexicon_entries import PhrasePattern


class ConversationWords(Struct, frozen=True):
    """Labels of sides, labels that are no speaker, signs of a quoted mail, and what each side says."""

    you: frozenset[str]
    they: frozenset[str]
    no_speakers: frozenset[str]
    private_mail: frozenset[str]
    quote_begins: tuple[str, ...]
    quote_verbs: tuple[str, ...]
    separators: tuple[str, ...]
    greetings: tuple[str, ...]
    your_voice: PhrasePattern
    their_voice: PhrasePattern
    your_ask: PhrasePattern
    their_terms: PhrasePattern
