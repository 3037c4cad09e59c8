#!/usr/bin/env bash
# Lets every fsync take two seconds while somebody types and saves, and then freezes the disk: no frame of the window
# takes over 100 ms, the disk is told, and saving elsewhere and leaving work.
source "$(dirname "$0")/common.sh"
slow_disk=$(realpath -e "$built/examples/slow_disk")
export XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
# strace now and then gives up itself when two threads are delayed at once, which says nothing of the program.
for left in 2 1 0; do
    cp "$example" "$work/plan.canvas.json"
    strace -f --seccomp-bpf -qq -o "$work/calls" -e trace=fsync,fdatasync \
        -e inject=fsync,fdatasync:delay_enter=2000000 "$slow_disk" "$work/plan.canvas.json" 10 2>"$work/error" && break
    cat "$work/error" >&2
    { [ "$left" -gt 0 ] && grep -q '^strace: dispatch_event: ' "$work/error"; } || fail 'the window with a slow disk'
done
syncs=$(grep -c DELAYED "$work/calls")
[ "$syncs" -gt 4 ] || fail "only $syncs syncs were slow, so the test shows nothing"
printf '%s syncs of two seconds\n' "$syncs"

# A disk that does not answer at all: frozen under a window that saves to it.
frozen_disk=$(realpath -e "$built/examples/frozen_disk")
interrupted=$(realpath -e "$built/examples/interrupted")
unset DISPLAY WAYLAND_DISPLAY WAYLAND_SOCKET DBUS_SESSION_BUS_ADDRESS
truncate -s 32M "$work/disk"
mkfs.ext4 -q "$work/disk"
mount -o loop "$work/disk" "$mount"
thaw() { fsfreeze -u "$mount" 2>/dev/null || true; }
trap 'thaw; cleanup' EXIT

freeze_under() { # NAME, ARGUMENTS: what the window prints goes to $work/NAME
    local name=$1
    shift
    rm -rf "$work/data"
    mkfifo "$work/$name.in"
    "$frozen_disk" "$@" <"$work/$name.in" >"$work/$name" 2>"$work/$name.error" &
    window=$!
    exec 9>"$work/$name.in"
    until_printed "$name" typed
    fsfreeze -f "$mount"
    echo frozen >&9
    exec 9>&-
    # The thread that hangs in the kernel keeps the process until the disk answers; what it says comes before.
    until_printed "$name" 'slowest of'
    cat "$work/$name"
}

until_printed() { # NAME, WORDS
    for _ in $(seq 400); do
        grep -q "$2" "$work/$1" && return
        sleep 0.1
    done
    cat "$work/$1" "$work/$1.error" >&2
    fail "$1: not '$2' within 40 s"
}

left_within() { # NAME, SECONDS
    awk -v most="$2" '/^left after/ { exit !($3 < most) }' "$work/$1" || fail "$1: leaving took too long"
}

before=$(sha256sum <"$example")
cp "$example" "$mount/plan.canvas.json"
freeze_under leave "$mount/plan.canvas.json"
left_within leave 9
"$interrupted" "$work/data/samencanvas/journal" words >"$work/words" || fail 'the work is not offered'
grep -q 'Getypt toen de schijf bevroren was' "$work/words" || fail 'the last words are not offered'
[ "$before" = "$(sha256sum <"$mount/plan.canvas.json")" ] || fail 'the file changed while the disk was frozen'
thaw
wait "$window"
printf 'the work is offered at the next start, also while the disk is frozen\n'

cp "$example" "$mount/plan.canvas.json"
freeze_under elsewhere "$mount/plan.canvas.json" "$work/elsewhere.canvas.json"
left_within elsewhere 9
LANG=en "$samencanvas" check "$work/elsewhere.canvas.json" >/dev/null || fail 'the canvas is not elsewhere'
grep -q 'Getypt toen de schijf bevroren was' "$work/elsewhere.canvas.json" || fail 'words are missing elsewhere'
"$interrupted" "$work/data/samencanvas/journal" words 2>/dev/null && fail 'saved work is offered' || true
thaw
wait "$window"
printf 'the canvas is elsewhere, with all its words\n'
