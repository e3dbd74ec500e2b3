#!/usr/bin/env bash
# What texts cost in whole builds, by where they are stored: seconds, peak memory and size, clean and after edits.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Benchmarks/storage-cost.sh [options]

Measures the time and the memory that each storage of texts adds to "dotnet build". Builds projects with 1, 10, 40 and
100 MB of text in four steps: a clean build, a build after an edit of the code, a build after an edit of one text, and a
build without changes. Measures seconds, peak memory of the largest process, and size of the assembly. All figures are
differences from a project without texts. Uses a compiler server only with --compiler-server. Compares these forms:

  - literals: EmbeddedCorpus in literals, without a search index
  - resource: EmbeddedCorpus in a resource, with the default constants and without a search index
  - resource-all: "resource" with a typed constant for each article (EmbeddedCorpusConstants=All)
  - resource-none: "resource" without constants (EmbeddedCorpusConstants=None)
  - resource-search: "resource" with a search index
  - resource-fields: "resource" with eight fields in each text, and an article view of the fields. A fifth step edits the
    type of a property of the view
  - plain: the bytes as one embedded resource, without EmbeddedCorpus
  - bytes: one "new byte[] {...}" for each file
  - go: the bytes in a Go program by "//go:embed", if go is on the PATH
  - rust: the bytes in a Rust program by "include_bytes!", if cargo is on the PATH

The default constants are all constants at 1 MB of text. For larger sizes, the default constants are only the constants
that the code names, and the code names one constant. The figures of Go and Rust are differences from programs of the
same language without texts.

Prints a Markdown table and the limits of "resource", and writes the progress to stderr.

  --runs N             runs of each form, which alternate; the table shows the median (default $RUNS or 3)
  --sizes 1,10,40,100  megabytes of text, at most 200
  --forms literals,resource,resource-all,resource-none,resource-search,resource-fields,plain,bytes,go,rust
  --literals-limit N   largest size for "literals" in MB (default 40)
  --byte-array-limit N largest size for "bytes" in MB (default 10); 40 MB need about 20 GB of memory
  --compiler-server    use a separate compiler server, as "dotnet build" does by default. A first run does not count.
                       The memory of the server does not count, so the script does not check the limits of memory
  --svg FILE           write a plot of clean builds: seconds against megabytes of text
  --check              exit with 1 if a limit is exceeded
  --shared DIR         the folder that contains corpora/cpp-docs.tar.gz
                       (default $EMBEDDEDCORPUS_SHARED, or "shared" beside the repository)
  --keep               keep the temporary folder

The texts are from cpp-docs. Sets below 41 MB contain a part of cpp-docs. Larger sets repeat the texts with other words.
Takes about 45 minutes on 2 cores by default. The forms "bytes" and "literals" take most of this time.
Works only on Linux, because wait4 reports the peak memory.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$repository/../shared}"
arguments=(--runs "${RUNS:-3}")
keep=false
server=
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --shared) shared="${2:?--shared: a folder is missing}"; shift 2 ;;
        --keep) keep=true; shift ;;
        --compiler-server) server="storage-cost-$$"; arguments+=("$1" "$server"); shift ;;
        *) arguments+=("$1"); shift ;;
    esac
done

say() { echo "storage-cost: $*" >&2; }

archive="$shared/corpora/cpp-docs.tar.gz"
if [ ! -f "$archive" ]; then
    say "$archive is missing; give its folder with --shared or EMBEDDEDCORPUS_SHARED"
    exit 1
fi

work="$(mktemp -d "${TMPDIR:-/tmp}/storage-cost.XXXXXX")"
clean() {
    # It would end by itself after ten minutes.
    if [ -n "$server" ]; then pkill -f -- "-pipename:$server" || true; fi
    if $keep; then say "kept $work"; else rm -rf "$work"; fi
}
trap clean EXIT

# A build server that outlives a run would hold what the next one measures.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say "build this program for release"
dotnet build -c Release -v:q -nologo -p:UseSharedCompilation=false "$here" >&2

# A version that no other package has, so that no cache can hold it.
version=0.1.0-storage-cost
program="$here/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll"
arguments=(--repository "$repository" --data "$work/cpp-docs" --work "$work" --version "$version" "${arguments[@]}")
dotnet exec "$program" storage-cost-options "${arguments[@]}"

say "pack the package"
dotnet pack "$repository/runtime/EmbeddedCorpus" -c Release -v:q -nologo -p:UseSharedCompilation=false -o "$work/feed" -p:Version="$version" >&2

say "unpack texts"
tar -xzf "$archive" -C "$work"

# The projects take the package from the folder above and keep it in a cache of their own.
export NUGET_PACKAGES="$work/packages"
dotnet exec "$program" storage-cost-prepare "${arguments[@]}"
dotnet exec "$program" storage-cost-measure "${arguments[@]}"
