"""Measures the shape of the package: sizes, importers, rooms, names. `python -m build.house`.

`python -m build.house map` prints every room with its docstring, for the map in `resources/docs`. The sources
are read as syntax trees and none is imported, so it runs on any revision.
"""

import ast
import statistics
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPLINTER = 70  # lines; a shorter file with one importer had better live where it is used
ROOM = 15  # files at one level
VAGUE = ("one", "told", "held", "found", "said", "lent", "untold", "manner", "manners")


@dataclass(frozen=True, slots=True)
class Source:
    """A module of the package: its dotted name, its text and its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Lines of the file, blank ones too."""
        return len(self.text.splitlines())


def read_sources(package: Path) -> tuple[Source, ...]:
    """Return every module below a package folder, in the order of their paths."""
    paths = sorted(package.rglob("*.py"))
    return tuple(_source(path, package.parent) for path in paths)


def _source(path: Path, base: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(base).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Source(name, path, text, ast.parse(text))


def import_lines(source: Source) -> int:
    """Return the lines that import statements take up."""
    nodes = (node for node in ast.walk(source.tree) if isinstance(node, ast.Import | ast.ImportFrom))
    return sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in nodes)


def importers(sources: tuple[Source, ...]) -> dict[str, set[str]]:
    """Return which modules import each module; a package's own `__init__` counts as any other."""
    names = {source.name for source in sources}
    users: dict[str, set[str]] = {name: set() for name in names}
    for source in sources:
        for target in _imported(source.tree):
            if target in names and target != source.name:
                users[target].add(source.name)
    return users


def _imported(tree: ast.Module) -> set[str]:
    targets: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            targets |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return targets


def repeated_classes(sources: tuple[Source, ...]) -> dict[str, int]:
    """Return the class names that are defined more than once, most often first."""
    names = Counter(
        node.name for source in sources for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)
    )
    return {name: count for name, count in names.most_common() if count > 1}


def vague_names(sources: tuple[Source, ...]) -> Counter[str]:
    """Count the uses of names that say nothing, as variables and parameters."""
    used: Counter[str] = Counter()
    for source in sources:
        for node in ast.walk(source.tree):
            name = node.id if isinstance(node, ast.Name) else node.arg if isinstance(node, ast.arg) else ""
            if name in VAGUE:
                used[name] += 1
    return used


def crowded_rooms(sources: tuple[Source, ...]) -> dict[str, int]:
    """Return the folders with more than `ROOM` files at one level, `__init__` not counted."""
    files = Counter(str(source.path.parent) for source in sources if source.path.name != "__init__.py")
    return {folder: count for folder, count in files.most_common() if count > ROOM}


def report(package: Path) -> str:
    """Return the measures as lines of text."""
    sources = read_sources(package)
    users = importers(sources)
    modules = [source for source in sources if source.path.name != "__init__.py"]
    single = [source for source in modules if len(users[source.name]) == 1]
    splinters = [source for source in single if source.lines < SPLINTER]
    code = sum(1 for source in sources for line in source.text.splitlines() if line.strip())
    rooms = {folder.split(package.name, 1)[-1]: count for folder, count in crowded_rooms(sources).items()}
    stems = Counter(source.path.stem for source in modules)
    lines = (
        f"files                                 {len(sources)}",
        f"median lines                          {statistics.median(source.lines for source in sources):.0f}",
        f"lines that are not blank              {code:,}",
        f"lines of imports                      {sum(map(import_lines, sources)):,}",
        f"files with exactly one importer       {len(single)}",
        f"… of these under {SPLINTER} lines             {len(splinters)}",
        f"folders of more than {ROOM} files         {rooms}",
        f"class names defined more than once    {repeated_classes(sources)}",
        f"file names used four times or more    {[name for name, count in stems.items() if count > 3]}",
        f"names that say nothing                {dict(vague_names(sources).most_common())}",
    )
    return "\n".join(lines)


def room_map(package: Path) -> str:
    """Return the rows of a Markdown table: each room below the package, and what its docstring says."""
    rooms = sorted(package.rglob("__init__.py"))
    named = {path.parent.relative_to(package.parent).as_posix(): _first_line(path) for path in rooms}
    return "\n".join(f"| `{room}` | {line} |" for room, line in named.items() if room != package.name)


def _first_line(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split())


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["map"]:
            print(room_map(ROOT / "planner"))
        case [folder]:
            print(report(Path(folder)))
        case _:
            print(report(ROOT / "planner"))
