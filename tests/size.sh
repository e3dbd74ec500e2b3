#!/usr/bin/env bash
# Prints the statements of the sources by room, of the working tree and of an earlier commit: a direction, no limit.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/size.sh [COMMIT]

Counts the C# statements of each folder of the product, and of each test project.
COMMIT   an earlier commit; the script compares it with the working tree
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
before=
if [ $# -gt 0 ]; then
  before=$(mktemp -d)
  trap 'rm -rf "$before"' EXIT
  git -C "$root" archive "$1" -- generator runtime corpus tests | tar -x -C "$before"
fi

dotnet run "$root/tests/size.cs" -- "$root" ${before:+"$before"}
