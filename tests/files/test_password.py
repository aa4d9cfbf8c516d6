"""Plans with a password: bytes on disk, who can open them, and errors for damaged files."""

import base64
import hashlib
from pathlib import Path

import pyrage
import pytest

from planner import files
from planner.files import LockedHead, PlanKey, recovery
from planner.files.errors import LockedSinceError
from planner.files.identity_text import identity_text
from planner.files.password import LOG_COST, read_head
from planner.files.writing import with_key
from planner.plan import Plan

CHEAP = 10  # of the cost, so that tests are quick
CANARY = b"Canary AI"


def key_of(password: str = "correct horse") -> PlanKey:
    return LockedHead.new(CHEAP).derive(password)


def plan(title: str = "Canary AI") -> Plan:
    return Plan(title=title)


def saved(tmp_path: Path, key: PlanKey | None = None) -> Path:
    path = tmp_path / "mine.counterpoint"
    files.save(path, plan(), None, key=key)
    return path


def bytes_below(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_locked_plan_opens_with_its_password_alone(tmp_path: Path) -> None:
    path = saved(tmp_path, key_of())
    assert CANARY not in path.read_bytes()
    with pytest.raises(files.LockedError, match=r"“mine\.counterpoint” has a password"):
        files.read(path)
    head = read_head(path.read_bytes(), path.name)
    opened = files.read(path, key=head.derive("correct horse"))
    assert (opened.plan, opened.fingerprint) == (plan(), files.fingerprint_of(path.read_bytes()))
    assert opened.key is not None
    with pytest.raises(files.WrongPasswordError, match=r"not the password of “mine\.counterpoint”"):
        files.read(path, key=head.derive("correct horse "))


def test_a_key_shows_nothing_of_itself() -> None:
    key = key_of("hunter2")
    assert "hunter2" not in repr(key)
    assert str(key.identity) not in repr(key)


def test_signs_of_other_keyboards_are_the_same_password() -> None:
    head = LockedHead.new(CHEAP)
    assert head.derive("caf\u00e9").opens(head.derive("cafe\u0301").lock(b"{}"))


def test_a_new_password_has_the_cost_that_is_asked_for() -> None:
    assert LockedHead.new() != LockedHead.new()
    assert LockedHead.new().log_cost == LOG_COST == 17


def test_the_age_commands_open_a_plan_without_us(tmp_path: Path) -> None:
    """As the guide tells: the line in front gives the key, the rest is an ordinary age file."""
    line, _, body = saved(tmp_path, key_of()).read_bytes().partition(b"\n")
    _, _, cost, salt, _ = line.split()
    secret = hashlib.scrypt(
        b"correct horse", salt=base64.b64decode(salt), n=2 ** int(cost), r=8, p=1, maxmem=2**28, dklen=32
    )
    identity = pyrage.x25519.Identity.from_str(identity_text(secret))
    assert body.startswith(b"age-encryption.org/v1\n-> X25519 ")
    assert CANARY in pyrage.decrypt(body, [identity])


@pytest.mark.parametrize("end", [0, 25, 60, 130, 250, -1])
def test_a_plan_that_was_cut_off_is_named_and_stays(tmp_path: Path, end: int) -> None:
    path = saved(tmp_path, key_of())
    cut = path.read_bytes()[: end or 20]
    path.write_bytes(cut)
    with pytest.raises(files.ForeignFileError, match=r"damaged or cut off\. Nothing was changed"):
        files.read(path)
    assert path.read_bytes() == cut


@pytest.mark.parametrize("place", [21, 22, 30, 60, 120, 300, -3])
def test_a_changed_byte_is_found_before_a_password_is_asked_for(tmp_path: Path, place: int) -> None:
    path = saved(tmp_path, key_of())
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(files.ForeignFileError):
        files.read(path)


def test_a_cost_that_no_computer_can_pay_is_refused(tmp_path: Path) -> None:
    start = b"counterpoint-locked 1 30 " + base64.b64encode(bytes(16)) + b" "
    data = start + hashlib.sha256(start + b"x").hexdigest().encode() + b"\nx"
    with pytest.raises(files.ForeignFileError, match="damaged"):
        files.read_bytes(data, "x")
    with pytest.raises(files.ForeignFileError, match="newer version of Counterpoint"):
        files.read_bytes(data.replace(b"locked 1 ", b"locked 2 "), "x")
    assert not list(tmp_path.iterdir())


def test_each_save_keeps_the_version_before_under_the_password(tmp_path: Path) -> None:
    key = key_of()
    path = saved(tmp_path, key)
    written = files.save(path, plan("Canary AI again"), files.fingerprint_of(path.read_bytes()), key=key)
    assert files.read(files.previous_of(path), key=key).plan == plan()
    assert CANARY not in bytes_below(tmp_path)
    again = files.save(path, plan("Canary AI again"), written.fingerprint, key=key)
    assert again.previous is None
    assert files.read(files.previous_of(path), key=key).plan == plan()


def test_a_password_that_is_set_locks_the_file_its_previous_version_and_the_copies(tmp_path: Path) -> None:
    path, data = saved(tmp_path), tmp_path / "data"
    first = files.save(path, plan("Canary AI 2"), None)
    copy = recovery.write(data, plan("Canary AI 3"), path, first.fingerprint)
    abandon(copy)
    key = key_of()
    fingerprint = files.change_key(path, first.fingerprint, None, key)
    recovery.relock(data, path, None, key, (first.fingerprint, fingerprint))
    assert CANARY not in bytes_below(tmp_path)
    assert files.read(path, key=key).plan == plan("Canary AI 2")
    assert files.read(path, key=key).fingerprint == fingerprint
    assert files.read(files.previous_of(path), key=key).plan == plan()
    (found,) = recovery.abandoned_copies(data)
    with pytest.raises(files.LockedError, match=r"“mine\.counterpoint” has a password"):
        recovery.recover(found)
    assert recovery.recover(found, key)[0].plan == plan("Canary AI 3")
    assert found.fingerprint == fingerprint
    in_clear = files.change_key(path, fingerprint, key, None)
    recovery.relock(data, path, key, None, (fingerprint, in_clear))
    assert (files.read(path).plan, files.read(files.previous_of(path)).plan) == (plan("Canary AI 2"), plan())
    assert recovery.recover(found)[0].plan == plan("Canary AI 3")


def abandon(copy: Path) -> None:
    """Make a copy that of a process that has ended."""
    head, _, body = copy.read_bytes().partition(b"\n")
    copy.write_bytes(head.replace(b'"pid": ', b'"pid": 4194') + b"\n" + body)


def test_a_window_that_knows_no_password_writes_nothing_over_a_locked_plan(tmp_path: Path) -> None:
    path = saved(tmp_path)
    before = files.fingerprint_of(path.read_bytes())
    files.change_key(path, before, None, key_of())
    locked = path.read_bytes()
    with pytest.raises(LockedSinceError, match="has been given a password"):
        files.save(path, plan(), before, force=True)
    assert path.read_bytes() == locked


def test_a_window_with_the_password_before_writes_nothing_over_a_plan_with_another(tmp_path: Path) -> None:
    old, new = key_of(), key_of("other")
    path = saved(tmp_path, old)
    before = files.fingerprint_of(path.read_bytes())
    files.change_key(path, before, old, new)
    locked = path.read_bytes()
    with pytest.raises(LockedSinceError, match="has been given another password"):
        files.save(path, plan("later"), before, force=True, key=old)
    assert path.read_bytes() == locked
    assert files.has_other_password(path, old)
    assert files.has_other_password(path, None)
    assert not files.has_other_password(path, new)


def test_a_plan_of_another_password_is_replaced_and_kept_as_the_version_before(tmp_path: Path) -> None:
    old, new = key_of(), key_of("other")
    path = saved(tmp_path, old)
    written = files.save(path, plan(), None, key=new)
    assert files.read(path, key=new).plan == plan()
    assert written.previous is not None
    with pytest.raises(files.WrongPasswordError):
        files.read(written.previous, key=new)


def test_copies_of_a_locked_plan_are_locked(tmp_path: Path) -> None:
    key = key_of()
    copy = recovery.write(tmp_path, plan(), tmp_path / "mine.counterpoint", None, key=key)
    assert CANARY not in copy.read_bytes()
    (found,) = recovery.copies(tmp_path)
    assert recovery.recover(found, key)[0].plan == plan()


def test_content_changes_its_key_only_by_the_right_one() -> None:
    old, new = key_of(), key_of("other")
    locked = with_key(b"{}", "x", None, old)
    assert new.unlock(with_key(locked, "x", old, new), "x") == b"{}"
    with pytest.raises(files.WrongPasswordError):
        with_key(locked, "x", new, old)
    with pytest.raises(files.LockedError):
        with_key(locked, "x", None, new)


def test_a_copy_of_another_password_stays_as_it_is(tmp_path: Path) -> None:
    path, data, key = saved(tmp_path), tmp_path / "data", key_of("other")
    copy = recovery.write(data, plan(), path, None, key=key)
    abandon(copy)
    before = copy.read_bytes()
    recovery.relock(data, path, None, key_of(), (None, ""))
    assert copy.read_bytes() == before
