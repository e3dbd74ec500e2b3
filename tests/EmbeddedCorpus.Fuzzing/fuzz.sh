#!/usr/bin/env bash
# Looks for inputs that break a property, guided by coverage, for as long as it is given.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/EmbeddedCorpus.Fuzzing/fuzz.sh [target...] [options]

Looks for inputs that break a property. Publishes the program in the folder of this script. SharpFuzz changes copies of
the product's assemblies so that they report the executed code. Then afl-fuzz runs each named target, or all targets:
parse, markdown, records, quotes, subtitles, analysis, query, image, generate, metadata. Prints a Markdown table with the
counts of afl-fuzz, and writes the progress to stderr. Exits with 1 if an input breaks a property or does not end.

  --minutes N      minutes for each target (default 10)
  --jobs N         targets that run at the same time (default: one for each processor, at most 2)
  --findings DIR   folder for the findings, with one folder for each target; a later run continues there
                   (default artifacts/fuzzing in the repository, which git ignores)
  --summary        only print the table of the existing findings
  --keep           copy a selection of the findings into Inputs/TARGET. The selection is the smallest set that reaches
                   the same code as all findings. A target keeps at most 60 inputs, each of at most 4 KB

An input that breaks a property is a file in FINDINGS/TARGET/default/crashes. An input that does not end is a file in
FINDINGS/TARGET/default/hangs. This command shows the broken property:

    dotnet run --project tests/EmbeddedCorpus.Fuzzing -- TARGET FILE

Keep the input in Crashes/TARGET after the fix. The name of the file describes the problem.

Needs afl++ (Debian and Ubuntu: apt-get install afl++).
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
findings="$repository/artifacts/fuzzing"
minutes=10
processors="$(nproc 2>/dev/null || echo 2)"
jobs=$((processors < 2 ? processors : 2))
targets=()
mode=fuzz
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --minutes) minutes="${2:?--minutes: a number is missing}"; shift 2 ;;
        --jobs) jobs="${2:?--jobs: a number is missing}"; shift 2 ;;
        --findings) findings="${2:?--findings: a folder is missing}"; shift 2 ;;
        --summary) mode=summary; shift ;;
        --keep) mode=keep; shift ;;
        -*) echo "fuzz: $1 is no option; see --help" >&2; exit 2 ;;
        *) targets+=("$1"); shift ;;
    esac
