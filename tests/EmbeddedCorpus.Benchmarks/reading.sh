#!/usr/bin/env bash
# What reading a corpus costs, against embedded resources that are parsed, JSON and dictionaries.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/reading.sh [options]

Writes synthetic articles, builds them into the benchmark program as a corpus, as resources and as JSON, and
measures with BenchmarkDotNet: opening, reading all quotes, finding by id and by date. All ways must give equal
results first, and the same texts in a resource too. Prints a Markdown table; progress goes to stderr. Nothing is written into the repository.

"open in a new process" is the time from the start of the program's own code to the first headline, median of
several processes, with the compilation of what is run. In "open, read the first headline" code is compiled and
warm: EmbeddedCorpus then has nothing left to do, the other ways read all texts again. The other operations work
on an open corpus: classes and dictionaries lie ready in memory, their making is not counted. Times of
BenchmarkDotNet are means, of one look-up or of one pass over the quotes or the month.

  --articles N   number of articles (default 1000)
  --processes N  new processes for each way (default 15)
  --short        BenchmarkDotNet's short job: quick and less exact
  --keep         keep the temporary folder, with texts, program and BenchmarkDotNet's log

Takes some 4 minutes on 2 cores with --short, and several times that with the defaults.
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
