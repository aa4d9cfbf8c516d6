"""The turns of a conversation in the order of the text, each with its side; a text with only some of them."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from planner.intake.letters.conversation.chat_lines import speeches_of
from planner.intake.letters.conversation.mail_parts import MailPart, messages_of
from planner.intake.letters.conversation.sides import (
    side_of_address,
    side_of_label,
    sides_of,
    tells_offer,
    voice,
)
from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.results import Span
from planner.plan.fields.round import Who


class SpokenTurn(Struct, frozen=True):
    """What one side says without a break. `age` 0 is the newest mail; turns of a chat are of one age.

    `labelled`: the text itself says who speaks, by a label, a mark or a header.
    """

    span: Span
    who: Who
    speaker: str = ""
    age: int = 0
    labelled: bool = False


def turns_of(text: str, words: ConversationWords) -> tuple[SpokenTurn, ...]:
    """Return who says what; a text that names nobody is one turn."""
    messages = messages_of(text, words)
    turns: list[SpokenTurn] = []
    for message, who in zip(messages, _sides_of_mails(text, messages, words), strict=True):
        turns += _chat_of(text, message, words) or [
            SpokenTurn(
                message.span,
                who,
                message.author,
                message.age,
                labelled=bool(message.author) or len(messages) > 1,
            )
        ]
    return tuple(turns)


def only(text: str, spans: Iterable[Span]) -> str:
    """Return the text with spaces in place of all else, so that every place stays what it was."""
    kept, at = list[str](), 0
    for span in sorted(spans):
        kept += [_blank(text[at : span.start]), text[max(at, span.start) : span.end]]
        at = max(at, span.end)
    return "".join((*kept, _blank(text[at:])))


def _blank(part: str) -> str:
    return "".join(sign if sign in "\r\n" else " " for sign in part)


def _sides_of_mails(text: str, messages: Sequence[MailPart], words: ConversationWords) -> list[Who]:
    """Return the side of each mail; theirs where nothing tells."""
    if len(messages) == 1 and not messages[0].author:
        words_of = _said_in(text, messages[0])
        asks = voice(words_of, words) > 0 and not tells_offer(words_of, words)
        return [Who.YOU if asks else Who.THEY]
    names = [_author(message, messages) for message in messages]
    speeches: dict[str, str] = {}
    for name, message in zip(names, messages, strict=True):
        speeches[name] = f"{speeches.get(name, '')}{_said_in(text, message)}\n"
    addresses = {name: message.address for name, message in zip(names, messages, strict=True)}
    known = {
        name: side
        for name, address in addresses.items()
        if (side := _side_of_address(name, addresses, speeches, words) or side_of_label(name, words))
    }
    sides = sides_of(speeches, known, words)
    return [sides[name] for name in names]


def _author(message: MailPart, messages: Sequence[MailPart]) -> str:
    """Return who wrote a mail; one without a writer is of who wrote the mail before the one it answers."""
    before = [o.author for o in sorted(messages, key=lambda o: o.age) if o.author and o.age > message.age]
    own = next((author for author in before if author != before[0]), "")
    return message.author or own or f"#{message.age}"


def _side_of_address(
    name: str, addresses: Mapping[str, str], speeches: Mapping[str, str], words: ConversationWords
) -> Who | None:
    """Return the side of a writer's address; it does not name a candidate whom another answers, or who
    shares a domain.
    """
    domain = addresses[name].partition("@")[2]
    shared = any(
        other != name and address.partition("@")[2] == domain for other, address in addresses.items()
    )
    asks = voice(speeches[name], words) > 0
    answered = any(voice(speech, words) < 0 for other, speech in speeches.items() if other != name)
    if domain and asks and (shared or answered):
        return None
    return side_of_address(addresses[name], words)


def _said_in(text: str, message: MailPart) -> str:
    return message.span.words(text)


def _chat_of(text: str, message: MailPart, words: ConversationWords) -> list[SpokenTurn]:
    speeches = speeches_of(text, message.span, words)
    texts: dict[str, str] = {}
    for speech in speeches:
        texts[speech.who] = f"{texts.get(speech.who, '')}{speech.span.words(text)}\n"
    known = {who: side for who in texts if (side := side_of_label(who, words))}
    sides = sides_of(texts, known, words)
    return [
        SpokenTurn(speech.span, sides[speech.who], speech.who, message.age, labelled=True)
        for speech in speeches
    ]
