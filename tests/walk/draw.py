"""The random choice of actions: depends on the generator alone, so a seed and a number name a walk."""

from collections.abc import Callable, Iterator
from random import Random

from planner.ui.frame.menus import ACTIONS
from tests.walk.action import Action, Word
from tests.walk.texts import ENTRIES, TABLES

MOVES = (
    "Return", "Tab", "Shift+Tab", "Esc", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown",
    "Ctrl+Home", "Ctrl+End", "Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right", "Shift+Down", "Shift+Right",
    "Ctrl+Shift+Down", "Space", "Shift+Space", "Ctrl+Space", "F2", "Del", "Shift+Del", "Backspace",
    "Alt+Down", "Alt+Up", "Ctrl+Return", "Shift+Return", "Menu", "Ctrl+Tab", "Shift+F10",
)  # fmt: skip
SHEET_KEYS = ("Ctrl+PgDown", "Ctrl+PgUp", "F6", "Shift+F6", *(f"Alt+{number}" for number in range(10)))
KEYS = tuple(key for entry in ACTIONS for key in entry.keys if entry.key != "quit")
COMMANDS = tuple(entry.key for entry in ACTIONS if entry.key != "quit")
ENDS = ("Return", "Return", "Return", "Tab", "Esc", "Down", "")
MODIFIERS = ("", "", "", "", "Ctrl", "Shift")
LARGEST_LUCK = 2**31


def actions(seed: int) -> Iterator[Action]:
    """Yield the endless walk of a seed."""
    random = Random(seed)
    while True:
        (choice,) = random.choices(tuple(_WEIGHTS), tuple(_WEIGHTS.values()))
        name, words = choice(random)
        yield Action(name, words, random.randrange(LARGEST_LUCK))


Choice = tuple[str, tuple[Word, ...]]


def _move(random: Random) -> Choice:
    return "key", (random.choice(MOVES),)


def _turn(random: Random) -> Choice:
    return "key", (random.choice(SHEET_KEYS),)


def _shortcut(random: Random) -> Choice:
    return "key", (random.choice(KEYS),)


def _command(random: Random) -> Choice:
    return "command", (random.choice(COMMANDS),)


def _undo(random: Random) -> Choice:
    return "key", (random.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z")),)


def _add(random: Random) -> Choice:
    return "key", (random.choice(("Ctrl+Shift+N", "Ctrl+Shift+D", "Ctrl+Shift+Del", "Ctrl+Shift+N")),)


def _entry(random: Random) -> Choice:
    return "type", (random.choice(ENTRIES), random.choice(ENDS))


def _paste(random: Random) -> Choice:
    return "paste", (random.choice((*TABLES, *ENTRIES)), random.choice(("Ctrl+V", "Ctrl+V", "Ctrl+Shift+I")))


def _click(random: Random) -> Choice:
    how = random.choices(("left", "double", "right"), (8, 2, 2))[0]
    return "click", (how, random.choice(MODIFIERS), random.random(), random.random())


def _drag(random: Random) -> Choice:
    return "drag", tuple(random.random() for _ in range(4))


def _wheel(random: Random) -> Choice:
    return "wheel", (random.random(), random.random(), random.choice((-360, -120, 120, 360)))


def _resize(random: Random) -> Choice:
    return "resize", (random.randint(700, 1700), random.randint(400, 1100))


def _place(random: Random) -> Choice:
    return "sheet", (random.randrange(10),)


def _focus(random: Random) -> Choice:
    return "focus", (random.random(),)


def _once(name: str) -> Callable[[Random], Choice]:
    return lambda _random: (name, ())


_WEIGHTS: dict[Callable[[Random], Choice], float] = {
    _move: 18,
    _entry: 20,
    _click: 20,
    _turn: 5,
    _place: 4,
    _shortcut: 6,
    _command: 8,
    _undo: 6,
    _add: 5,
    _paste: 5,
    _focus: 6,
    _drag: 3,
    _wheel: 3,
    _resize: 1,
    _once("recover"): 0.5,
    _once("restart"): 0.3,
    _once("undo_all"): 0.5,
    _once("sample"): 2,
}
