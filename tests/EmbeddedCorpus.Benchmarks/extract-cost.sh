#!/usr/bin/env bash
# What the command extract adds to the reading of the compiler, and whether its memory stays.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/extract-cost.sh [options]

Publishes dotnet corpus, and lets "extract" read lines that are made of the texts of the shared folder. Prints a Markdown
table with the speed of the fastest run, each in a new process: of the compiler in one thread, of "extract", and of "extract --parallel 2". The
runs take turns. Prints a second table with the peak working set for a tenth of the lines and for all lines. The lines are
made while "extract" reads, and each line must have a record.

  --check        exit with 1 if "extract" is slower than 0.8 times the compiler, if two threads are slower than 1.7 times
                 one thread, or if the memory for all lines is above 1.5 times the memory for a tenth
  --megabytes N  lines for the speed (default 1000; the start of the process counts, so fewer lines show less of two threads)
  --most N       lines for the memory in megabytes (default 1000)
  --runs N       runs of each kind; the fastest run counts (default 1)

The shared folder is $EMBEDDEDCORPUS_SHARED, or the folder "shared" beside the repository.
Takes about five minutes on 2 cores, and 1 GB of disk. The speed needs both cores for itself.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
case " $* " in *" --help "* | *" -h "*) help; exit 0 ;; esac

shared="${EMBEDDEDCORPUS_SHARED:-$here/../../../shared}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/texts"
for set in cpp-docs peps; do tar -xzf "$shared/corpora/$set.tar.gz" -C "$work/texts"; done

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
echo "extract-cost: build" >&2
dotnet publish -c Release -v:q -nologo -o "$work/tool" "$here/../../generator/EmbeddedCorpus.Tool" >&2
dotnet build -c Release -v:q -nologo "$here" >&2
dotnet exec "$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll" extract-cost \
    --texts "$work/texts" --tool "$work/tool/EmbeddedCorpus.Tool.dll" --work "$work" "$@"
