#!/usr/bin/env bash
# Lets every fsync take two seconds while somebody types and saves: no frame of the window takes over 100 ms.
source "$(dirname "$0")/common.sh"
slow_disk=$(realpath -e "$built/examples/slow_disk")
export XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
cp "$example" "$work/plan.canvas.json"
strace -f --seccomp-bpf -qq -o "$work/calls" -e trace=fsync,fdatasync \
    -e inject=fsync,fdatasync:delay_enter=2000000 "$slow_disk" "$work/plan.canvas.json" 10
syncs=$(grep -c DELAYED "$work/calls")
[ "$syncs" -gt 4 ] || fail "only $syncs syncs were slow, so the test shows nothing"
printf '%s syncs of two seconds\n' "$syncs"
