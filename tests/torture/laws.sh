#!/usr/bin/env bash
# The laws of merging over ten thousand random canvases and edits each; `cargo test` tries a few hundred.
# Usage: tests/torture/laws.sh [how many]
set -euo pipefail
cd "$(dirname "$0")/../.."

PROPTEST_CASES=${1:-10000} cargo test --test it merging::
