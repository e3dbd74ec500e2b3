#!/usr/bin/env bash
# Prints warnings EC0006 drawn at random, for a reader who judges them. It gates nothing.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/ec0006.sh [--seed S] [--count N] [--shared DIR] [FOLDER...]

Reads the cases and the documentation of the shared folder, and all texts of the folders. Prints 100 of the warnings EC0006, each with its
place, its message and its paragraph. Prints the number of texts and warnings for each folder. A reader decides for each warning whether the author made a
mistake there.

--seed S      the seed of the draw: the same warnings each time; 1 without it
--count N     the number of warnings; 100 without it
--shared DIR  the folder with cases/ and corpora/ (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
dotnet run -c Release "$root/tests/ec0006.cs" -- "$root" "$@"
