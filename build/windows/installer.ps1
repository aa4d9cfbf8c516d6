# Makes dist\counterpoint-VERSION-windows-x86_64-setup.exe with Inno Setup, which is installed if the machine has none:
# images of windows-2025 were without it for most of 2025.
param([Parameter(Mandatory)][string] $Version)
$ErrorActionPreference = 'Stop'

function Find-Compiler {
    $places = "${env:ProgramFiles(x86)}\Inno Setup *\ISCC.exe", "$env:ProgramFiles\Inno Setup *\ISCC.exe"
    Get-ChildItem $places -ErrorAction SilentlyContinue | Sort-Object FullName | Select-Object -Last 1
}

if (-not (Find-Compiler)) {
    choco install innosetup --yes --no-progress
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
$compiler = Find-Compiler
if (-not $compiler) { throw 'Inno Setup is not where it installs itself.' }
& $compiler.FullName /Qp "/DVersion=$Version" build\windows\counterpoint.iss
exit $LASTEXITCODE
