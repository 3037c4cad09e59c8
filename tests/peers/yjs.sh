#!/usr/bin/env bash
# Holds the replica against Yjs itself: it reads what we write, and we read and merge what it writes. Needs node and npm.
set -euo pipefail
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
example="$here/../../assets/examples/schuldenlab.canvas.json"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANG=en_US.UTF-8 XDG_DATA_HOME="$work/data"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/peer" yjs@13.6.27 >/dev/null
"$program" check "$example" --repaired "$work/ours.json" >/dev/null
node "$here/yjs.mjs" "$work/peer" "$work/ours.json" "$work/one.json" 'Eén 😀 van Yjs. '
node "$here/yjs.mjs" "$work/peer" "$work/ours.json" "$work/other.json" 'Nog een. '

"$program" check "$work/one.json" | tee "$work/check"
if grep -q 'outside of Samencanvas' "$work/check"; then echo 'we read another text than Yjs wrote' >&2; exit 1; fi
"$program" merge "$work/one.json" "$work/other.json" -o "$work/both.json"
for words in 'Eén 😀 van Yjs. ' 'Nog een. '; do
    [ "$(grep -c "$words" "$work/both.json")" -eq 1 ] || { echo "lost: $words" >&2; exit 1; }
done
# Yjs reads what came of it.
node "$here/yjs.mjs" "$work/peer" "$work/both.json" "$work/again.json" ''
echo 'Yjs and we agree'