done
[ ${#targets[@]} -gt 0 ] || targets=(parse markdown records quotes subtitles analysis query image generate metadata)
for number in "$minutes" "$jobs"; do
    case "$number" in '' | *[!0-9]* | 0) echo "fuzz: '$number' is no number from 1 up" >&2; exit 2 ;; esac
done
for target in "${targets[@]}"; do
    if [ ! -d "$here/Inputs/$target" ]; then
        echo "fuzz: there is no target $target; see --help" >&2
        exit 2
    fi
done

say() { echo "fuzz: $*" >&2; }

# stat TARGET NAME: a figure of afl-fuzz, or nothing.
stat() {
    sed -n "s/^$2 *: *//p" "$findings/$1/default/fuzzer_stats" 2>/dev/null || true
}

# The table, from what afl-fuzz wrote last; 1 when there is a crash or a hang.
summary() {
    local target found=0 seconds crashes hangs
    echo "| target | time | executions | a second | inputs kept | edges | crashes | hangs |"
    echo "|---|---:|---:|---:|---:|---:|---:|---:|"
    for target in "${targets[@]}"; do
        seconds="$(stat "$target" run_time)"
        if [ -z "$seconds" ]; then
            echo "| \`$target\` | not run | | | | | | |"
            continue
        fi
        crashes="$(stat "$target" saved_crashes)"
        hangs="$(stat "$target" saved_hangs)"
        [ "$crashes" = 0 ] && [ "$hangs" = 0 ] || found=1
        printf '| `%s` | %d:%02d:%02d | %s | %s | %s | %s | %s | %s |\n' "$target" \
            $((seconds / 3600)) $((seconds / 60 % 60)) $((seconds % 60)) "$(stat "$target" execs_done)" \
            "$(stat "$target" execs_per_sec)" "$(stat "$target" corpus_count)" "$(stat "$target" edges_found)" "$crashes" "$hangs"
    done
    return $found
}

if [ "$mode" = summary ]; then
    summary
    exit
fi

if ! command -v afl-fuzz >/dev/null; then
    say "afl-fuzz is missing: apt-get install afl++ (Debian, Ubuntu), or see https://aflplus.plus"
    exit 1
fi

# The program is no binary that afl-fuzz knows, a container has neither a core pattern nor processors to be bound to,
# and the timeouts of a program that is compiled while it runs vary.
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
export AFL_ALLOW_TMP=1 AFL_HANG_TMOUT=20000 AFL_MAP_SIZE=65536 AFL_FORKSRV_INIT_TMOUT=60000 AFL_IGNORE_PROBLEMS=1 AFL_AUTORESUME=1 AFL_QUIET=1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# Fixed: one that afl-fuzz chose by the first runs would kill, and start anew, whatever is late on a busy machine.
limits=(-m none -t 20000)
# By its path: afl-cmin looks for nothing.
host="$(command -v dotnet)"

mkdir -p "$findings"
findings="$(cd "$findings" && pwd)"
# Programs of afl++ leave files where they are started.
cd "$findings"
program="$findings/.program"
say "publish"
rm -rf "$program"
dotnet publish -c Release -v:q -nologo -p:UseSharedCompilation=false -o "$program" "$here" >&2
say "instrument"
dotnet "$program/EmbeddedCorpus.Fuzzing.dll" --instrument "$program/EmbeddedCorpus.dll" "$program/EmbeddedCorpus.Compiler.dll" \
    "$program/EmbeddedCorpus.Build.dll" "$program/EmbeddedCorpus.Generator.dll" >&2

if [ "$mode" = keep ]; then
    for target in "${targets[@]}"; do
        [ -d "$findings/$target/default/queue" ] || continue
        say "$target: select"
        small="$findings/.small" selected="$findings/.selected"
        rm -rf "$small" "$selected"
        mkdir -p "$small"
        find "$findings/$target/default/queue" "$here/Inputs/$target" -maxdepth 1 -type f -size -9 -exec cp -t "$small" {} +
        afl-cmin -i "$small" -o "$selected" "${limits[@]}" -- "$host" "$program/EmbeddedCorpus.Fuzzing.dll" --fuzz "$target" >"$findings/.cmin.log" 2>&1 \
            || { say "afl-cmin failed: $findings/.cmin.log"; exit 1; }
        find "$here/Inputs/$target" -type f ! -name 'seed-*' -delete
        # The largest first: they cover most. A name says nothing but what is in the file.
        find "$selected" -type f ! -name 'seed-*' -size -9 -printf '%s %p\n' | sort -k1,1nr -k2 | sed -n 1,60p | while read -r _ file; do
            cp "$file" "$here/Inputs/$target/$(sha256sum "$file" | cut -c1-16)"
        done
        say "$target: $(find "$here/Inputs/$target" -type f | wc -l) inputs"
    done
    exit
fi

running=()
stop() {
    for process in ${running[@]+"${running[@]}"}; do kill "$process" 2>/dev/null || true; done
    wait
}
trap 'stop; summary; exit 1' INT TERM

for target in "${targets[@]}"; do
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n || true; done
    say "$target: $minutes minutes"
    mkdir -p "$findings/$target"
    dictionary=()
    [ ! -f "$here/Dictionaries/$target.dict" ] || dictionary=(-x "$here/Dictionaries/$target.dict")
    afl-fuzz -i "$here/Inputs/$target" -o "$findings/$target" -V $((minutes * 60)) "${limits[@]}" ${dictionary[@]+"${dictionary[@]}"} \
        -- "$host" "$program/EmbeddedCorpus.Fuzzing.dll" --fuzz "$target" >"$findings/$target/log" 2>&1 &
    running+=($!)
done
wait
for target in "${targets[@]}"; do
    [ -n "$(stat "$target" run_time)" ] || { say "$target did not start: $findings/$target/log"; exit 1; }
done
summary
