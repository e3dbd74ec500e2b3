#!/usr/bin/env bash
# How well a search ranks, on test collections that are no part of the repository.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Search.Evaluation/search-quality.sh [options]

Measures the quality of the ranking. Builds a corpus from the documents of a test collection. Searches with the queries
of the collection, as plain words. The script eval.py of the shared folder scores the first 1,000 hits. Prints a Markdown
table. The table also has the figures of a reference BM25 (Porter stems, 33 stop words, k1 1.2, b .75). Writes the
progress to stderr, with the number of queries that are too long for a search. Writes only into the build folders of the
repository.

  --shared DIR      folder with search/ (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --collection DIR  another collection with docs.jsonl, queries.tsv and qrels.txt. The option can be given several times
                    (default search/cranfield and search/medline of the shared folder)
  --near            search with the option PreferNearWords
  --check           exit with 1 if a MAP is more than .005 below the reference
  --dump-run FILE   also keep the run; with several collections, the file name starts with the name of the collection
  --keep            keep the runs; stderr shows their folder

Needs python3 with SQLite FTS5. Takes about 15 seconds on 2 cores.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$here/../../../shared}"
keep=false
dump=
collections=()
near=()
table=()
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --collection) collections+=("${2:?--collection: a folder is missing}"); shift 2 ;;
        --dump-run) dump="${2:?--dump-run: a file is missing}"; shift 2 ;;
        --near) near=(--near); shift ;;
        --check) table+=(--check); shift ;;
        --keep) keep=true; shift ;;
        *) echo "search-quality: $1 is no option; see --help" >&2; exit 2 ;;
    esac
done

say() { echo "search-quality: $*" >&2; }

[ ${#collections[@]} -gt 0 ] || collections=("$shared/search/cranfield" "$shared/search/medline")
for file in "$shared/search/eval.py" "$shared/search/reference_bm25.py" "${collections[@]/%//qrels.txt}"; do
    if [ ! -e "$file" ]; then
        say "$file is missing; see --shared and --collection"
        exit 1
    fi
done

work="$(mktemp -d "${TMPDIR:-/tmp}/search-quality.XXXXXX")"
clean() { if $keep; then say "kept $work"; else rm -rf "$work"; fi; }
trap clean EXIT

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
say "build"
dotnet build -c Release -v:q -nologo "$here" >&2
run() { dotnet exec "$here/bin/Release/net10.0/EmbeddedCorpus.Search.Evaluation.dll" "$@"; }

for index in "${!collections[@]}"; do
    collection="${collections[$index]}"
    run "$collection" --out "$work/$index.run" "${near[@]}"
    python3 -B "$shared/search/reference_bm25.py" "$collection" > "$work/$index.reference.run"
    if [ -n "$dump" ]; then
        if [ ${#collections[@]} -gt 1 ]; then
            cp "$work/$index.run" "$(dirname "$dump")/$(basename "$collection").$(basename "$dump")"
        else
            cp "$work/$index.run" "$dump"
        fi
    fi
done

python3 -B "$here/search_quality_table.py" "${table[@]}" "$shared/search" "$work" "${collections[@]}"
