"""The words that tell the sides of a conversation apart, as `resources/lexicon/letters_conversation.toml`."""

from dataclasses import dataclass

from planner.story.lexicon_entries import Phrases


@dataclass(frozen=True, slots=True)
class ConversationWords:
    """Labels of sides, labels that are no speaker, signs of a quoted mail, and what each side says."""

    you: frozenset[str]
    they: frozenset[str]
    no_speakers: frozenset[str]
    private_mail: frozenset[str]
    quote_begins: tuple[str, ...]
    quote_verbs: tuple[str, ...]
    separators: tuple[str, ...]
    greetings: tuple[str, ...]
    your_voice: Phrases
    their_voice: Phrases
    your_ask: Phrases
    their_terms: Phrases
