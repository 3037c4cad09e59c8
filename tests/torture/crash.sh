#!/usr/bin/env bash
# Ends the program in ways that no panic hook sees: what was written down comes back.
source "$(dirname "$0")/common.sh"
interrupted=$(realpath -e "$built/examples/interrupted")

check() { # WHAT, EXPECTED
    local back
    back=$("$interrupted" "$work/$1" recover) || fail "$1: nothing comes back"
    [ "$back" = "$2" ] || fail "$1: $back changes come back instead of $2"
    printf '%s: all %s changes come back\n' "$1" "$back"
}

for end in overflow allocation; do
    written=$("$interrupted" "$work/$end" "$end" 2>/dev/null) && fail "$end: it did not crash" || true
    check "$end" "$written"
done

"$interrupted" "$work/kill" wait >"$work/written" &
for _ in $(seq 100); do [ -s "$work/written" ] && break; sleep 0.1; done
"$interrupted" "$work/kill" recover 2>/dev/null && fail 'the work of a running program was taken for interrupted' || true
kill -9 $!
wait $! 2>/dev/null || true
check kill "$(cat "$work/written")"
