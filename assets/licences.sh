#!/usr/bin/env bash
# Writes assets/licences.txt: each crate that is in the program, with its version and licence. Needs jq.
set -euo pipefail
cd "$(dirname "$0")/.."
names=$(mktemp)
trap 'rm -f "$names"' EXIT
cargo tree --edges normal --target all --prefix none --format '{p}' | awk '$1 != "samencanvas" { sub("^v", "", $2); print $1 " " $2 }' | sort -u >"$names"
cargo metadata --format-version 1 |
    jq -r '.packages[] | "\(.name) \(.version)\t\(.license // "see its licence file")"' |
    awk -F '\t' 'NR == FNR { wanted[$0]; next } $1 in wanted { print $1 ": " $2 }' "$names" - | sort -u >assets/licences.txt
