#!/usr/bin/env bash
# What texts add to a build, in several forms: seconds and peak memory of the compiler and of "dotnet build".
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/build-cost.sh [options]

Measures the time and the memory that 1, 10 and 40 MB of text in literals add to a build without texts. Measures the
seconds and the peak memory of the compiler, and the seconds of "dotnet build". Prints a Markdown table, and writes the
progress to stderr. Compares these forms:

  - ours: EmbeddedCorpus without a search index
  - search: EmbeddedCorpus with a search index
  - u8: hand-written u8 literals of 64 KB
  - bytes: one "new byte[] {...}" for each file
  - resource: one embedded resource

  --runs N             runs of each form, which alternate; the table shows the median (default $RUNS or 3)
  --sizes 1,10,40      megabytes of text
  --forms ours,search,u8,bytes,resource
  --byte-array-limit N largest size for "bytes" in MB (default 10); 40 MB need about 20 GB of memory
  --compiler-only      do not measure "dotnet build"
  --check              exit with 1 if a limit is exceeded
  --generator DIR      measure the generator in DIR, and not the generator of the repository
  --shared DIR         the folder that contains corpora/peps.tar.gz and corpora/cpp-docs.tar.gz
                       (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --keep               keep the temporary folder

Takes about 15 minutes on 2 cores by default. Works only on Linux, because wait4 reports the peak memory.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$repository/../shared}"
arguments=(--runs "${RUNS:-3}")
keep=false
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --keep) keep=true; shift ;;
        *) arguments+=("$1"); shift ;;
    esac
done

say() { echo "build-cost: $*" >&2; }

for archive in peps cpp-docs; do
    if [ ! -f "$shared/corpora/$archive.tar.gz" ]; then
        say "$shared/corpora/$archive.tar.gz is missing; give its folder with --shared or EMBEDDEDCORPUS_SHARED"
        exit 1
    fi
done

work="$(mktemp -d "${TMPDIR:-/tmp}/build-cost.XXXXXX")"
clean() { if $keep; then say "kept $work"; else rm -rf "$work"; fi; }
trap clean EXIT

# A build server that outlives a run would hold what the next one measures.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say "unpack texts"
mkdir "$work/data"
for archive in peps cpp-docs; do
    tar -xzf "$shared/corpora/$archive.tar.gz" -C "$work/data"
done

say "build the package and this program for release"
dotnet build -c Release -v:q -nologo "$repository/runtime/EmbeddedCorpus" >&2
dotnet build -c Release -v:q -nologo "$here" >&2

# The SDK in use, found from the repository as a build would.
(cd "$repository" && dotnet msbuild -nologo -getProperty:MSBuildToolsPath "$here/EmbeddedCorpus.Benchmarks.csproj") >"$work/sdk"

program="$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll"
arguments=(--repository "$repository" --data "$work/data" --work "$work" "${arguments[@]}")
dotnet exec "$program" build-cost-prepare "${arguments[@]}"

dotnet exec "$program" build-cost-measure "${arguments[@]}"
