#!/usr/bin/env bash
# Measures all numbers of the README and of the pages again, and writes them into the pages.
set -uo pipefail

help() {
    cat <<'HELP'
Usage: tests/numbers.sh [options] [PART...] [-- OPTION...]

Runs all scripts that measure, or only the named parts, one after the other. Stores the output of each script in a file of
tests/Numbers. Then writes the figures of all files into the pages, between the comments "numbers: NAME" and "/numbers".
Prints a table with the result and the minutes of each part. Exits with 1 if a part fails or a page lacks a figure.

A part that fails, takes too long, or prints a table that the pages cannot use leaves its stored output as it is. The new
output is then in FILE.rejected beside it, and the other parts go on. These are the parts, their usual time on 2 idle cores
and their time limit:

  - search-quality, search-quality-near (1 min, 5): the quality of the ranking, and with PreferNearWords
  - quotes (3 min, 8): quotations and speakers, cross-validated and on texts that no model was trained with
  - reading (5 min, 12): reading against resources, JSON and dictionaries
  - first-touch (2 min, 6): the first access in a new process
  - search (10 min, 20): searching against SQLite FTS5 and Lucene.NET
  - sets (2 min, 5): searching 20 corpora as one
  - storage (8 min, 18), storage-server (6 min, 14): builds without and with a compiler server, and the plot
  - worst-cases (3 min, 8): texts that are difficult for the rules of quotations
  - markdown (1 min, 5): Markdown against the same files as plain text

  --quick      run each script with few runs and small texts. Stores the output in a temporary folder, and writes no page
  --check      run nothing, and exit with 1 if a page differs from the stored output
  --pages      run nothing, and write the pages from the stored output
  --out DIR    the folder of the output (default tests/Numbers)
  -- OPTION... options of the script in place of the usual ones; only with one PART

Needs the shared folder ($EMBEDDEDCORPUS_SHARED, or the folder "shared" beside the repository) and python3. Takes about 40
minutes. Nothing else should run on the machine.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/.." && pwd)"
all=(search-quality search-quality-near quotes reading first-touch search sets storage storage-server worst-cases markdown)
parts=()
own=()
mode=run
quick=false
out=
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --quick) quick=true; shift ;;
        --check | --pages) mode="${1#--}"; shift ;;
        --out) out="${2:?--out: a folder is missing}"; shift 2 ;;
        --) shift; own=("$@"); [ ${#own[@]} -gt 0 ] || own=(--); break ;;
        *)
            case " ${all[*]} " in
                *" $1 "*) parts+=("$1"); shift ;;
                *) echo "numbers: there is no part '$1'; see --help" >&2; exit 2 ;;
            esac ;;
    esac
done
if [ ${#own[@]} -gt 0 ] && [ ${#parts[@]} -ne 1 ]; then
    echo "numbers: options after -- are for one PART" >&2
    exit 2
fi
[ ${#parts[@]} -gt 0 ] || parts=("${all[@]}")

work="$(mktemp -d "${TMPDIR:-/tmp}/numbers.XXXXXX")"
trap 'rm -rf "$work"' EXIT
if [ -z "$out" ]; then
    out="$here/Numbers"
    if $quick; then out="$(mktemp -d "${TMPDIR:-/tmp}/numbers-quick.XXXXXX")"; fi
fi
mkdir -p "$out"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

say() { echo "numbers: $*" >&2; }

# script PART: the script of a part, below the repository.
script() {
    case "$1" in
        search-quality | search-quality-near) echo tests/EmbeddedCorpus.Search.Evaluation/search-quality.sh ;;
        quotes) echo tests/EmbeddedCorpus.Quotes.Evaluation/quotes.sh ;;
        search | sets) echo tests/EmbeddedCorpus.Search.Benchmarks/search.sh ;;
        storage | storage-server) echo tests/EmbeddedCorpus.Benchmarks/storage-cost.sh ;;
        markdown) echo tests/EmbeddedCorpus.Benchmarks/markdown-cost.sh ;;
        *) echo "tests/EmbeddedCorpus.Benchmarks/$1.sh" ;;
    esac
}

