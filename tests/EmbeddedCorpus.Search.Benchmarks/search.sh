#!/usr/bin/env bash
# What searching a corpus costs, against SQLite FTS5, Lucene.NET and a linear scan, on the same texts and queries.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Search.Benchmarks/search.sh [options]

Compares search engines on the same texts and queries: PEPs, cpp-docs and 10 MB of cpp-docs. All engines run in one
process. Prints Markdown tables: median, 99th percentile and allocated bytes of a query; size of the indexes and the
time to make them. For cpp-docs it also prints the time to the first result in a new process, for a program from
"dotnet build", published with ReadyToRun (the one with a limit), and as native code if the packages for that can be
restored. Progress goes to stderr.

  EmbeddedCorpus  over the image that a build puts into an assembly; in a new process over a real assembly, with
                  the texts as a resource
  SQLite FTS5     Microsoft.Data.Sqlite, table in memory, positions, "porter unicode61", ORDER BY rank LIMIT 10;
                  in a new process over a ready file
  Lucene.NET      4.8, RAMDirectory, EnglishAnalyzer, BM25, classic query parser, ten best, those of a prefix by
                  score as in the other engines; in a new process over a ready folder
  linear scan     characters of any case in the texts as strings

A run starts with the text of the query and ends with the numbers of the ten best texts, on one thread. Engines take
turns, and each query runs equally often. The scan gets the runs that fit into a second or two.

Queries are chosen from the texts with a fixed seed, by the number of texts that have a word in any form:
  rare       at most 5 texts
  frequent   a fifth of the texts or more
  two words  a frequent word or a middling one (1 to 10 % of the texts)
  phrase     two or three words, all of them not rare
  prefix     the first four letters of a middling word, if stemming leaves them
  no hit     words that no text has

"hits" is the average number of hits among ten. "of ours" is the share of our best hits that the engine has among its
own: engines rank and stem differently. The indexes of FTS5 and Lucene.NET are merged into one segment, which is
part of the time to make them.

  --texts peps,cpp-docs,10mb  (all by default)
  --queries N    queries of each class (default 40)
  --runs N       runs of each class and engine, at least (default 1000)
  --processes N  new processes for each engine and way to ship (default 15; 0 to measure none)
  --check        exit with 1 if a limit does not hold
  --shared DIR   the folder that holds corpora/ (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --keep         keep the temporary folder

Takes some 5 minutes on 2 cores with the defaults.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$repository/../shared}"
arguments=()
keep=false
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --keep) keep=true; shift ;;
        *) arguments+=("$1"); shift ;;
    esac
done

say() { echo "search: $*" >&2; }

for archive in "$shared/corpora/peps.tar.gz" "$shared/corpora/cpp-docs.tar.gz"; do
    if [ ! -f "$archive" ]; then
        say "$archive is missing; give its folder with --shared or EMBEDDEDCORPUS_SHARED"
        exit 1
    fi
done

work="$(mktemp -d "${TMPDIR:-/tmp}/search.XXXXXX")"
clean() { if $keep; then say "kept $work"; else rm -rf "$work"; fi; }
trap clean EXIT

say "unpack texts"
tar -xzf "$shared/corpora/peps.tar.gz" -C "$work"
tar -xzf "$shared/corpora/cpp-docs.tar.gz" -C "$work"

# No build server outlives its build: it would take time from what is measured.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
build() { dotnet build -c Release -v:q -nologo --artifacts-path "$work/build" -p:UseSharedCompilation=false "$@" >&2; }

say "build the program"
build "$here"

# The task that writes images must be there before a build that needs it starts.
say "build the program that is started for its first result, with cpp-docs"
build "$repository/generator/EmbeddedCorpus.Build"
first=("$here/../EmbeddedCorpus.Search.FirstResult" -p:SearchCorpus="$work/cpp-docs" -p:_EmbeddedCorpusTaskAssembly="$work/build/bin/EmbeddedCorpus.Build/release/EmbeddedCorpus.Build.dll")
build "${first[@]}" -o "$work/first-result/built"

# publish FOLDER WAY: without its packages or a linker there is one way less to measure.
publish() {
    say "publish it: $2"
    if ! dotnet publish -c Release -v:q -nologo --artifacts-path "$work/build" -p:UseSharedCompilation=false "${first[@]}" -p:Ship="$2" -o "$work/first-result/$1" >&2; then
        say "$2 cannot be published here, and is not measured"
        rm -rf "${work:?}/first-result/$1"
    fi
}
publish ready-to-run ReadyToRun
publish native Native

dotnet exec "$work/build/bin/EmbeddedCorpus.Search.Benchmarks/release/EmbeddedCorpus.Search.Benchmarks.dll" --work "$work" "${arguments[@]}"
