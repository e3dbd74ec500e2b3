#!/usr/bin/env bash
# What the first touch of a corpus costs in a process that did nothing before.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/first-touch.sh [options]

Measures the first use of a large corpus in a new process. Packs the package, and builds a console program with 100 MB of
text in a resource. Starts the program many times. Each process does one of three things: it reads a pointer to the
resource without the package, it opens the corpus, or it reads the first headline. Prints a Markdown table with the
microseconds and the allocated bytes. The time includes just-in-time compilation.

  --processes N    new processes for each kind of access (default 15)
  --megabytes N    megabytes of text, at most 200 (default 100)
  --ready-to-run   also measure the program compiled ahead of time; needs the compiler package from NuGet
  --check          exit with 1 if the corpus takes more than 5 times as long as the pointer, or allocates more than
                   500 B. The script also compares the time with 1000 µs. On the machine of this limit, reading the
                   pointer took 200 µs
  --shared DIR     the folder that contains corpora/cpp-docs.tar.gz
                   (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --keep           keep the temporary folder

Takes about a minute.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$repository/../shared}"
arguments=()
ready=false
keep=false
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --keep) keep=true; shift ;;
        --ready-to-run) ready=true; arguments+=("$1"); shift ;;
        *) arguments+=("$1"); shift ;;
    esac
done

say() { echo "first-touch: $*" >&2; }

archive="$shared/corpora/cpp-docs.tar.gz"
if [ ! -f "$archive" ]; then
    say "$archive is missing; give its folder with --shared or EMBEDDEDCORPUS_SHARED"
    exit 1
fi

work="$(mktemp -d "${TMPDIR:-/tmp}/first-touch.XXXXXX")"
clean() { if $keep; then say "kept $work"; else rm -rf "$work"; fi; }
trap clean EXIT

# No build server outlives its build: it would take time from what is measured.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
quiet=(-c Release -v:q -nologo -p:UseSharedCompilation=false)

say "build this program for release"
dotnet build "${quiet[@]}" "$here" >&2

# A version that no other package has, so that no cache can hold it.
version=0.1.0-first-touch
program="$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll"
arguments=(--repository "$repository" --data "$work/cpp-docs" --work "$work" --version "$version" "${arguments[@]}")

say "pack the package"
dotnet pack "$repository/runtime/EmbeddedCorpus" "${quiet[@]}" -o "$work/feed" -p:Version="$version" >&2

say "write texts and program"
tar -xzf "$archive" -C "$work"
dotnet exec "$program" first-touch-prepare "${arguments[@]}"

# The program takes the package from the folder above and keeps it in a cache of its own.
export NUGET_PACKAGES="$work/packages"
say "build the program"
dotnet build "${quiet[@]}" "$work/Touch" -o "$work/built" >&2
if $ready; then
    say "compile it ahead of time"
    runtime="$(dotnet --info | sed -n 's/^ *RID: *//p')"
    # The compiler for that is a package: it comes from where other packages of this machine come from.
    sources="$(cd "$repository" && dotnet nuget list source --format short | sed -n 's/^E //p' | paste -sd ';' | sed 's/;/%3B/g')"
    dotnet publish "${quiet[@]}" "$work/Touch" -r "$runtime" -p:PublishReadyToRun=true \
        -p:RestoreAdditionalProjectSources="$sources" -o "$work/published" >&2
fi

dotnet exec "$program" first-touch-measure "${arguments[@]}"
