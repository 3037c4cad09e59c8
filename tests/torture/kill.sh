#!/usr/bin/env bash
# Kills the program 200 times while it saves in a loop: nothing torn, nothing acknowledged lost, no litter in the end.
source "$(dirname "$0")/common.sh"
kills="${1:-200}"
mkdir "$work/folder"
file="$work/folder/plan.canvas.json"
"$save_loop" "$file" 1 >/dev/null
for number in $(seq "$kills"); do
    "$save_loop" "$file" >"$work/acknowledged" &
    saving=$!
    sleep "0.0$((RANDOM % 10))$((RANDOM % 10))"
    kill -9 "$saving"
    wait "$saving" 2>/dev/null || true
    last=$(tail -n 1 "$work/acknowledged")
    found=$(revision "$file")
    [ -n "$found" ] || fail "kill $number left a torn file"
    [ "$found" -ge "${last:-0}" ] || fail "kill $number lost revision $last"
done
left=$(litter "$file")
# A sweep takes what is older than a minute.
find "$work/folder" -name '.samencanvas-*' -exec touch -d '2 minutes ago' {} +
"$save_loop" "$file" 1 >/dev/null
[ "$(litter "$file")" = 0 ] || fail 'litter was not swept'
printf '%s kills: none torn, nothing lost, %s siblings left and swept (now at revision %s)\n' \
    "$kills" "$left" "$(revision "$file")"
