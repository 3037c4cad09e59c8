#!/usr/bin/env bash
# Lets each system call of a save fail once, with each error: the file is as it was, or, where the failure came after
# the new file had its name, whole and new; the failure is told; nothing is left beside it.
source "$(dirname "$0")/common.sh"
mkdir "$work/folder"
file="$work/folder/plan.canvas.json"
"$save_loop" "$file" 2 >/dev/null
cp "$file" "$work/before"
tried=0

one_save() { # CALL, ERROR, WHICH
    cp "$work/before" "$file"
    local code=0
    strace -f -qq -o "$work/calls" -e trace="$1",rename,renameat2 -e inject="$1:error=$2:when=$3" \
        "$save_loop" "$file" 1 >"$work/out" 2>"$work/error" || code=$?
    grep -q INJECTED "$work/calls" || return 1
    tried=$((tried + 1))
    local what="$1 number $3 with $2"
    if cmp -s "$file" "$work/before"; then
        [ "$code" != 0 ] || fail "$what: nothing was saved, and nothing was told"
    else
        [ "$(revision "$file")" = 3 ] || fail "$what: the file is damaged"
        # Told, unless the failure was one that a save can do without.
        grep -B 999 INJECTED "$work/calls" | grep -q '^[0-9]* *rename\(at2\)\?(.*= 0$' || [ "$code" = 0 ] ||
            fail "$what: the file changed before it was whole"
    fi
    [ "$code" = 0 ] || [ -s "$work/error" ] || fail "$what: not told"
    [ "$(litter "$file")" = 0 ] || [ "$1" = unlink ] || fail "$what: litter"
}

for call in openat read write fsync renameat2 fchmod flock fstat; do
    for error in EIO ENOSPC EACCES EROFS EDQUOT; do
        number=1
        while one_save "$call" "$error" "$number"; do number=$((number + 1)); done
    done
done
printf '%s failing system calls: the file whole each time, the failure told\n' "$tried"

# An export, too: the old PDF stays, and one sentence says why.
"$samencanvas" export "$example" -o "$work/folder/pitch.pdf" >/dev/null
cp "$work/folder/pitch.pdf" "$work/before.pdf"
for call in write fsync renameat2; do
    code=0
    strace -f -qq -o "$work/calls" -e trace="$call" -e inject="$call:error=ENOSPC:when=1" \
        "$samencanvas" export "$example" -o "$work/folder/pitch.pdf" >/dev/null 2>"$work/error" || code=$?
    [ "$code" = 2 ] || fail "an export with a failing $call ends with $code"
    cmp -s "$work/folder/pitch.pdf" "$work/before.pdf" || fail "an export with a failing $call changed the file"
    [ "$(wc -l <"$work/error")" = 1 ] || fail "an export with a failing $call is not told in one sentence"
done
printf 'failing exports: the old file stays, one sentence each\n'
