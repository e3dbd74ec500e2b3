#!/usr/bin/env bash
# Whether parsing takes time in proportion to the length of a text, whatever the text.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/worst-cases.sh [options]

Checks that the time to parse a text is proportional to the length of the text. Writes texts that are difficult for the
rules of quotations. Examples are quotation marks that never close, nested quotation marks, names, clauses, brackets and
paragraphs. Parses each text at one length and at 16 times this length. Prints a Markdown table with the median times and
the ratio of the two times. Measures a ratio above the limit up to three times. The text "prose" is twice as long as the
other texts: one paragraph of 8 million characters. Stops a text after more than ten seconds.

  --check      exit with 1 if a ratio is above 128
  --length N   characters of the shorter text (default 250000)
  --runs N     minimum number of runs for the median (default 5); the runs take at least one second
  --only TEXT  measure only the texts with TEXT in their name

Takes about a minute on 2 cores by default.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
case " $* " in *" --help "* | *" -h "*) help; exit 0 ;; esac

# A collection beside the program takes time from it in one run and not in the next.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_gcConcurrent=0
echo "worst-cases: build" >&2
dotnet build -c Release -v:q -nologo "$here" >&2
dotnet exec "$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll" worst-cases "$@"
