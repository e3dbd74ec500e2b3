#!/usr/bin/env bash
# Whether parsing takes time in proportion to the length of a text, whatever the text.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/worst-cases.sh [options]

Measures whether parsing takes time in proportion to the length of a text. Writes texts that ask much of the rules for
quotations: quotation marks that never close, nested ones, names, clauses, brackets, paragraphs. Parses each at one
length and at 16 times that length. Prints a Markdown table with the median of several runs and the ratio of the two.
A ratio above the limit is measured up to three times. Prose is twice as long as the others: 8 million characters in
one paragraph. A text that takes more than ten seconds is stopped at that length.

  --check      exit with 1 if a ratio is above 128
  --length N   characters of the shorter text (default 250000)
  --runs N     runs, of which the median counts; at least one second of them (default 5)
  --only TEXT  only the texts with TEXT in their name

Takes about a minute on 2 cores with the defaults.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
case " $* " in *" --help "* | *" -h "*) help; exit 0 ;; esac

# A collection beside the program takes time from it in one run and not in the next.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_gcConcurrent=0
echo "worst-cases: build" >&2
dotnet build -c Release -v:q -nologo "$here" >&2
dotnet exec "$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll" worst-cases "$@"
