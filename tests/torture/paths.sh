#!/usr/bin/env bash
# A path or an address that stands in a canvas is text: nothing looks at it, opens it or connects to it, whatever is done with
# the canvas. Needs strace, python3 and Xvfb; target/debug/samencanvas, or the program that is given, has to be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/window.sh
program=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/debug/samencanvas}")
work=$(mktemp -d)
trap 'kill "${screen:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
open_screen "$work"

# In each canvas every text is one that a careless program would follow.
marker=not-to-be-touched
python3 - "$marker" "$work" <<'PYTHON'
import json, sys
marker, work = sys.argv[1:]
texts = [rf"\\{marker}.example\share\a.png", f"file:///tmp/{marker}/a.png", f"/tmp/{marker}", f"https://{marker}.example/",
         f"![a](/tmp/{marker}/b.png) <img src='/tmp/{marker}/c.png'>"]

def filled(value, text, key=None):
    if isinstance(value, dict):
        return {key: filled(below, text, key) for key, below in value.items()}
    if isinstance(value, list):
        return [filled(below, text) for below in value]
    return text if key in ("subject", "contact", "text", "name", "owner", "description") else value

for number, text in enumerate(texts):
    with open("assets/examples/schuldenlab.canvas.json", encoding="utf-8") as file:
        canvas = json.load(file)
    canvas.pop("replica", None)
    canvas["canvas"] = filled(canvas["canvas"], text)
    with open(f"{work}/hostile-{number}.canvas.json", "w", encoding="utf-8") as file:
        json.dump(canvas, file)
PYTHON

watched() { strace -f -A -s 4096 -e trace=%file,connect -o "$work/calls" "$@" >/dev/null 2>&1; }
for canvas in "$work"/hostile-*.canvas.json; do
    grep -q "$marker" "$canvas"
    watched "$program" check "$canvas" || [ $? -eq 1 ]
    for kind in pitch poster; do watched "$program" export --kind "$kind" "$canvas" -o "$work/out.pdf"; done
    watched "$program" diff "$canvas" assets/examples/schuldenlab.canvas.json
    # The window draws the whole of it; it is closed after some seconds.
    WAYLAND_DISPLAY='' HOME="$work" watched timeout 8 "$program" "$canvas" || [ $? -eq 124 ]
done

opened=$(grep -c 'openat.*hostile-' "$work/calls" || true)
if [ "$opened" -lt 25 ]; then
    printf 'FAILED: the canvases were opened %s times, so this saw too little\n' "$opened" >&2
    exit 1
fi
if grep "$marker" "$work/calls" >&2; then
    printf 'FAILED: something followed a path in a canvas\n' >&2
    exit 1
fi
printf '5 canvases full of paths, opened %s times: no path was followed\n' "$opened"
