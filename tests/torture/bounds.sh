#!/usr/bin/env bash
# What the program takes for the files of tests/it/bounds.rs: each is checked and exported as pitch, poster and report, and
# none of it takes over a second or 256 MB. With MEASURE=1 the figures are shown and nothing fails.
# Needs GNU time; target/release/samencanvas, or the program that is given, has to be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/release/samencanvas}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data

mkdir "$work/inputs"
SAMENCANVAS_WRITE_BOUNDS=$work/inputs cargo test --quiet --test it \
    bounds::a_file_that_holds_too_much_is_refused_and_one_that_is_merely_large_opens >/dev/null

failed=0
# Runs the program, three times at most where it took too long: on a busy machine anything may be slow, once.
measure() {
    local name=$1 seconds kilobytes
    shift
    for _ in 1 2 3; do
        /usr/bin/time -f '%U %S %M' -o "$work/time" "$program" "$@" >"$work/out" 2>&1 || true
        read -r seconds kilobytes < <(tail -n 1 "$work/time" | awk '{ print $1 + $2, $3 }')
        awk -v seconds="$seconds" 'BEGIN { exit !(seconds > 1) }' || break
    done
    printf '%-45s %5s s %5s MB  %s\n' "$name" "$seconds" "$((kilobytes / 1024))" "$(tail -n 1 "$work/out" | cut -c -90)"
    if grep -q panicked "$work/out" || [ "$kilobytes" -gt 262144 ] || awk -v seconds="$seconds" 'BEGIN { exit !(seconds > 1) }'; then
        failed=$((failed + 1))
    fi
}

for file in "$work"/inputs/*.canvas.json; do
    name=$(basename "$file" .canvas.json)
    measure "$name: check" check "$file"
    for kind in pitch poster report; do
        measure "$name: $kind" export "$file" --kind "$kind" --attach none -o "$work/out-$kind.pdf"
        rm -f "$work/out-$kind.pdf"
    done
done
printf '%s of the measurements over a second or 256 MB\n' "$failed"
[ "$failed" -eq 0 ] || [ "${MEASURE:-0}" = 1 ]
