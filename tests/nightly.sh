#!/usr/bin/env bash
# What takes too long for every change: native code and WebAssembly, large projects on the oldest compiler, fuzzing, measured limits.
set -uo pipefail

help() {
    cat <<'HELP'
Usage: tests/nightly.sh [PART...]

Runs all long parts, or only the named parts, one after the other. Prints a table with the result and the seconds of
each part. Skips a part if a tool or a file is missing, and names the missing tool or file. Exits with 1 if a part
fails. Each part has a time limit. All parts together take at most 60 minutes. These are the parts and their limits:

  - native-aot-8 (6 min): compiles a program for net8.0 and the sample of an API to native code (needs gcc and the headers of zlib)
  - web-assembly (6 min): runs a program for WebAssembly (needs Node.js)
  - browser (5 min): opens pages in a browser, as readers do (needs Chromium)
  - full (8 min): uses all inputs of the property tests, reads longer texts, packs two copies of the sources and compares
    the packages, and publishes a trimmed single file for net8.0
  - sizes (4 min): compiles large projects with the oldest Roslyn and with the newest
  - oldest-compiler (4 min): runs all tests of the generator with the oldest Roslyn
  - fuzzing (12 min): runs every fuzzing target (needs AFL++)
  - worst-cases (3 min): checks that parsing time grows in proportion to the length of a text
  - first-touch (2 min): opens 100 MB of text in a new process (needs the shared folder)
  - search-quality (3 min): measures the ranking with test collections (needs the shared folder and python3)
  - search (7 min): compares the hits and the times of search engines, with a new seed that is printed (needs the shared folder)

The shared folder is $EMBEDDEDCORPUS_SHARED, or the folder "shared" beside the repository.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
shared="${EMBEDDEDCORPUS_SHARED:-$here/../../shared}"
all=(native-aot-8 web-assembly browser full sizes oldest-compiler fuzzing worst-cases first-touch search-quality search)
parts=()
for argument in "$@"; do
    case "$argument" in
        -h | --help) help; exit 0 ;;
        *)
            case " ${all[*]} " in
                *" $argument "*) parts+=("$argument") ;;
                *) echo "nightly: there is no part '$argument'; see --help" >&2; exit 2 ;;
            esac ;;
    esac
done
[ ${#parts[@]} -gt 0 ] || parts=("${all[@]}")

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 EMBEDDEDCORPUS_NIGHTLY=1 EMBEDDEDCORPUS_SHARED="$shared"
work="$(mktemp -d "${TMPDIR:-/tmp}/nightly.XXXXXX")"
trap 'rm -rf "$work"' EXIT

has() { command -v "$1" >/dev/null; }

# missing PART: what the part needs and this machine has not.
missing() {
    case "$1" in
        native-aot-8) has gcc || echo "gcc"; [ -e /usr/include/zlib.h ] || echo "zlib's headers" ;;
        web-assembly) has node || echo "Node.js" ;;
        browser) has chromium || has chromium-browser || has google-chrome || echo "Chromium (apt-get install chromium fonts-dejavu-core)" ;;
        fuzzing) has afl-fuzz || echo "AFL++" ;;
        first-touch) [ -f "$shared/corpora/cpp-docs.tar.gz" ] || echo "$shared/corpora/cpp-docs.tar.gz" ;;
        search) for set in peps cpp-docs; do [ -f "$shared/corpora/$set.tar.gz" ] || echo "$shared/corpora/$set.tar.gz"; done ;;
        search-quality) has python3 || echo "python3"; [ -d "$shared/search" ] || echo "$shared/search" ;;
    esac
}

# tests PROJECT PART [OPTION...]: the tests of a project that are marked as a part.
tests() {
    local project="$1" part="$2"
    shift 2
    dotnet test --project "$here/$project" "$@" -- --filter-trait "Nightly=$part"
}

