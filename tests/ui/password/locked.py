"""Plans with a password in a window: made by the menu, and looked for in clear on the disk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import User
from tests.ui.context.by_hand import lines, menu, menu_bar

CANARIES = (b"Canary", "Canary".encode("utf-16-le"), b"Q2FuYXJ5")
PASSWORD = "four random words here"


def menu_items(user: User) -> list[str]:
    """The items of the menu File on passwords, as a person reads them."""
    menu_bar(user, "File")
    shown = lines()
    QTest.keyClick(menu(), Qt.Key.Key_Escape)
    return [text for text in shown if "password" in text]


def choose(user: User, text: str) -> None:
    """Choose an item of the menu File by its text."""
    menu_bar(user, "File", text)


def saved_plan(user: User, name: str = "mine.counterpoint") -> Path:
    """Type an offer of a company called Canary and save the plan twice, so that there is a version before."""
    user.press("Ctrl+Shift+N")
    user.rename("offers.o1.company", "Canary AI")
    user.answers.path = user.folder / name
    user.press("Ctrl+S")
    user.rename("offers.o1.company", "Canary Labs")
    user.press("Ctrl+S")
    return user.folder / name


def company(user: User) -> str:
    """The name of the only offer."""
    (offer,) = user.plan.offers
    return offer.company


def in_clear(folder: Path) -> list[str]:
    """The files below a folder, of the plan and of the program's data, that show a canary."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(canary in path.read_bytes() for canary in CANARIES)]


def locked_plan(user: User) -> Path:
    path = saved_plan(user)
    user.answers.passwords = [PASSWORD]
    choose(user, "Set a password…")
    return path
