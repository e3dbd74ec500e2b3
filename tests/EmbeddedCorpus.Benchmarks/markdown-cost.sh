#!/usr/bin/env bash
# What Markdown costs a build, against the same files as plain text.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/markdown-cost.sh [options]

Reads the C++ documentation of the shared folder, whose bodies are Markdown, with a front matter in place of its first
line: once as plain text and once as Markdown. Makes an image of both, without an index. Prints a Markdown table with
the fastest of several runs, in one process, and the size of the images.

  --check      exit with 1 if Markdown takes more than 1.6 times as long, or an image more than 2.1 bytes for a byte
  --texts DIR  the texts (default: corpora/cpp-docs.tar.gz of the shared folder, unpacked into a temporary folder)
  --length N   characters (default 10000000)
  --runs N     runs of both, of which the fastest counts (default 5)

The shared folder is $EMBEDDEDCORPUS_SHARED, or ../shared beside the checkout. Takes about a minute on 2 cores.
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
