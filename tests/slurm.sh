#!/usr/bin/env bash
# Whether the Slurm recipe of generator/docs/scale.md loses or changes a record when a node stops.
set -euo pipefail

help() {
    cat <<'HELP'
Usage: tests/slurm.sh [options]

Starts Slurm on this machine with two node daemons, and runs the batch file of generator/docs/scale.md as an array job over
shards of JSON lines. Stops one node daemon and its tasks when the first task is done. Slurm starts these tasks again on
the other node. Compares each output with a run without Slurm. Prints a Markdown table. Exits with 1 if a record is
missing, if an output differs, or if no task was started again. Stops all daemons at the end.

  --megabytes N  lines (default 50)
  --shards N     tasks (default 8)

Needs root, Slurm and munge (apt-get install slurm-wlm munge), and the shared folder: $EMBEDDEDCORPUS_SHARED, or the folder
"shared" beside the repository.
Takes about three minutes on 2 cores, and ten minutes with --megabytes 1000 --shards 20.
HELP
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
megabytes=50
shards=8
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) help; exit 0 ;;
        --megabytes) megabytes="$2"; shift 2 ;;
        --shards) shards="$2"; shift 2 ;;
        *) echo "slurm: there is no option '$1'; see --help" >&2; exit 2 ;;
    esac
done

shared="${EMBEDDEDCORPUS_SHARED:-$here/../../shared}"
for program in slurmctld slurmd sbatch munged; do
    command -v "$program" >/dev/null || { echo "NOT TESTED: Slurm needs $program (apt-get install slurm-wlm munge)"; exit 0; }
done
[ "$(id -u)" -eq 0 ] || { echo "NOT TESTED: the daemons of Slurm need root"; exit 0; }
[ -f "$shared/corpora/peps.tar.gz" ] || { echo "NOT TESTED: Slurm needs $shared/corpora/peps.tar.gz"; exit 0; }

work="$(mktemp -d /tmp/slurm.XXXXXX)"
export SLURM_CONF="$work/slurm.conf" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PATH="$work/tool:$PATH"

stop() {
    local code=$? file
    [ -z "${job:-}" ] || scancel "$job" 2>/dev/null || true
    for file in "$work"/slurmd.n?.pid "$work/slurmctld.pid" "$work/munge/pid"; do
        [ ! -s "$file" ] || kill "$(cat "$file")" 2>/dev/null || true
    done
    [ "$code" -eq 0 ] || tail -n 5 "$work"/*.log "$work"/job/logs/* >&2 2>/dev/null || true
    sleep 1
    rm -rf "$work"
}
trap stop EXIT

# The program, the texts, and the batch file of the page.
echo "slurm: build" >&2
dotnet publish -c Release -v:q -nologo -o "$work/tool" "$here/../generator/EmbeddedCorpus.Tool" >&2
dotnet build -c Release -v:q -nologo "$here/EmbeddedCorpus.Benchmarks" >&2
ln -s EmbeddedCorpus.Tool "$work/tool/dotnet-corpus"
mkdir -p "$work/texts" "$work/job/shards" "$work/job/quotes" "$work/job/logs"
for set in cpp-docs peps; do tar -xzf "$shared/corpora/$set.tar.gz" -C "$work/texts"; done
dotnet exec "$here/EmbeddedCorpus.Benchmarks/bin/Release/net10.0/EmbeddedCorpus.Benchmarks.dll" extract-lines \
    --texts "$work/texts" --megabytes "$megabytes" > "$work/lines.jsonl"
cd "$work/job"
split -d -a 4 -n "l/$shards" --additional-suffix=.jsonl "$work/lines.jsonl" shards/
sed -n '/^#!\/bin\/bash$/,/^```$/p' "$here/../generator/docs/scale.md" | sed '$d' > extract.sbatch

# The cluster.
sed "s|HOST|$(hostname)|; s|WORK|$work|" "$here/slurm.conf" > "$SLURM_CONF"
chmod 755 "$work"
mkdir -p "$work/state" "$work/munge"
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 2>/dev/null
chmod 600 "$work/munge/key"
chown -R munge "$work/munge"
runuser -u munge -- "$(command -v munged)" --socket="$work/munge/socket" --key-file="$work/munge/key" \
    --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed"
slurmctld
slurmd -N n1
slurmd -N n2
for _ in $(seq 60); do [ "$(sinfo -h -N -t idle -o %N | wc -l)" -lt 2 ] || break; sleep 0.5; done

tasks() { scontrol show job "$job" -o; }
started=$SECONDS
job="$(sbatch --parsable --array="0-$((shards - 1))" extract.sbatch)"
until [ -n "$(ls quotes | grep -v tmp)" ]; do sleep 0.2; [ $((SECONDS - started)) -lt 1800 ]; done

# A machine that stops: first the daemons of the node, then what they started.
until tasks | grep -q 'JobState=RUNNING.* NodeList=n2 '; do sleep 0.1; [ $((SECONDS - started)) -lt 1800 ]; done
kill -KILL "$(cat "$work/slurmd.n2.pid")"
rm "$work/slurmd.n2.pid"
mine=()
for process in /proc/[0-9]*; do
    if tr '\0' '\n' 2>/dev/null < "$process/environ" | grep -qx "SLURM_ARRAY_JOB_ID=$job" && tr '\0' '\n' < "$process/environ" | grep -qx SLURMD_NODENAME=n2; then
        mine+=("${process#/proc/}")
    fi
done 2>/dev/null
keepers=()
for process in "${mine[@]}"; do
    parent="$(awk '/^PPid:/ { print $2 }' "/proc/$process/status" 2>/dev/null || true)"
    grep -qs '^slurmstepd' "/proc/${parent:-none}/comm" && keepers+=("$parent")
done
kill -KILL "${keepers[@]}" "${mine[@]}" 2>/dev/null || true
echo "slurm: n2 stopped after $((SECONDS - started)) s" >&2

while [ -n "$(squeue -h -j "$job" 2>/dev/null)" ]; do sleep 1; [ $((SECONDS - started)) -lt 3000 ]; done
seconds=$((SECONDS - started))
requeued="$(tasks | grep -o ' Restarts=[1-9]' | wc -l)"

# The same without Slurm.
different=0
for shard in shards/*.jsonl; do
    name="$(basename "$shard" .jsonl)"
    dotnet corpus extract --name "$name" --no-text < "$shard" | cmp -s - "quotes/$name.jsonl" || different=$((different + 1))
done
in="$(cat shards/*.jsonl | wc -l)"
out="$(cat quotes/[0-9]*.jsonl | wc -l)"
echo "| MB | tasks | seconds | requeued tasks | records in | records out | outputs that differ from a run without Slurm |"
echo "|---:|---:|---:|---:|---:|---:|---:|"
echo "| $megabytes | $shards | $seconds | $requeued | $in | $out | $different |"
[ "$in" -eq "$out" ] && [ "$different" -eq 0 ] && [ "$requeued" -gt 0 ]
