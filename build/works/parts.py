"""Which works of others are in the built folder, detected from where each collected file came from.

A file belongs to an installed distribution of Python, to a package of Debian, to Python itself, or is ours.
"""

import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMON = ROOT / "resources" / "licences"
TEXT = re.compile(r"(?:licen[cs]e|copying|notice)[\w.+-]*", re.IGNORECASE)
LIBRARY = Path(re.__file__).resolve().parents[1]
BUILDER = "pyinstaller"  # its bootloader is the program's first part
UNSAID = "see its text"


class UnknownOriginError(Exception):
    """A file to ship is nobody's that we know of."""


@dataclass(frozen=True, slots=True)
class Part:
    """A work of others: name, version, licence in short, where it came from (purl), licence texts by name.

    The version is empty where it is not known; `kind` is a type of CycloneDX's components. `notices` are its
    lines of copyright and `authors` whom its metadata name, where no text of it has them.
    """

    name: str
    version: str
    licence: str
    purl: str
    texts: Mapping[str, str]
    kind: str = "library"
    notices: tuple[str, ...] = ()
    authors: str = ""


def collect_parts(sources: Iterable[Path]) -> list[Part]:
    """Return the works that collected files belong to, sorted by name; Python and the bootloader always."""
    left = {path.resolve() for path in sources if path.is_absolute()}
    parts = [python_part(), distribution_part(metadata.distribution(BUILDER))]
    for distribution in metadata.distributions():
        folder = Path(str(distribution.locate_file(""))).resolve()
        own = {folder / file for file in distribution.files or ()}
        if own & left and distribution.name.lower() not in {"counterpoint", BUILDER}:
            parts.append(distribution_part(distribution))
        left -= own
    outside = [path for path in left if not path.is_relative_to(ROOT) and not path.is_relative_to(sys.prefix)]
    packages = debian_packages(path for path in outside if not is_of_python(path))
    parts += [debian_part(name) for name in sorted(packages)]
    return sorted(parts, key=lambda part: part.name.lower())


def is_of_python(path: Path) -> bool:
    """Say whether a file is of Python's own library, which is /usr/lib/python3.11 on Debian."""
    return path.is_relative_to(LIBRARY) or path.name.startswith("libpython")


def python_part() -> Part:
    """Return Python itself, whose licence lies in its library."""
    version = platform.python_version()
    places = (
        LIBRARY / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        _copyright(f"python3.{sys.version_info[1]}"),
    )
    texts = {place.name: _read(place) for place in places if place.exists()}
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", texts)


def distribution_part(distribution: metadata.Distribution) -> Part:
    """Return an installed distribution with the licence texts that it brings, else those of the LGPL."""
    files = [file for file in distribution.files or () if TEXT.fullmatch(file.name)]
    inside = [file for file in files if ".dist-info" in file.parts[0]]
    texts = {
        "-".join(file.parts[1:]).removeprefix("licenses-"): _read(Path(str(distribution.locate_file(file))))
        for file in inside or files
    }
    licence = _licence(distribution.metadata) or _title(texts.values()) or UNSAID
    if not texts and "LGPL" in licence:
        texts = {path.name: _read(path) for path in sorted(COMMON.glob("*GPL-3.txt"))}
    name = distribution.name
    return Part(name, distribution.version, licence, f"pkg:pypi/{name.lower()}@{distribution.version}", texts)


def _licence(described: metadata.PackageMetadata) -> str:
    """Return what a distribution's metadata say of its licence, in a line."""
    fields = {key: described[key] for key in ("License-Expression", "License") if key in described}
    classes = [
        line.split(" :: ")[-1] for line in described.get_all("Classifier") or () if "License ::" in line
    ]
    named = fields.get("License-Expression") or (fields.get("License") or "").splitlines()[:1]
    line = named if isinstance(named, str) else "".join(named)
    return line.strip() or ", ".join(classes)


def _title(texts: Iterable[str]) -> str:
    """Return the first line of the only licence text if it names a licence, as `The MIT License`."""
    titles = [text.strip().partition("\n")[0].strip() for text in texts]
    return titles[0] if len(titles) == 1 and " License" in titles[0] else ""


def debian_packages(files: Iterable[Path]) -> set[str]:
    """Return the packages that files of the system belong to; none where there is no dpkg.

    Raises UnknownOriginError for a file that no package brought.
    """
    paths = [str(path) for path in files]
    if not paths or shutil.which("dpkg") is None:
        return set()
    asked = [*paths, *(path.removeprefix("/usr") for path in paths)]  # as it was before /lib was a link
    answer = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False).stdout
    owners = {path.removeprefix("/usr"): names for names, _, path in _pairs(answer)}
    unknown = [path for path in paths if path.removeprefix("/usr") not in owners]
    if unknown:
        raise UnknownOriginError(
            f"no package of Debian has these files, so their licence is not known: {unknown}"
        )
    return {names.split(":")[0] for names in owners.values()}


def _pairs(answer: str) -> list[tuple[str, str, str]]:
    """Return package, separator and path of each line that dpkg answered."""
    return [line.partition(": ") for line in answer.splitlines() if ": /" in line]


def debian_part(name: str) -> Part:
    """Return a package of Debian with its copyright file."""
    query = ["dpkg-query", "-f", "${Version} ${Architecture}", "-W", name]
    version, machine = subprocess.run(query, capture_output=True, text=True, check=True).stdout.split()[:2]
    place = _copyright(name)
    texts = {"copyright": _read(place)} if place.exists() else {}
    return Part(name, version, UNSAID, f"pkg:deb/debian/{name}@{version}?arch={machine}", texts)


def _copyright(package: str) -> Path:
    return Path("/usr/share/doc") / package / "copyright"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
