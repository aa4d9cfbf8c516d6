"""The texts of the .deb: control, changelog, copyright, and overrides for lintian."""

import email.utils
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAINTAINER = "The Counterpoint founders <counterpoint@example.org>"  # there is no address yet
SUMMARY = "planner for answering job offers"
DESCRIPTION = """\
 Counterpoint works out what each job offer is worth to you, what to ask for
 and why. It writes the letters to answer with and two workbooks, of which
 one is safe to send to a recruiter. Plans are single files; it runs offline.
"""
OVERRIDES = {
    "embedded-library": "the program is shipped with the libraries that it is tested with",
    "unstripped-binary-or-object": "NumPy's libraries break when they are stripped",
    "shared-library-lacks-prerequisites": "data of ICU asks for nothing",
    "hardening-no-pie": "PyInstaller's own program",
    "duplicate-font-file": "widths are measured, and PDFs drawn, with these letters on every system",
    "library-not-linked-against-libc": "such a Python has modules of C that need nothing of libc themselves",
}
"""Tags of lintian that hold for a program which brings its own Python and Qt, each with the reason."""


def control(version: str, architecture: str, depends: Iterable[str], kilobytes: int) -> str:
    """Return DEBIAN/control."""
    return (
        f"Package: counterpoint\nVersion: {version}\nArchitecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {kilobytes}\nDepends: {', '.join(depends)}\n"
        f"Section: misc\nPriority: optional\nDescription: {SUMMARY}\n{DESCRIPTION}"
    )


def changelog(version: str, stamp: int) -> str:
    """Return changelog.Debian; what changed for users is in the program's own changelog beside it."""
    day = email.utils.formatdate(stamp)
    return (
        f"counterpoint ({version}) unstable; urgency=medium\n\n"
        f"  * Counterpoint {version}; see changelog.gz for what changed.\n\n -- {MAINTAINER}  {day}\n"
    )


def copyright_text(parts: Iterable[str]) -> str:
    """Return the copyright file: our licence, and a line for each part that is shipped with it."""
    lines = "".join(f"  {part}\n" for part in parts)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return (
        f"{licence}\nThe program is shipped with these parts of others. Their licences, in full, are in\n"
        f"/usr/lib/counterpoint/_internal/licences; the texts of the LGPL and GPL are also in\n"
        f"/usr/share/common-licenses.\n\n{lines}"
    )


def overrides() -> str:
    """Return the file that tells lintian what is so on purpose."""
    return "".join(f"# {reason}\ncounterpoint: {tag}\n" for tag, reason in OVERRIDES.items())
