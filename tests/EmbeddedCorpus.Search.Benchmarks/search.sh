#!/usr/bin/env bash
# What searching a corpus costs, against SQLite FTS5, Lucene.NET and a linear scan, on the same texts and queries.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Search.Benchmarks/search.sh [options]

Compares search engines with the same texts and queries. The texts are PEPs, cpp-docs, 10 MB of cpp-docs, and
pieces of both sets that are as short as news. A seed decides where the texts are cut. All engines run in one process. Prints Markdown tables with the median time, the 99th percentile and the allocated bytes of a query.
Another table has the size of each index and the time to build it. A third table has the size of each part of our index,
with the features that need the part. Writes the progress to stderr.

For cpp-docs, the script also prints the time to the first result in a new process. This time is measured for programs
from "dotnet build", for programs with ReadyToRun, and for native code. The limit applies to ReadyToRun. Native code is
measured only if its packages can be restored.

  - EmbeddedCorpus: an image as in an assembly. A new process uses a real assembly with the texts in a resource
  - SQLite FTS5: Microsoft.Data.Sqlite, table in memory, positions, "porter unicode61", ORDER BY rank LIMIT 10. A new
    process uses an existing file
  - Lucene.NET: version 4.8, RAMDirectory, EnglishAnalyzer, BM25, classic query parser, ten best hits. A prefix query
    scores its hits, as in the other engines. A new process uses an existing folder
  - linear scan: looks for the characters in strings, in upper or lower case

All runs are on one thread. A run starts with the text of the query and ends with the numbers of the ten best texts. The engines run
alternately, and each query runs equally often. The linear scan runs for one or two seconds.

The script chooses queries from the texts with the seed. A text contains a word if the text has any form of the word:
  - rare: a word in at most 5 texts
  - frequent: a word in at least a fifth of the texts
  - two words, OR: a frequent word and a word in 1 to 10 % of the texts
  - two words, AND: two words of one text, each in at least 1 % of the texts
  - phrase of 2, phrase of 3: words of a text; the first and the last word are in at least 1 % of the texts
  - prefix of 3, prefix of 4: the first letters of a word. 1 to 10 % of the texts have the word, and stemming does not change these letters
  - no hit: words that no text has

Each class is measured three times: the ten best hits, the ten best hits with the number of all hits, and hits 21 to 30. SQLite FTS5 counts with a separate statement. Lucene.NET always counts. Another table has the queries that take EmbeddedCorpus longest.

The set "fields" is cpp-docs with eight fields in the front matter of each text. The script measures searches of a
frequent word with a filter on this set, and compares them with the same searches without a filter. Only EmbeddedCorpus
runs these searches. Another table shows what the
fields add to the time to build an image and to its size.

The column "hits" has the average number of hits among the ten best. The column "of ours" tells how many of our best hits
the other engine finds too, in percent. This share is below 100 % because engines rank and stem in different ways. The indexes of FTS5
and Lucene.NET are merged into one segment. The merge is a part of the time to build the index.

  --texts peps,cpp-docs,10mb,cut,fields  (all by default)
  --seed N       says how texts are cut and which queries are chosen (default 1950)
  --queries N    queries of each class (default 40)
  --runs N       minimum number of runs for each class and engine (default 1000)
  --sets N       instead, cuts the texts into N corpora in files, and compares a search of the set with a search of
                 one corpus with all texts, of the slowest of the N corpora, and of all of them one after the other
  --processes N  new processes for each engine and kind of program (default 15); 0 measures no new process
  --check        exit with 1 if a limit is exceeded
  --shared DIR   the folder that contains corpora/ (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --keep         keep the temporary folder

Takes about 20 minutes on 2 cores by default.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$repository/../shared}"
arguments=()
keep=false
processes=true
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --keep) keep=true; shift ;;
        --processes) [ "${2:-}" != 0 ] || processes=false; arguments+=("$1" "${2:-}"); shift $(($# > 1 ? 2 : 1)) ;;
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

first=("$here/../EmbeddedCorpus.Search.FirstResult" -p:SearchCorpus="$work/cpp-docs" -p:_EmbeddedCorpusTaskAssembly="$work/build/bin/EmbeddedCorpus.Build/release/EmbeddedCorpus.Build.dll")

# publish FOLDER WAY: without its packages or a linker there is one way less to measure.
publish() {
    say "publish it: $2"
    if ! dotnet publish -c Release -v:q -nologo --artifacts-path "$work/build" -p:UseSharedCompilation=false "${first[@]}" -p:Ship="$2" -o "$work/first-result/$1" >&2; then
        say "$2 cannot be published here, and is not measured"
        rm -rf "${work:?}/first-result/$1"
    fi
}
if $processes; then
    say "build the program that is started for its first result, with cpp-docs"
    # The task that writes images must be there before a build that needs it starts.
    build "$repository/generator/EmbeddedCorpus.Build"
    build "${first[@]}" -o "$work/first-result/built"
    publish ready-to-run ReadyToRun
    publish native Native
fi

dotnet exec "$work/build/bin/EmbeddedCorpus.Search.Benchmarks/release/EmbeddedCorpus.Search.Benchmarks.dll" --work "$work" "${arguments[@]}"
