"""The build writes down which libraries the system has to bring, each with its package."""

import pytest

from build import start
from build.records import UnnamedLibraryError, named_packages, not_shipped, packages_of


def test_what_is_shipped_and_the_c_library_are_not_asked_of_the_system() -> None:
    names = {"libQt6Gui.so.6", "libGL.so.1", "libc.so.6", "ld-linux-x86-64.so.2"}
    assert not_shipped(names, ["libQt6Gui.so.6"]) == {"libGL.so.1"}


def test_a_library_without_a_named_package_stops_the_build() -> None:
    assert packages_of(["libGL.so.1"]) == {"libGL.so.1": "libgl1"}
    with pytest.raises(UnnamedLibraryError, match=r"libnew\.so\.1"):
        packages_of(["libGL.so.1", "libnew.so.1"])


def test_the_set_up_and_the_build_name_the_same_packages() -> None:
    assert start.LIBRARIES.items() <= named_packages().items()
