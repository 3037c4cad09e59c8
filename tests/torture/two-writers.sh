#!/usr/bin/env bash
# Two programs add words to one canvas at the same time, each word in a session of its own: whatever was acknowledged is in
# the file at the end. With pauses between the saves, and with syncs that take 1.5 seconds. A control that replaces the
# file after one look must lose some, or the test shows nothing.
#
# two-writers.sh [WORDS] [WORDS UNDER SLOW SYNCS] [PAUSE IN MS…]
source "$(dirname "$0")/common.sh"
words="${1:-60}"
slow_words="${2:-2}"
pauses=("${@:3}")
[ "${#pauses[@]}" -gt 0 ] || pauses=(0 5 20)
two_writers=$(realpath -e "$built/examples/two_writers")
mkdir "$work/folder"
file="$work/folder/plan.canvas.json"

# Lets two programs write; prints how many acknowledged words are missing.
round() { # COUNT, PAUSE, CARELESS OR NOTHING, COMMAND THAT RUNS A PROGRAM…
    local count="$1" pause="$2" careless="$3" first second
    shift 3
    rm -f "$file"
    "$save_loop" "$file" 1 >/dev/null
    "$@" "$two_writers" "$file" noor "$count" "$pause" $careless >"$work/noor" 2>"$work/noor.error" & first=$!
    "$@" "$two_writers" "$file" sami "$count" "$pause" $careless >"$work/sami" 2>"$work/sami.error" & second=$!
    wait "$first" || fail "the first program stopped: $(cat "$work/noor.error")"
    wait "$second" || fail "the second program stopped: $(cat "$work/sami.error")"
    [ "$(cat "$work/noor" "$work/sami" | wc -l)" = $((2 * count)) ] || fail 'not every word was acknowledged'
    jq -r '.canvas.sections.dream.text' "$file" | tr -s ' ' '\n' | sort >"$work/there"
    sort "$work/noor" "$work/sami" | comm -23 - "$work/there" | wc -l
}
merges() { cat "$work/noor.error" "$work/sami.error" | awk '{ sum += $2 } END { print sum }'; }

for pause in "${pauses[@]}"; do
    missing=$(round "$words" "$pause" '')
    [ "$missing" = 0 ] || fail "$missing of $((2 * words)) words lost with a pause of $pause ms"
    [ "$(litter "$file")" = 0 ] || fail 'litter'
    printf 'a pause of %s ms: %s words, none lost, %s merges\n' "$pause" "$((2 * words))" "$(merges)"
done
missing=$(round "$slow_words" 300 '' strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:delay_enter=1500000)
[ "$missing" = 0 ] || fail "$missing of $((2 * slow_words)) words lost under slow syncs"
printf 'syncs of 1.5 s: %s words, none lost, %s merges\n' "$((2 * slow_words))" "$(merges)"

missing=$(round 10 50 careless strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:delay_enter=50000)
[ "$missing" != 0 ] || fail 'the careless control lost nothing, so the test shows nothing'
printf 'the careless control lost %s of 20 words, as it must\n' "$missing"
