#!/usr/bin/env bash
# Draws the picture of the README from a run of the generator, and renders it as PNG for the page of the package.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/picture.sh

Writes generator/docs/picture.svg and picture.png. PictureTests compares the SVG with the output of the package.
Needs the font DejaVu Sans Mono (apt-get install fonts-dejavu-core). The package Svg.Skia is restored automatically.
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
export EMBEDDEDCORPUS_PICTURE=1
dotnet test --project "$root/tests/EmbeddedCorpus.Generator.Tests" -f net10.0 -- --filter-method "*The_picture_is_made_of_a_run"
dotnet run "$root/tests/picture.cs" -- "$root/generator/docs/picture.svg" "$root/generator/docs/picture.png"
