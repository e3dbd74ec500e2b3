#!/usr/bin/env bash
# How well quotations and speakers are found, on annotated articles that are no part of the repository.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Quotes.Evaluation/quotes.sh [options]

Measures how well EmbeddedCorpus finds quotations and speakers in annotated news. Runs the product's own code over the
articles of the shared folder. The script score.py of the shared folder scores the result. Prints Markdown tables. The
first table has the goals, the results, and a baseline of regular expressions. The second table has the precision for each
value of Attribution. The third table has all metrics for all sets. The weights of the product come from PolNeAR train and
PDNC: each article and novel of these sets is judged by weights that were learned from the other four fifths. Measures the throughput on one thread, after a first pass. Writes the progress to stderr. Writes only into the
build folders of the repository.

  --shared DIR   folder with quotes/ and corpora/ (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --quick        do not measure throughput, and measure only headlines in the training part of PolNeAR
  --keep         keep the predictions; stderr shows their folder

Needs python3. Takes about 90 seconds on 2 cores, or 60 seconds with --quick.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$here/../../../shared}"
keep=false
quick=false
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --quick) quick=true; shift ;;
        --keep) keep=true; shift ;;
        *) echo "quotes: $1 is no option; see --help" >&2; exit 2 ;;
    esac
done

say() { echo "quotes: $*" >&2; }

for file in quotes/score.py quotes/polnear.dev.jsonl corpora/cpp-docs.tar.gz; do
    if [ ! -e "$shared/$file" ]; then
        say "$shared/$file is missing; give its folder with --shared or EMBEDDEDCORPUS_SHARED"
        exit 1
    fi
done

work="$(mktemp -d "${TMPDIR:-/tmp}/quotes.XXXXXX")"
clean() { if $keep; then say "kept $work"; else rm -rf "$work"; fi; }
trap clean EXIT

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
say "build"
dotnet build -c Release -v:q -nologo "$here" >&2
run() { dotnet exec "$here/bin/Release/net10.0/EmbeddedCorpus.Quotes.Evaluation.dll" "$@"; }

for set in polnear.dev.jsonl ggt.dev.jsonl basil.dev.jsonl.gz german-wikinews.dev.jsonl; do
    run predict "$shared/quotes/$set" --out "$work/${set%%.jsonl*}.predictions.jsonl"
done

say "cross-validation"
run cross-validate "$shared/quotes/polnear.train.jsonl.gz" --with "$shared/quotes/pdnc.dev.jsonl.gz" --out "$work"
for set in polnear.train.jsonl.gz polnear.dev.jsonl; do
    run predict "$shared/quotes/indirect/$set" --indirect --out "$work/indirect.${set%%.jsonl*}.predictions.jsonl"
done

run predict "$shared/quotes/polnear.dev.jsonl" --doubled --out "$work/polnear.dev.doubled.predictions.jsonl"
if ! $quick; then
    say "throughput"
    tar xzf "$shared/corpora/cpp-docs.tar.gz" -C "$work"
    run throughput "$work/cpp-docs" > "$work/cpp-docs.throughput"
    run throughput "$shared/quotes/polnear.train.jsonl.gz" > "$work/polnear.throughput"
    rm -rf "$work/cpp-docs"
fi

say "score"
arguments=("$shared/quotes" "$work")
$quick && arguments+=(--quick)
python3 "$here/quotes_table.py" "${arguments[@]}"
