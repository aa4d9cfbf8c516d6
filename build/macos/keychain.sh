#!/bin/sh
# Puts a signing certificate into a keychain of its own for this build: `keychain.sh` with CERTIFICATE (base64 of a
# .p12 file) and CERTIFICATE_PASSWORD set. The keychain is gone with the machine that builds.
set -eu

folder=${RUNNER_TEMP:?says where the keychain is kept}
keychain=$folder/counterpoint.keychain-db
password=$(openssl rand -hex 24)

printf '%s' "${CERTIFICATE:?is empty}" | base64 --decode >"$folder/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -P "${CERTIFICATE_PASSWORD:?is empty}" -A -t cert -f pkcs12 -k "$keychain"
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain"
rm "$folder/certificate.p12"
