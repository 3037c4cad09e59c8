#!/usr/bin/env bash
# A full disk, a full quota of it at every size, and a share that becomes read-only: the last acknowledged save stays.
source "$(dirname "$0")/common.sh"
file="$mount/plan.canvas.json"

check() { # WHAT
    local last code=0
    "$save_loop" "$file" >"$work/acknowledged" 2>"$work/error" || code=$?
    last=$(tail -n 1 "$work/acknowledged")
    [ "$code" != 0 ] || fail "$1: saving went on"
    [ -s "$work/error" ] || fail "$1: not told"
    [ "$(revision "$file")" = "${last:-$2}" ] || fail "$1: revision $(revision "$file") instead of ${last:-$2}"
    [ "$(litter "$file")" = 0 ] || fail "$1: litter"
    printf '%s: stopped at revision %s, the file is whole\n' "$1" "$(revision "$file")"
}

mount -t tmpfs -o size=1m tmpfs "$mount"
"$save_loop" "$file" 1 >/dev/null
dd if=/dev/zero of="$mount/ballast" bs=1k count=800 status=none
check 'a disk that fills up' 1
dd if=/dev/zero of="$mount/more" bs=1k count=1000 status=none 2>/dev/null || true
check 'a full disk' "$(revision "$file")"
rm "$mount/more" "$mount/ballast"
mount -o remount,ro "$mount"
check 'a read-only share' "$(revision "$file")"
mount -o remount,rw "$mount"
umount "$mount"
