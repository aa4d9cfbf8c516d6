"""Plans with a password in a window: made by the menu, and looked for in clear on the disk."""

from pathlib import Path

from planner.ui.frame.menus import menu_of
from tests.ui.conftest import User

CANARIES = (b"Canary", "Canary".encode("utf-16-le"), b"Q2FuYXJ5")
PASSWORD = "four random words here"


def menu_items(user: User) -> list[str]:
    """The items of the menu File on passwords, as a person reads them."""
    menu = menu_of(user.window.actions_by_key["File"])
    menu.aboutToShow.emit()
    texts = [action.text().replace("&", "") for action in menu.actions() if action.isVisible()]
    return [text for text in texts if "password" in text]


def choose(user: User, text: str) -> None:
    """Choose an item of the menu File by its text."""
    menu = menu_of(user.window.actions_by_key["File"])
    (action,) = (each for each in menu.actions() if each.isVisible() and each.text().replace("&", "") == text)
    action.trigger()


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
