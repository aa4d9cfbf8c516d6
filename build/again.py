"""Builds the last commit again, elsewhere and in an environment of its own: `python -m build.again`.

What build/make.py has written into dist/ must come out the same, byte for byte. Exit 0 if it does.
"""

import filecmp
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from build.start import python_in

ROOT = Path(__file__).resolve().parent.parent
MADE = "counterpoint[-_]*.*"
"""The archive, the package, the bill of materials and the checksums."""
SET_UP = "from build.start import set_up; set_up(developing=True)"


def main() -> int:
    """Build in a clone below a folder whose path is of another length, and compare."""
    first = made_in(ROOT)
    if not first:
        print("again: dist/ is empty; run build/make.py first", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="built again ") as folder:
        clone = Path(folder) / "in another folder"
        build_in(clone)
        differing = compare(first, made_in(clone))
    for name in differing:
        print(f"again: {name} came out otherwise", file=sys.stderr)
    if not differing:
        print(f"again: the same bytes: {', '.join(path.name for path in first)}")
    return int(bool(differing))


def build_in(clone: Path) -> None:
    """Clone the repository's last commit and build it there; raises CalledProcessError."""
    subprocess.run(
        ["git", "-c", "advice.detachedHead=false", "clone", "--quiet", str(ROOT), str(clone)], check=True
    )
    subprocess.run([sys.executable, "-c", SET_UP], cwd=clone, check=True)
    python = python_in(clone / ".venv")
    subprocess.run([str(python), "build/make.py", "--unused"], cwd=clone, check=True)


def made_in(root: Path) -> list[Path]:
    """Return the files to hand out that were built in a source tree."""
    return sorted(path for path in (root / "dist").glob(MADE) if path.is_file())


def compare(first: Iterable[Path], second: Iterable[Path]) -> list[str]:
    """Return the names of files that differ, or of which there is only one."""
    ours, theirs = ({path.name: path for path in paths} for paths in (first, second))
    both = sorted(ours.keys() & theirs.keys())
    changed = [name for name in both if not filecmp.cmp(ours[name], theirs[name], shallow=False)]
    return sorted(ours.keys() ^ theirs.keys()) + changed


if __name__ == "__main__":
    sys.exit(main())
