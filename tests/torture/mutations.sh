#!/usr/bin/env bash
# A million valid files, replicas, templates, PDFs and logos with something wrong in them, within 256 MB and a second each.
# Usage: tests/torture/mutations.sh [how many [from which [export one in so many of the files that open]]]
set -euo pipefail
cd "$(dirname "$0")/../.."

executable=$(cargo test --test it --no-run 2>&1 | sed -n 's/.*Executable.*(\(.*\))$/\1/p')
ulimit -v 262144
SAMENCANVAS_MUTATIONS=${1:-1000000} SAMENCANVAS_FIRST_MUTATION=${2:-0} SAMENCANVAS_EXPORT_ONE_IN=${3:-0} \
    "$executable" --exact mutations::mutated_files_replicas_and_templates_are_opened_or_refused --nocapture
