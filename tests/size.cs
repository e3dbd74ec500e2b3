#:package Microsoft.CodeAnalysis.CSharp
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Counts the statements of C# sources by room: the second folder level of generator, runtime, corpus and tests.
// usage: size.cs AFTER [BEFORE], two checkouts.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

SortedDictionary<string, Room> rooms = new(StringComparer.Ordinal);
for (int side = 0; side < args.Length; side++)
{
    foreach (string area in new[] { "generator", "runtime", "corpus", "tests" })
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(args[side], area), "*.cs", SearchOption.AllDirectories))
        {
            string[] parts = Path.GetRelativePath(args[side], file).Split(Path.DirectorySeparatorChar);
            if (parts.Any(static part => part is "bin" or "obj") || file.EndsWith(".verified.cs", StringComparison.Ordinal))
            {
                continue;
            }

            // Tests are one room for each project; the product has one for each folder of a project.
            int depth = Math.Min(parts.Length - 1, parts[0] == "tests" ? 2 : 3);
            string name = string.Join('/', parts[..depth]);
            rooms.TryGetValue(name, out Room? room);
            rooms[name] = room = room ?? new Room();
            room.Files[side]++;
            room.Statements[side] += Count(File.ReadAllText(file));
        }
    }
}

Console.WriteLine(args.Length > 1 ? "| room | files before | files after | statements before | statements after |" : "| room | files | statements |");
Console.WriteLine(args.Length > 1 ? "|---|---:|---:|---:|---:|" : "|---|---:|---:|");
foreach ((string name, Room room) in rooms)
{
    Print(name, room.Files, room.Statements);
}

Print("all", Sum(static room => room.Files), Sum(static room => room.Statements));

int[] Sum(Func<Room, int[]> column) => [rooms.Values.Sum(room => column(room)[0]), rooms.Values.Sum(room => column(room)[1])];

void Print(string name, int[] files, int[] statements) => Console.WriteLine(args.Length > 1
    ? FormattableString.Invariant($"| {name} | {files[1]} | {files[0]} | {statements[1]} | {statements[0]} |")
    : FormattableString.Invariant($"| {name} | {files[0]} | {statements[0]} |"));

// A statement, or an expression that stands for one: the body of a member or an initial value. A block is none.
static int Count(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().Count(static node => node switch
{
    BlockSyntax or LocalFunctionStatementSyntax => false,
    StatementSyntax or ArrowExpressionClauseSyntax => true,
    EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax } => true,
    _ => false,
});

/// <summary>What a room holds; the first element is the checkout after, the second the one before.</summary>
internal sealed class Room
{
    public int[] Files { get; } = new int[2];

    public int[] Statements { get; } = new int[2];
}
