#!/usr/bin/env bash
# Cuts the power of a file system while a canvas is saved in a loop: nothing damaged, no acknowledged revision lost.
# Then the same without what makes a save durable, which must fail, or the test shows nothing.
source "$(dirname "$0")/common.sh"
rounds="${1:-20}"
file="$mount/plan.canvas.json"

make_file_system() { # KIND
    umount "$mount" 2>/dev/null || true
    rm -f "$work/image"
    truncate --size=320M "$work/image"
    "mkfs.$1" -q "$work/image"
    mount -o loop "$work/image" "$mount"
}

# Saves, cuts the power after a moment, mounts again. Prints `ok`, `lost` or `damaged`.
round() { # COMMAND THAT SAVES IN A LOOP AND PRINTS EACH NUMBER…
    "$@" "$file" >"$work/acknowledged" 2>/dev/null &
    local saving=$! last found
    for _ in $(seq 100); do [ -s "$work/acknowledged" ] && break; sleep 0.02; done
    sleep "0.$((RANDOM % 4))$((RANDOM % 10))"
    xfs_io -x -c shutdown "$mount"
    # After the cut no save can be acknowledged any more.
    last=$(tail -n 1 "$work/acknowledged")
    kill "$saving" 2>/dev/null || true
    wait "$saving" 2>/dev/null || true
    for _ in $(seq 50); do umount "$mount" 2>/dev/null && break; sleep 0.1; done
    mount -o loop "$work/image" "$mount"
    found=$(revision "$file")
    if [ -z "$found" ]; then echo damaged; elif [ "$found" -lt "${last:-0}" ]; then echo lost; else echo ok; fi
}

# The program without a system call that it makes: strace answers in its place.
without() { # WHICH CALLS OF fsync, FILE
    strace -f -o /dev/null -e trace=fsync -e inject=fsync:retval=0"$1" "$save_loop" "$2"
}
no_fsync() { without '' "$1"; }
no_folder_fsync() { without ':when=2+2' "$1"; }

# How not to save: the file is opened for writing, which empties it.
in_place() {
    cp "$1" "$work/old"
    local number
    number=$(revision "$1")
    while :; do
        number=$((number + 1))
        sed "s/\"revision [0-9]*\"/\"revision $number\"/" "$work/old" >"$work/new"
        cat "$work/new" >"$1" || exit 1
        echo "$number"
    done
}

for kind in ext4 xfs; do
    make_file_system "$kind"
    for number in $(seq "$rounds"); do
        result=$(round "$save_loop")
        [ "$result" = ok ] || fail "power cut $number on $kind: $result"
    done
    printf '%s: %s power cuts, none damaged, no acknowledged revision lost (now at revision %s)\n' \
        "$kind" "$rounds" "$(revision "$file")"
done

must_fail() { # KIND, COMMAND
    make_file_system "$1"
    "$save_loop" "$file" 3 >/dev/null
    sync -f "$mount"
    for number in $(seq 15); do
        result=$(round "$2")
        if [ "$result" != ok ]; then
            printf 'control %s on %s: %s after %s power cuts, as it must be\n' "$2" "$1" "$result" "$number"
            return
        fi
    done
    fail "the control $2 on $1 lost nothing, so the test shows nothing"
}
must_fail ext4 no_fsync
must_fail xfs no_fsync
must_fail xfs no_folder_fsync
must_fail ext4 in_place
