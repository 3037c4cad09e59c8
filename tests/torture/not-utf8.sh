#!/usr/bin/env bash
# Opens a file whose name is not UTF-8, by a relative path, types in it and kills the window: the settings are still
# there, and the work is written down.
source "$(dirname "$0")/common.sh"
window=$(realpath -e "$built/examples/slow_disk")
export XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
settings="$XDG_CONFIG_HOME/samencanvas/preferences.json"
mkdir -p "$XDG_CONFIG_HOME/samencanvas" "$work/desk"
printf '{"welcomed": true, "author": "Jane", "theme": "dark", "zoom": "large"}' >"$settings"
cp "$example" "$work/desk/"$'caf\xe9.canvas.json'
cd "$work/desk"

"$window" $'caf\xe9.canvas.json' 60 >"$work/told" &
journal() { find "$XDG_DATA_HOME/samencanvas/journal" -name '*.journal' -size +0 2>/dev/null | head -n1; }
for _ in $(seq 600); do [ -n "$(journal)" ] && grep -q '"bytes"' "$settings" && break; sleep 0.1; done
kill -9 $!
wait $! 2>/dev/null || true

grep -q '"author": "Jane"' "$settings" || fail 'the settings were lost'
expected=$(printf '%s' "$(realpath "$work/desk")/"$'caf\xe9.canvas.json' | base64 -w0)
grep -qF "\"bytes\": \"$expected\"" "$settings" || fail 'the file is not among the recent ones by its absolute path'
[ -n "$(journal)" ] || fail 'the work is not written down'
grep -qaF "\"path\":{\"bytes\":\"$expected\"}" "$(journal)" || fail 'the journal does not know the file'
[ -e $'.~lock.caf\xe9.canvas.json#' ] || fail 'nothing says that the file is open'
printf 'a name that is not UTF-8: settings, journal and lock file hold it\n'
