#!/usr/bin/env bash
# What reading a corpus costs, against embedded resources that are parsed, JSON and dictionaries.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/reading.sh [options]

Compares reading a corpus with other ways to ship texts. Writes synthetic articles, and builds them into a benchmark
program as a corpus, as resources and as JSON. Measures six operations with BenchmarkDotNet: opening, reading all
quotations, finding an article by id, finding articles by date, reading a property of each kind of an article view, and reading the first
article of a list by value. Checks first that all ways give equal results, and
that the same texts in a resource do too. Prints a Markdown table, and writes the progress to stderr. Does not write
into the repository.

"open in a new process" is the time from the start of the program's own code to the first headline. The time includes
just-in-time compilation. The table shows the median of several processes.

In "open, read the first headline" the code is already compiled. EmbeddedCorpus then has no work left, and the other
ways read all texts again.

All other operations work on an open corpus. Classes and dictionaries are in memory, and the time to create them does
not count. A time of BenchmarkDotNet is the mean of one look-up, or of one pass over all quotations or one month.

  --articles N   number of articles (default 1000)
  --processes N  new processes for each way (default 15)
  --views        measure only article views: a property of each kind, and the first article of a list
  --short        use the short job of BenchmarkDotNet, which is quick and less exact
  --check        exit with 1 if a limit is exceeded. The limits compare article views with members of Article
  --keep         keep the temporary folder with the texts, the program and the log of BenchmarkDotNet

Takes about 4 minutes on 2 cores with --short. Takes several times as long without --short.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
arguments=()
keep=false
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --keep) keep=true; shift ;;
        *) arguments+=("$1"); shift ;;
    esac
done

say() { echo "reading: $*" >&2; }

work="$(mktemp -d "${TMPDIR:-/tmp}/reading.XXXXXX")"
clean() { if $keep; then say "kept $work"; else rm -rf "$work"; fi; }
trap clean EXIT

# No build server outlives its build: it would take time from what is measured.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
build() { dotnet build -c Release -v:q -nologo --artifacts-path "$work/build" -p:UseSharedCompilation=false "$@" "$here" >&2; }

program="$work/build/bin/EmbeddedCorpus.Benchmarks/release/EmbeddedCorpus.Benchmarks.dll"
arguments=(--work "$work" "${arguments[@]}")

say "build the program"
build
dotnet exec "$program" reading-prepare "${arguments[@]}"

say "build it with the texts"
build -p:ReadingCorpus="$work/corpus" -p:_EmbeddedCorpusTaskAssembly="$work/build/bin/EmbeddedCorpus.Build/release/EmbeddedCorpus.Build.dll"
dotnet exec "$program" reading-measure "${arguments[@]}"
