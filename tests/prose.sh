#!/usr/bin/env bash
# Prints sentences of the documentation that may have to be read twice. It gates nothing.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/prose.sh [--draw N [--seed S]]

Reads the README, the changelog, the pages, the messages of diagnostics, the help texts and the XML documentation of public members.
Prints each sentence that has one of some patterns, with its place, and a count for each pattern.

--draw N   prints N sentences drawn at random in place of that, for a reader
--seed S   the seed of the draw: the same sentences each time; 1 without it
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
dotnet run "$root/tests/prose.cs" -- "$root" "$@"
