#!/usr/bin/env bash
# Prints warnings EC0006 drawn at random, for a reader who judges them. It gates nothing.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/ec0006.sh [--seed S] [--count N] [--shared DIR] [FOLDER...]

Reads the cases and the documentation of the shared folder, and all texts of the named folders, as plain text. Prints random warnings EC0006, with the place, the
message and the paragraph of each warning. Prints the number of texts and warnings for each folder. A reader decides for each warning whether the
author of the text made a mistake.

--seed S      the seed of the random numbers (default 1); the same seed gives the same warnings
--count N     the number of warnings (default 100)
--shared DIR  the folder with cases/ and corpora/ (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
dotnet run -c Release "$root/tests/ec0006.cs" -- "$root" "$@"
