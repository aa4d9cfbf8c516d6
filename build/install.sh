#!/bin/sh
# Puts Counterpoint into this user's menu and opens *.counterpoint files with it; `./install --uninstall` undoes it.
# Paths are absolute: run it again after moving this folder.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
data=${XDG_DATA_HOME:-"$HOME/.local/share"}
entry=$data/applications/counterpoint.desktop
type=$data/mime/packages/counterpoint.xml
icons=$data/icons/hicolor
sizes="16 24 32 48 64 128 256 512"

# A quoted argument of Exec escapes \ " ` $; the entry's own strings then escape \ again, and % is a field code.
quoted() {
    printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g'
}

refresh() {
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
}

uninstall() {
    rm -f "$entry" "$type"
    for size in $sizes; do
        rm -f "$icons/${size}x$size/apps/counterpoint.png" \
            "$icons/${size}x$size/mimetypes/application-x-counterpoint.png"
    done
    refresh
    echo "Counterpoint was taken out of the menu. Its folder, $here, and your plans were left alone."
}

install_icons() {
    for size in $sizes; do
        mkdir -p "$icons/${size}x$size/apps" "$icons/${size}x$size/mimetypes"
        for name in apps/counterpoint mimetypes/application-x-counterpoint; do
            cp "$here/_internal/resources/icons/counterpoint-$size.png" "$icons/${size}x$size/$name.png"
        done
    done
}

write_entry() {
    cat >"$entry" <<END
[Desktop Entry]
Type=Application
Name=Counterpoint
Comment=Plan what to ask for, and why, before you answer an offer
Exec="$(quoted "$here/counterpoint")" %f
Icon=counterpoint
Terminal=false
Categories=Office;Finance;
Keywords=job;offer;salary;negotiation;equity;counteroffer;
MimeType=application/x-counterpoint;
StartupWMClass=counterpoint
END
}

write_type() {
    cat >"$type" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-counterpoint">
    <comment>Counterpoint plan</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.counterpoint"/>
  </mime-type>
</mime-info>
END
}

case ${1:-} in
"")
    mkdir -p "$data/applications" "$data/mime/packages"
    install_icons
    write_entry
    write_type
    refresh
    echo "Counterpoint is in the menu, and plans open with it. To undo: $here/install --uninstall"
    ;;
--uninstall) uninstall ;;
*)
    echo "usage: install [--uninstall]" >&2
    exit 2
    ;;
esac
