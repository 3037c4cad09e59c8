#!/usr/bin/env bash
# What the program takes for the files of tests/it/bounds.rs: each is checked and exported as pitch, poster and report; and for
# templates that were made wrong on purpose. To check one takes no more than a second, to export it no more than two, and
# neither more than 256 MB, however many pages there are.
# With MEASURE=1 the figures are shown and nothing fails.
# Needs GNU time and Python; target/release/samencanvas, or the program that is given, has to be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/release/samencanvas}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/inputs"
SAMENCANVAS_WRITE_BOUNDS=$work/inputs cargo test --quiet --test it \
    bounds::a_file_that_holds_too_much_is_refused_and_one_that_is_merely_large_opens >/dev/null

export LANG=en_US.UTF-8 HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
failed=0
# Runs the program, three times at most where it took too long: on a busy machine anything may be slow, once.
measure() {
    local name=$1 most=$2 seconds kilobytes fits
    shift 2
    for _ in 1 2 3; do
        /usr/bin/time -f '%U %S %M' -o "$work/time" "$program" "$@" >"$work/out" 2>&1 || true
        read -r seconds kilobytes < <(tail -n 1 "$work/time" | awk '{ print $1 + $2, $3 }')
        fits=$(awk -v seconds="$seconds" -v kilobytes="$kilobytes" -v most="$most" \
            'BEGIN { print (seconds <= most && kilobytes <= 1024 * 256) }')
        [ "$fits" = 1 ] && break
    done
    printf '%-40s %5s s %5s MB  %s\n' "$name" "$seconds" "$((kilobytes / 1024))" "$(tail -n 1 "$work/out" | sed "s|$work/[a-z]*||" | cut -c -90)"
    if [ "$fits" != 1 ] || grep -q panicked "$work/out"; then failed=$((failed + 1)); fi
}

for file in "$work"/inputs/*.canvas.json; do
    name=$(basename "$file" .canvas.json)
    measure "$name: check" 1 check "$file"
    for kind in pitch poster report; do
        measure "$name: $kind" 2 export "$file" --kind "$kind" --attach none -o "$work/out-$kind.pdf"
        rm -f "$work/out-$kind.pdf"
    done
done

# Templates of as many wrong parts as fit, which are looked at whole and told up to a hundred.
python3 - tests/it/tables/tour.template.json "$work" <<'PYTHON'
import copy, json, pathlib, sys

tour, work = json.loads(pathlib.Path(sys.argv[1]).read_text()), pathlib.Path(sys.argv[2])

def hostile(name, part, place):
    template = copy.deepcopy(tour)
    place(template, [part] * ((1 << 19) // (len(json.dumps(part)) + 2)))
    (work / f"{name}.template.json").write_text(json.dumps(template))

hostile("bands", {"height": 0, "cells": []}, lambda template, parts: template.update(bands=parts))
hostile("cells", {"section": "a/b", "columns": -1}, lambda template, parts: template["bands"][0].update(cells=parts))
hostile("sections", {"id": "a/b"}, lambda template, parts: template.update(sections=parts))
hostile("options", {"id": "", "title": {}}, lambda template, parts: template["sections"][1]["columns"][3].update(options=parts))
hostile("hints", 1, lambda template, parts: template["sections"][0].update(hints={"nl": parts}))
PYTHON
for file in "$work"/*.template.json; do
    measure "template of $(basename "$file" .template.json): check" 1 template check "$file"
done
printf '%s of the measurements over what they may take\n' "$failed"
[ "$failed" -eq 0 ] || [ "${MEASURE:-0}" = 1 ]
