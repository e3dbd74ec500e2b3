using EmbeddedCorpus.Compiler.Formats.Fields;
using EmbeddedCorpus.Compiler.Formats.FrontMatter;
using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Compiler.Corpus.People;

/// <summary>Reads the people of one file.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Receives the problems, at their places in the file.</param>
internal sealed class PeopleReader(PeopleFile file, List<TextProblem> problems)
{
    private const string Name = "name";
    private const string Aliases = "aliases";
    private const string Description = "description";
    private const string Id = "id";

    /// <summary>Reads the people, in the order of the file.</summary>
    /// <returns>The people; those before a mistake in the syntax.</returns>
    public List<RegisteredPerson> Read()
    {
        Sidecar text = file.File;
        var people = new List<RegisteredPerson>();
        if (file.Failure.Length > 0)
        {
            Report(default, $"the file cannot be read: {file.Failure}");
            return people;
        }

        if (text.InvalidAt >= 0)
        {
            Report(new TextRange(text.InvalidAt, Math.Min(text.InvalidAt + 1, text.Text.Length)), "the file is not text in UTF-8: save it as UTF-8");
            return people;
        }

        FieldNode? root = FrontMatterReader.ReadTree(text.Text, SidecarFields.FormOf(text.FilePath), out FrontMatterProblem? problem);
        if (problem is not null)
        {
            Report(problem.Range, problem.Message);
        }

        if (root is null || (root.Kind == FieldNodeKind.Text && root.Value.Text.Length == 0) || (root.Kind == FieldNodeKind.Mapping && root.Members.Count == 0))
        {
            return people;
        }

        FieldNode list = root.Kind == FieldNodeKind.Mapping && root.Find(PeopleFile.Name) is { } named ? named : root;
        if (list.Kind != FieldNodeKind.List)
        {
            if (problem is null)
            {
                // The first field of a mapping is where the author looks, and not the whole file.
                Report(list.Members.Count > 0 ? list.Members[0].NameRange : list.Value.Range, "the file must be a list of people: start each person with '- name: …'");
            }

            return people;
        }

        foreach (FieldNode item in list.Items)
        {
            if (Read(item) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    private RegisteredPerson? Read(FieldNode item)
    {
        foreach (FieldMember member in item.Members)
        {
            bool isList = member.Value.Kind == FieldNodeKind.List && member.Name == Aliases && member.Value.Items.All(static alias => alias.Kind == FieldNodeKind.Text);
            if (member.Name is not (Name or Aliases or Description or Id))
            {
                Report(member.NameRange, $"'{member.Name}' is not known: write 'name', 'aliases', 'description' or 'id'");
            }
            else if (member.Value.Kind != FieldNodeKind.Text && !isList)
            {
                Report(member.NameRange, member.Name == Aliases ? "'aliases' is a list of names" : $"'{member.Name}' is one text");
            }
        }

        if (NameOf(item.Find(Name)) is not { } name)
        {
            Report(item.Value.Range, "the person has no name: write 'name: …'");
            return null;
        }

        FieldNode? aliases = item.Find(Aliases);
        IEnumerable<FieldNode?> others = aliases is null ? [item.Find(Id)] : aliases.Kind == FieldNodeKind.Text ? [aliases, item.Find(Id)] : [.. aliases.Items, item.Find(Id)];
        return new RegisteredPerson(name, [.. others.Select(NameOf).OfType<PersonName>()], NameOf(item.Find(Description))?.Text ?? string.Empty);
    }

    private static PersonName? NameOf(FieldNode? node) =>
        node is { Kind: FieldNodeKind.Text } && string.Join(" ", node.Value.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } name
            ? new PersonName(name, node.Value.Range)
            : null;

    private void Report(TextRange range, string problem) => problems.Add(LineMap.Problem(ProblemKind.PeopleRegistry, file.File.FilePath, file.File.Text, range, problem));
}
