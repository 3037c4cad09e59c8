# Sourced by the scripts here. They need root and strace; `target` is where cargo builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
built="${CARGO_TARGET_DIR:-target}/debug"
save_loop=$(realpath -e "$built/examples/save_loop")
samencanvas=$(realpath -e "$built/samencanvas")
example=$(realpath assets/examples/schuldenlab.canvas.json)
work=$(mktemp -d)
mount="$work/mount"
mkdir "$mount"
cleanup() {
    # The program may still hold the mount for a moment after its kill.
    for _ in 1 2 3 4 5; do umount "$mount" 2>/dev/null && break; mountpoint -q "$mount" || break; sleep 0.2; done
    rm -rf "$work"
}
trap cleanup EXIT

fail() { printf 'FAILED: %s\n' "$1" >&2; exit 1; }

# The revision that a canvas file holds; nothing where it is no whole canvas.
revision() {
    LANG=en "$samencanvas" check "$1" >/dev/null 2>&1 || return 0
    sed -n 's/^ *"subject": "revision \([0-9]*\)",$/\1/p' "$1"
}

# How many siblings were left beside a file.
litter() { find "$(dirname "$1")" -maxdepth 1 -name '.samencanvas-*' | wc -l; }
