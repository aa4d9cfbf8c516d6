"""What commands print is UTF-8 in a file or pipe, also where the system would choose otherwise."""

import io
import sys

import pytest

from planner.cli.streams import set_encodings

TEXT = "a saving of −5 % (≥ 2 weeks, Ωmega)\n"


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("name", ["stdout", "stderr"])
@pytest.mark.parametrize("kind", [io.TextIOWrapper, Terminal])
def test_a_pipe_of_windows_gets_utf_8_and_its_terminal_keeps_its_own_encoding(
    name: str, kind: type[io.TextIOWrapper], monkeypatch: pytest.MonkeyPatch
) -> None:
    written = io.BytesIO()
    stream = kind(written, encoding="cp1252", newline="\n")
    monkeypatch.setattr(sys, name, stream)
    set_encodings()
    stream.write(TEXT)
    stream.flush()
    if kind is Terminal:
        assert written.getvalue() == b"a saving of \\u22125 % (\\u2265 2 weeks, \\u03a9mega)\n"
    else:
        assert written.getvalue() == TEXT.encode()