# options PART: the options of a part, which the pages show.
options() {
    if $quick; then
        case "$1" in
            search-quality-near) echo --near ;;
            quotes) echo --quick ;;
            reading) echo --short --articles 50 --processes 1 ;;
            first-touch) echo --megabytes 2 --processes 1 ;;
            search) echo --texts cpp-docs --queries 2 --runs 10 --processes 1 ;;
            sets) echo --texts cpp-docs --sets 3 --queries 2 --runs 10 --processes 0 ;;
            storage) echo --runs 1 --sizes 2 --forms literals,resource,resource-search,plain ;;
            storage-server) echo --compiler-server --runs 1 --sizes 2 --forms resource,resource-search,plain ;;
            worst-cases) echo --length 10000 --runs 1 --only quot ;;
            markdown) echo --length 500000 --runs 1 ;;
        esac
        return
    fi

    case "$1" in
        search-quality-near) echo --near ;;
        reading) echo --short ;;
        first-touch) echo --ready-to-run ;;
        search) echo --texts cpp-docs,peps,cut --runs 300 --processes 7 ;;
        sets) echo --texts cpp-docs --sets 20 --runs 400 --processes 0 ;;
        storage) echo --runs 1 --sizes 1,10,100 --forms literals,resource,resource-all,resource-search,plain --literals-limit 10 ;;
        storage-server) echo --compiler-server --runs 3 --sizes 10,100 --forms resource,resource-search,plain ;;
    esac
}

limit() {
    case "$1" in
        search) echo 20 ;;
        storage) echo 18 ;;
        storage-server) echo 14 ;;
        reading) echo 12 ;;
        quotes) echo 8 ;;
        worst-cases) echo 8 ;;
        first-touch) echo 6 ;;
        *) echo 5 ;;
    esac
}

program() { dotnet exec "$here/EmbeddedCorpus.Benchmarks/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll" "$@"; }

build() {
    dotnet build -c Release -v:q -nologo -p:UseSharedCompilation=false "$here/EmbeddedCorpus.Benchmarks" </dev/null >"$work/build" 2>&1 || { cat "$work/build" >&2; return 1; }
}

# measure PART: runs the script of a part, and stores its output if the pages can use it. Prints the result.
measure() {
    local part="$1" path shown output="$work/$1.txt"
    local -a arguments plot=()
    path="$(script "$part")"
    if [ ${#own[@]} -eq 0 ]; then
        read -r -a arguments <<<"$(options "$part")"
    else
        arguments=("${own[@]}")
    fi
    [ "$part" != storage ] || plot=(--svg "$work/storage-cost.svg")
    shown="$path${arguments[*]:+ ${arguments[*]}}"
    {
        echo "command: $shown"
        echo "machine: a machine with $(nproc) processors and .NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \(10[^ ]*\).*/\1/p' | tail -1)"
    } >"$output"
    timeout --kill-after 30 "$(limit "$part")m" "$repository/$path" "${arguments[@]}" "${plot[@]}" </dev/null >>"$output" 2>"$work/$part.log"
    local code=$?
    if [ "$code" -ne 0 ]; then
        tail -5 "$work/$part.log" >&2
        cp "$output" "$out/$part.rejected"
        if [ "$code" -eq 124 ] || [ "$code" -eq 137 ]; then echo "FAILED: not done in $(limit "$part") minutes"; else echo "FAILED: exit code $code"; fi
    elif ! program numbers-accept "$part" "$output" >/dev/null; then
        cp "$output" "$out/$part.rejected"
        echo "FAILED: the pages cannot use the output"
    else
        rm -f "$out/$part.rejected"
        cp "$output" "$out/$part.txt"
        if [ -f "$work/storage-cost.svg" ] && ! $quick; then cp "$work/storage-cost.svg" "$repository/generator/docs/storage-cost.svg"; fi
        echo stored
    fi
}

build || exit 1
status=0
if [ "$mode" = run ]; then
    table=("| part | result | minutes |" "|---|---|---:|")
    for part in "${parts[@]}"; do
        start=$SECONDS
        say "$part"
        result="$(measure "$part")"
        minutes="$(awk -v seconds=$((SECONDS - start)) 'BEGIN { printf "%.1f", seconds / 60 }')"
        say "$part: $result, $minutes min"
        case "$result" in FAILED*) status=1 ;; esac
        table+=("| $part | $result | $minutes |")
    done
    table+=("| all | | $(awk -v seconds="$SECONDS" 'BEGIN { printf "%.1f", seconds / 60 }') |")
    printf '%s\n' "${table[@]}"
    # A script may have built the program again.
    build || exit 1
fi

if $quick; then
    say "the output is in $out"
elif [ "$mode" = check ]; then
    program numbers-check "$repository" "$out" || status=1
else
    program numbers-write "$repository" "$out" || status=1
fi
exit "$status"
