; The installer for Windows: for this user alone, without an administrator. After `python build/make.py`:
;   iscc /DVersion=1.0.0 build\windows\counterpoint.iss
; It writes dist\counterpoint-VERSION-windows-x86_64-setup.exe (Inno Setup 6.3 or newer).
#ifndef Version
  #error Say which version: iscc /DVersion=1.0.0 build\windows\counterpoint.iss
#endif

[Setup]
AppId={{7B0C2F5E-6B0B-4B39-9C55-4B3C6E0B7A41}
AppName=Counterpoint
AppVersion={#Version}
AppPublisher=Counterpoint
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=counterpoint-{#Version}-windows-x86_64-setup
DefaultDirName={autopf}\Counterpoint
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6.11 asks for Windows 10, version 1809.
MinVersion=10.0.17763
LicenseFile=LICENSE
SetupIconFile=resources\icons\counterpoint.ico
UninstallDisplayIcon={app}\counterpoint.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; The Explorer learns of the file type at once.
ChangesAssociations=yes
; A running Counterpoint is asked to close, so that no file of it is left half replaced.
CloseApplications=yes
RestartApplications=no

[Tasks]
Name: desktopicon; Description: "Put an icon on the desktop"; Flags: unchecked

[InstallDelete]
; What an older version shipped and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\counterpoint\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Counterpoint"; Filename: "{app}\counterpoint.exe"
Name: "{autodesktop}\Counterpoint"; Filename: "{app}\counterpoint.exe"; Tasks: desktopicon

[Registry]
; HKA is the user's own part of the registry in an installation without an administrator.
Root: HKA; Subkey: "Software\Classes\.counterpoint"; ValueType: string; ValueData: "Counterpoint.Plan"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.counterpoint\OpenWithProgids"; ValueType: string; ValueName: "Counterpoint.Plan"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\Counterpoint.Plan"; ValueType: string; ValueData: "Counterpoint plan"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Counterpoint.Plan\DefaultIcon"; ValueType: string; ValueData: "{app}\counterpoint.exe,0"
Root: HKA; Subkey: "Software\Classes\Counterpoint.Plan\shell\open\command"; ValueType: string; ValueData: """{app}\counterpoint.exe"" ""%1"""

[Run]
Filename: "{app}\counterpoint.exe"; Description: "Start Counterpoint"; Flags: nowait postinstall skipifsilent
