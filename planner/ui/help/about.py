"""About the program: logo, version, what it promises, what its figures come from, and its licences."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner import __version__
from planner.disk import licences_folder, named_version, resource, shipped_parts
from planner.ui.appearance.theme import GRID
from planner.ui.help.page import HelpPage
from planner.ui.parts.panel_parts import heading, note, plain

SIZE = (620, 620)  # px
LOGO = 64  # px
AIM = "What each job offer is worth, what to ask and why, and a letter and a workbook that are safe to send."
PROMISES = (
    "It runs on this computer alone: no account, no network, no telemetry.",
    "Nothing leaves but what you release, to the recruiter whom you release it to.",
    "Your plan is one file that you can read with any editor, unless you give it a password.",
)
SOURCES = (
    ("Ranges by track, level and place", "Valenx Press, AI PM vs ML PM, 2026"),
    ("Federal, state and payroll tax", "policyengine-us 2.68.0, computed 21 Nov 2026, for 2026"),
    ("Local tax", "the lists of states and cities, 2025 and 2026; what is to be checked says so"),
    ("Prices by place", "US Bureau of Economic Analysis, price parities: states 2024, cities 2023"),
    ("Limits of benefits", "IRS Notice 2025-67, for 2026"),
    ("Repayment laws", "California AB 692 and New York's Trapped at Work Act, read 29 Nov 2026"),
    (
        "How recruiters answer",
        "Roussille 2024, Pew 2023, Hart, Bear and Ren 2024 and others, read 29 Nov 2026",
    ),
    ("Risk of companies by stage", "Cochrane 2005, Carta 2018, Gornall and Strebulaev 2020"),
)
LICENCES = (
    ("Counterpoint", "MIT"),
    ("Qt and PySide6", "LGPL 3"),
    ("Inter, the letters, and Liberation Sans, those of PDFs", "SIL Open Font License 1.1"),
    ("fpdf2, which writes PDFs", "LGPL 3"),
    (
        "NumPy, pandas, msgspec, XlsxWriter, openpyxl, pypdf, calamine, Jinja2, fontTools, platformdirs",
        "BSD or MIT",
    ),
    ("pyrage, which locks plans that have a password, with age", "MIT"),
    ("defusedxml", "PSF"),
    (
        "Rust crates in pyrage and calamine",
        "Apache 2.0, MIT, BSD, Unicode or zlib; one of those offered",
    ),
    ("SCOWL's common words and Unicode's look-alike letters", "their own, permissive"),
)


class AboutPage(HelpPage):
    """The sources of the figures with their dates; the Assumptions sheet has each number's own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "About Counterpoint", "", SIZE)
        self.filter.hide()
        lines = QVBoxLayout(self.body)
        lines.setContentsMargins(0, 0, GRID, 0)
        lines.setSpacing(GRID // 2)
        lines.addLayout(_head(self))
        for promise in PROMISES:
            lines.addWidget(note(f"•  {promise}"))
        for title, pairs in (("What its figures come from", SOURCES), ("Licences", LICENCES)):
            lines.addSpacing(GRID)
            lines.addWidget(heading(title))
            for name, text in pairs:
                lines.addWidget(note(f"{name}: {text}"))
        if folder := licences_folder():
            lines.addWidget(heading("What this program ships"))
            lines.addWidget(note("\n".join(shipped_parts())))
            lines.addWidget(note(f"Every licence in full is in {folder}."))
        lines.addStretch(1)

    def show_matching(self, text: str) -> None:
        """Nothing is filtered."""
        del text


def _head(page: QWidget) -> QHBoxLayout:
    logo, texts, row = QLabel(), QVBoxLayout(), QHBoxLayout()
    picture = QPixmap(str(resource("icons/counterpoint-128.png")))
    picture.setDevicePixelRatio(picture.width() / LOGO)
    logo.setPixmap(picture)
    logo.setAccessibleName("Logo of Counterpoint")
    numbers = f"Version {named_version(__version__)}, Python {platform.python_version()}, Qt {qVersion()}"
    version = plain(numbers)
    version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    for text in (note(AIM), version):
        texts.addWidget(text)
    row.setSpacing(2 * GRID)
    row.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(texts, 1)
    page.setAccessibleDescription(AIM)
    return row
