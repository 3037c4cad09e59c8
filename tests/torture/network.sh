#!/usr/bin/env bash
# Nothing leaves the machine: no socket but local ones in a run of the window that types, saves and opens again, and in exports.
# Needs strace and what .ci/smoke-window needs; target/debug/samencanvas, or the program that is given, has to be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/debug/samencanvas}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The program keeps its process id, which the window is found by.
traced="$work/samencanvas"
printf '#!/bin/sh\nexec strace -D -f -A --seccomp-bpf -e trace=socket,connect -o %s %s "$@"\n' "$work/calls" "$program" >"$traced"
chmod +x "$traced"

.ci/smoke-window "$traced" "$work/shots"
"$traced" export assets/examples/schuldenlab.canvas.json -o "$work/pitch.pdf"
sleep 1

local=$(grep -c 'socket(AF_UNIX' "$work/calls" || true)
remote=$(grep -cE 'AF_INET6?' "$work/calls" || true)
if [ "$local" -eq 0 ]; then
    printf 'FAILED: not even the screen was asked for, so this saw nothing\n' >&2
    exit 1
fi
if [ "$remote" -gt 0 ]; then
    grep -E 'AF_INET6?' "$work/calls" >&2
    exit 1
fi
printf '%s local sockets, none to another machine\n' "$local"
