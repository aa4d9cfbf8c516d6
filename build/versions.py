"""The program's version as the systems that install it write it: Debian's order, the numbers of Windows."""

from packaging.version import Version


def debian(version: str) -> str:
    """Return a version for a .deb: `1.0rc1` is `1.0~rc1`, which sorts before `1.0`."""
    parsed = Version(version)
    earlier = "".join(map(str, parsed.pre or ())) + (f"dev{parsed.dev}" if parsed.dev is not None else "")
    later = f"+post{parsed.post}" if parsed.post is not None else ""
    return f"{_release(parsed)}{'~' if earlier else ''}{earlier}{later}"


def windows(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers of a Windows file version; what a candidate is called is not in them."""
    first, second, third, *_ = (*Version(version).release, 0, 0)
    return first, second, third, 0


def macos(version: str) -> str:
    """Return a version for Info.plist, which has three numbers and no letters."""
    return ".".join(map(str, windows(version)[:3]))


def _release(parsed: Version) -> str:
    return ".".join(map(str, parsed.release))
