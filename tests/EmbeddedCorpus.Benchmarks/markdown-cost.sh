#!/usr/bin/env bash
# What Markdown costs a build, against the same files as plain text.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/markdown-cost.sh [options]

Compares the time to read Markdown with the time to read the same files as plain text. The texts are the C++
documentation of the shared folder. Front matter replaces the first line of each text. Each run reads the files and makes
an image with an index. Prints a Markdown table with the time of the fastest run, and the size of both images without an
index, with and without the source files (EmbeddedCorpusSource). All runs are in one process.

  --check      exit with 1 if Markdown takes more than 1.6 times as long, or if an image has more than 2.1 bytes for
               each byte of text, or more than 1.1 without the source files
  --texts DIR  the folder of the texts (default: the unpacked corpora/cpp-docs.tar.gz of the shared folder)
  --length N   characters of text (default 10000000)
  --runs N     runs of each kind; the fastest run counts (default 5)

The shared folder is $EMBEDDEDCORPUS_SHARED, or the folder "shared" beside the repository.
Takes about a minute on 2 cores.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
case " $* " in *" --help "* | *" -h "*) help; exit 0 ;; esac

texts=()
case " $* " in
    *" --texts "*) ;;
    *)
        shared="${EMBEDDEDCORPUS_SHARED:-$here/../../../shared}"
        folder="$(mktemp -d)"
        trap 'rm -rf "$folder"' EXIT
        tar -xzf "$shared/corpora/cpp-docs.tar.gz" -C "$folder"
        texts=(--texts "$folder/cpp-docs")
        ;;
esac

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_gcConcurrent=0
echo "markdown-cost: build" >&2
dotnet build -c Release -v:q -nologo "$here" >&2
dotnet exec "$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll" markdown-cost "${texts[@]}" "$@"
