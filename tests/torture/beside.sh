#!/usr/bin/env bash
# What others put beside the files that are written, and who may read what lies there meanwhile: links and pipes under
# the names of locks and siblings, a private file that is saved slowly, and a folder with a default access list.
source "$(dirname "$0")/common.sh"
mkdir "$work/folder" "$work/data"
export LANG=en XDG_DATA_HOME="$work/data" HOME="$work"
pdf="$work/folder/plan.pdf"
as_another() { setpriv --reuid=54321 --regid=54321 --clear-groups "$@"; }
chmod 755 "$work"
hash=$(printf 'plan.pdf' | sha256sum | cut -c1-8)

# Version 0.1 opened its sibling by a name that could be foretold, through links, and looked at others by opening them.
mkfifo "$work/folder/.samencanvas-$hash-1.tmp"
ln -s "$work/planted" "$work/folder/.samencanvas-$hash-2.tmp"
touch -h -d '1 hour ago' "$work/folder/.samencanvas-$hash-1.tmp" "$work/folder/.samencanvas-$hash-2.tmp"
(for number in $(seq $$ $(($$ + 500))); do ln -s "$work/planted" "$work/folder/.samencanvas-$hash-$number.tmp"; done)
timeout 10 "$samencanvas" export "$example" -o "$pdf" >/dev/null || fail 'an export hangs on a pipe beside it, or fails'
[ ! -e "$work/planted" ] || fail 'an export was written through a link'
[ ! -L "$pdf" ] || fail 'the link became the export'
[ -p "$work/folder/.samencanvas-$hash-1.tmp" ] || fail 'the pipe of somebody else was removed'
rm -f "$work/folder/.samencanvas-"*
printf 'links and pipes under the names of siblings: none followed, none waited for\n'

mkfifo "$work/folder/pipe.canvas.json"
timeout 10 "$save_loop" "$work/folder/pipe.canvas.json" 1 >/dev/null 2>"$work/error" && fail 'a pipe is no canvas'
[ "$?" != 124 ] || fail 'a look at a pipe hangs'
cat "$example" | timeout 10 "$samencanvas" check /dev/stdin >/dev/null || fail 'a pipe on the command line is no input'
timeout 10 "$samencanvas" export "$example" -o /dev/stdout | head -c 5 | grep -q '%PDF-' || fail 'no output to a pipe'
printf 'pipes: an input and an output of the command line, and never waited for elsewhere\n'

chmod 600 "$pdf"
strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:delay_enter=2000000:when=1 \
    "$samencanvas" export "$example" -o "$pdf" >/dev/null & saving=$!
for _ in $(seq 100); do [ "$(litter "$pdf")" = 0 ] || break; sleep 0.02; done
[ "$(litter "$pdf")" = 1 ] || fail 'no sibling was seen'
as_another cat "$work"/folder/.samencanvas-* >/dev/null 2>&1 && fail 'others can read a private file while it is saved'
wait "$saving"
[ "$(stat -c %a "$pdf")" = 600 ] || fail 'a private file is not private any more'
printf 'a private file: private while it is saved\n'

setfacl -d -m u:54321:rwx "$work/folder"
chmod 660 "$pdf"
"$samencanvas" export "$example" -o "$pdf" >/dev/null
as_another head -c 4 "$pdf" >/dev/null 2>&1 && fail 'the access list of the folder came upon a file that had none'
"$samencanvas" export "$example" -o "$work/folder/new.pdf" >/dev/null
as_another head -c 4 "$work/folder/new.pdf" >/dev/null || fail 'a new file did not get the access list of the folder'
printf 'a default access list: for new files, and not for one that had none\n'

chmod 444 "$pdf"
cp "$pdf" "$work/before"
code=0
"$samencanvas" export "$example" --kind poster -o "$pdf" >/dev/null 2>"$work/error" || code=$?
[ "$code" = 2 ] && cmp -s "$pdf" "$work/before" || fail 'a write-protected file was replaced without a word'
grep -q -- --force "$work/error" || fail 'what to do with a write-protected file is not told'
"$samencanvas" export "$example" --kind poster --force -o "$pdf" >/dev/null || fail '--force does not replace'
cmp -s "$pdf" "$work/before" && fail '--force left the old file'
[ "$(stat -c %a "$pdf")" = 444 ] || fail '--force took the protection away'
printf 'a write-protected file: replaced with --force only\n'
