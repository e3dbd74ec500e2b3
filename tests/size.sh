#!/usr/bin/env bash
# Prints the statements of the sources by room, and the bytes of programs, of the working tree and of an earlier commit: a direction, no limit.
set -euo pipefail

if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  cat <<'HELP'
usage: tests/size.sh [--programs] [COMMIT]

Counts the C# statements of each folder of the product, and of each test project.
COMMIT       an earlier commit; the script compares it with the working tree
--programs   instead, packs the package, compiles programs to native code, and prints the bytes of the
             assemblies and of the programs. They read the speaker of a quotation, from a literal or from
             a resource, or they search. Needs gcc and the headers of zlib. Takes about 6 minutes with a COMMIT
HELP
  exit 0
fi

root=$(cd "$(dirname "$0")/.." && pwd)
programs=false
if [ "${1:-}" = "--programs" ]; then
  programs=true
  shift
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -gt 0 ]; then
  mkdir "$work/sources"
  git -C "$root" archive "$1" | tar -x -C "$work/sources"
fi

if ! $programs; then
  dotnet run "$root/tests/size.cs" -- "$root" ${1:+"$work/sources"}
  exit 0
fi

# No build server outlives the script.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
quiet=(-v:q -nologo -p:UseSharedCompilation=false -p:NuGetAudit=false)
runtime=$(dotnet --info | sed -n 's/^ *RID: *//p')
# The compiler of native code is a package: it comes from where other packages of this machine come from.
sources=$(cd "$root" && dotnet nuget list source --format short | sed -n 's/^E //p' | paste -sd ';' | sed 's/;/%3B/g')

# Packs the sources of a folder, and prints a line for each file: its name, a tab, its bytes.
measure() {
  local name=$1 folder=$2 program
  dotnet pack "$folder/runtime/EmbeddedCorpus" -c Release "${quiet[@]}" -p:RunAnalyzers=false -p:Version="0.1.0-$name" -o "$work/feed" >&2
  local storage
  # Earlier versions have another storage by default.
  for program in reads-Literals reads-Resource searches-Resource; do
    storage=${program#*-}
    local place=$work/$name-$program
    mkdir -p "$place/corpus"
    printf 'A visit\n\n“We will stay”, said Anna Berg.\n' > "$place/corpus/visit.txt"
    cat > "$place/Sized.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
    <EmbeddedCorpusStorage>$storage</EmbeddedCorpusStorage>
    <PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><CppCompilerAndLinker>gcc</CppCompilerAndLinker><LinkerFlavor>bfd</LinkerFlavor>
    <RestoreAdditionalProjectSources>$sources;$work/feed</RestoreAdditionalProjectSources>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="EmbeddedCorpus" Version="0.1.0-$name" /></ItemGroup>
</Project>
PROJECT
    if [ "${program%-*}" = reads ]; then
      echo 'Console.WriteLine(Sized.Corpus.Articles[0].Quotes[0].Speaker?.Name.ToString());' > "$place/Program.cs"
    else
      echo 'Console.WriteLine(Sized.Corpus.Search("stay", new EmbeddedCorpus.SearchHit[1]));' > "$place/Program.cs"
    fi

    NUGET_PACKAGES="$work/packages" dotnet publish "${quiet[@]}" "$place" -r "$runtime" -o "$place/out" >&2
    "$place/out/Sized" >&2
    printf 'a program that %s, `%s`\t%s\n' "${program%-*}" "$storage" "$(stat -c %s "$place/out/Sized")"
  done

  local file
  for file in "$work/packages/embeddedcorpus/0.1.0-$name"/lib/net8.0/*.dll; do
    printf '`%s`\t%s\n' "$(basename "$file")" "$(stat -c %s "$file")"
  done
}

measure now "$root" > "$work/now.txt"
touch "$work/before.txt"
[ $# -eq 0 ] || measure before "$work/sources" > "$work/before.txt"
printf '| bytes | before | now | growth |\n|---|---:|---:|---:|\n'
awk -F '\t' -v before="$work/before.txt" '
  BEGIN { while ((getline line < before) > 0) { split(line, cells, "\t"); bytes[cells[1]] = cells[2] } }
  { printf "| %s | %s | %d | %s |\n", $1, bytes[$1], $2, $1 in bytes ? $2 - bytes[$1] : "" }' "$work/now.txt"
