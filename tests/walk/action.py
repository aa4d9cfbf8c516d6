"""One action of a walk as a value that is written as a line of JSON and read again."""

import json
from dataclasses import dataclass

Word = str | int | float


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is what is done, `words` are its arguments, `luck` seeds the answers to dialogs."""

    name: str
    words: tuple[Word, ...]
    luck: int

    def line(self) -> str:
        """Return the action as JSON, ASCII only: lone surrogates survive."""
        return json.dumps([self.name, list(self.words), self.luck])


def parse(line: str) -> Action:
    """Read what `line` wrote."""
    name, words, luck = json.loads(line)
    return Action(name, tuple(words), luck)
