#!/usr/bin/env bash
# Prints sentences of the documentation that may have to be read twice. It gates nothing.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/prose.sh [--draw N [--seed S]]

Reads the README, the changelog, the pages, the messages of diagnostics, the help texts and the XML documentation of public members.
Prints the sentences that match a pattern of difficult prose. Prints the place of each sentence, and the number of matches of each pattern.

--draw N   print only N random sentences for a reader
--seed S   the seed of the random numbers (default 1); the same seed gives the same sentences
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
dotnet run "$root/tests/prose.cs" -- "$root" "$@"
