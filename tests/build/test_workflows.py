"""Workflows name files that exist and actions by their commit; installers take what is built."""

import plistlib
import re
import subprocess
from pathlib import Path

import pytest

from build.macos import bundle

WORKFLOWS = sorted(Path(".github/workflows").glob("*.yml"))
INSTALLER = Path("build/windows/counterpoint.iss").read_text(encoding="utf-8")
RECIPE = Path("build/counterpoint.spec").read_text(encoding="utf-8")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_file_and_module_that_a_workflow_runs_exists(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8").replace("\\", "/")
    files = set(re.findall(r"(?<![\w/])(?:\./)?((?:build|\.ci)/[\w/.]+)", text))
    modules = {name.replace(".", "/") + ".py" for name in re.findall(r" -m (build\.[\w.]+)", text)}
    assert files
    assert [name for name in sorted(files | modules) if not Path(name).is_file()] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_named_by_the_commit_of_its_version(workflow: Path) -> None:
    used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v[\d.]+", action)] == []


@pytest.mark.linux
@pytest.mark.parametrize(
    "script", [Path(".ci/run"), *sorted(Path("build").rglob("*.sh"))], ids=lambda path: path.name
)
def test_a_script_is_one_that_its_shell_can_read(script: Path) -> None:
    shell = script.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#!").split()[-1]
    read = subprocess.run([Path(shell).name, "-n", str(script)], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_a_release_waits_for_every_system_that_is_built() -> None:
    text = Path(".github/workflows/release.yml").read_text(encoding="utf-8")
    jobs = re.findall(r"^  (\w+):\n    name:", text, re.MULTILINE)
    assert jobs == ["linux", "windows", "macos", "release"]
    assert f"needs: [{', '.join(jobs[:-1])}]" in text


def test_the_installer_of_windows_starts_programs_that_are_built() -> None:
    programs = set(re.findall(r"\{app\}\\([\w-]+)\.exe", INSTALLER))
    assert programs == {"counterpoint"}
    assert 'executable("counterpoint"' in RECIPE
    assert r'Source: "dist\counterpoint\*"' in INSTALLER


def test_the_installer_of_windows_takes_plans_for_this_user_and_gives_them_back() -> None:
    assert "PrivilegesRequired=lowest" in INSTALLER
    entries = re.findall(r"^Root: (\w+); Subkey: \"([^\"]+)\";.*?(Flags: \w+.*)?$", INSTALLER, re.MULTILINE)
    assert {root for root, _, _ in entries} == {"HKA"}
    parents = [key for _, key, flags in entries if flags]
    assert [key for _, key, _ in entries if not any(key.startswith(parent) for parent in parents)] == []


def test_the_finder_opens_plans_with_the_app() -> None:
    info = plistlib.loads(plistlib.dumps(dict(bundle.info("1.0.2"))))
    assert info["CFBundleVersion"] == "1.0.2"
    [document], [declared] = info["CFBundleDocumentTypes"], info["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["counterpoint"]
    assert "argv_emulation=False" in RECIPE
    entitlements = plistlib.loads(Path("build/macos/entitlements.plist").read_bytes())
    assert set(entitlements.values()) == {True}