run() {
    case "$1" in
        native-aot-8 | web-assembly) tests EmbeddedCorpus.Package.Tests "$1" ;;
        browser)
            local browsed=0
            EMBEDDEDCORPUS_SCREENSHOTS="${EMBEDDEDCORPUS_SCREENSHOTS:-$work/screenshots}"
            EMBEDDEDCORPUS_SCREENSHOTS="$EMBEDDEDCORPUS_SCREENSHOTS" tests EmbeddedCorpus.Browser.Tests "$1" || browsed=1
            cat "$EMBEDDEDCORPUS_SCREENSHOTS/figures.txt"
            return "$browsed" ;;
        full)
            local result=0
            for project in Compiler Fuzzing Runtime ResourceStorage Package; do
                tests "EmbeddedCorpus.$project.Tests" "$1" || result=1
            done
            return "$result" ;;
        sizes) tests EmbeddedCorpus.Generator.Tests "$1" ;;
        oldest-compiler) dotnet test --project "$here/EmbeddedCorpus.Generator.Tests" --framework net8.0 -- --filter-not-trait "Nightly=sizes" ;;
        fuzzing) "$here/EmbeddedCorpus.Fuzzing/fuzz.sh" --minutes 2 --jobs 2 --findings "$work/fuzzing" ;;
        worst-cases) "$here/EmbeddedCorpus.Benchmarks/worst-cases.sh" --check ;;
        first-touch) "$here/EmbeddedCorpus.Benchmarks/first-touch.sh" --check ;;
        search)
            # The same texts and queries come again with the printed seed.
            local seed="$(($(date +%s) % 1000000))"
            echo "search: --seed $seed"
            "$here/EmbeddedCorpus.Search.Benchmarks/search.sh" --texts cut --queries 20 --runs 100 --processes 0 --seed "$seed" ;;
        search-quality) "$here/EmbeddedCorpus.Search.Evaluation/search-quality.sh" --check ;;
    esac
}

limit() {
    case "$1" in
        fuzzing) echo 12 ;;
        full) echo 8 ;;
        search) echo 7 ;;
        native-aot-8 | web-assembly) echo 6 ;;
        browser) echo 5 ;;
        sizes | oldest-compiler) echo 4 ;;
        worst-cases | search-quality) echo 3 ;;
        first-touch) echo 2 ;;
    esac
}

# A part is this script itself with one name, in a process group that a time limit can end.
if [ -n "${EMBEDDEDCORPUS_NIGHTLY_PART:-}" ]; then
    run "$EMBEDDEDCORPUS_NIGHTLY_PART"
    exit
fi

status=0
table=("| part | result | seconds |" "|---|---|---:|")
for part in "${parts[@]}"; do
    echo "== $part"
    start=$SECONDS
    needs="$(missing "$part" | paste -sd, - | sed 's/,/, /g')"
    if [ -n "$needs" ]; then
        result="skipped: needs $needs"
        echo "NOT TESTED: $part needs $needs"
    else
        EMBEDDEDCORPUS_NIGHTLY_PART="$part" timeout --kill-after 30 "$(limit "$part")m" bash "$here/nightly.sh" 2>&1 | tee "$work/log"
        code=${PIPESTATUS[0]}
        if [ "$code" -eq 124 ] || [ "$code" -eq 137 ]; then
            result="FAILED: not done in $(limit "$part") minutes"
        elif grep -q '^ *succeeded: 0$' "$work/log" && grep -q '^ *failed: 0$' "$work/log" && grep -q '^ *skipped: [1-9]' "$work/log"; then
            # The tests looked for themselves: packages that no registry has, for instance.
            result="skipped: $(sed -n 's/.*NOT TESTED: //p' "$work/log" | head -1)"
        elif [ "$code" -ne 0 ]; then
            result="FAILED"
        else
            result="passed"
        fi
    fi

    case "$result" in FAILED*) status=1 ;; esac
    table+=("| $part | $result | $((SECONDS - start)) |")
done

printf '\n'
printf '%s\n' "${table[@]}"
exit "$status"
