"""The tabs above the pages of a sheet: flat, as wide as their names, reached by Tab and turned by arrows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QTabBar


class PageTabs(QTabBar):
    """Tabs by these names; `currentChanged(place)` when the user turns a page."""

    def __init__(self, names: Sequence[str], what: str) -> None:
        super().__init__()
        for name in names:
            self.addTab(name)
        self.setAccessibleName(what)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
