"""A letter to be read, before anything is known of it."""

from msgspec import Struct


class LetterDraft(Struct, frozen=True):
    """The text of a letter, its file's name, and what the clipboard had when it was pasted.

    `notes` are sentences on how the file was read.
    """

    text: str
    name: str = ""
    pasted: str = ""
    notes: tuple[str, ...] = ()
