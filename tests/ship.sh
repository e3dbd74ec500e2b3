#!/usr/bin/env bash
# Moves the public members of the next release from PublicAPI.Unshipped.txt to PublicAPI.Shipped.txt, in all projects with these files.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/ship.sh [FOLDER]

Adds the lines of each PublicAPI.Unshipped.txt to the PublicAPI.Shipped.txt beside it, in ordinal order. A line *REMOVED* removes
its member. Leaves PublicAPI.Unshipped.txt empty. A second run changes nothing.

FOLDER   the folder with the projects (default: the repository)
HELP
  exit 0
fi

root=${1:-$(cd "$(dirname "$0")/.." && pwd)}
find "$root" -name PublicAPI.Unshipped.txt -not -path '*/bin/*' -not -path '*/obj/*' | while read -r unshipped; do
  shipped=${unshipped%Unshipped.txt}Shipped.txt
  members=$(cat "$shipped" "$unshipped" | tr -d '\r' | awk '
    /^#nullable enable$/ || !NF { next }
    sub(/^\*REMOVED\*/, "") { removed[$0]; next }
    { members[$0] }
    END { for (member in members) if (!(member in removed)) print member }' | LC_ALL=C sort)
  printf '#nullable enable\n%s\n' "$members" > "$shipped"
  printf '#nullable enable\n' > "$unshipped"
  echo "${shipped#"$root"/}: $(($(wc -l < "$shipped") - 1)) members"
done
