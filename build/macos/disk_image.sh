#!/bin/sh
# Makes dist/counterpoint-VERSION-macos-MACHINE.dmg from the built app: `disk_image.sh VERSION`.
# With NOTARY_KEY (an App Store Connect key file), NOTARY_KEY_ID and NOTARY_ISSUER set, Apple notarises it, and its
# ticket is stapled to it; that needs an app signed by make.py (COUNTERPOINT_SIGNING_IDENTITY).
set -eu

version=${1:?usage: disk_image.sh VERSION}
cd "$(dirname "$0")/../../dist"
image=counterpoint-$version-macos-$(uname -m).dmg

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R Counterpoint.app "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname Counterpoint -srcfolder "$stage" -format UDZO -ov "$image"

if [ -n "${COUNTERPOINT_SIGNING_IDENTITY:-}" ]; then
    codesign --sign "$COUNTERPOINT_SIGNING_IDENTITY" --timestamp "$image"
fi
if [ -n "${NOTARY_KEY:-}" ]; then
    xcrun notarytool submit "$image" --key "$NOTARY_KEY" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER" --wait
    xcrun stapler staple "$image"
fi
echo "Made dist/$image"
