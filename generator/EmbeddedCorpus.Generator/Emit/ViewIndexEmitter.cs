using System.Globalization;
using EmbeddedCorpus.Generator.Views;

namespace EmbeddedCorpus.Generator.Emit;

/// <summary>Emits the lists by value of a view, such as <c>BySection</c>, and its filters, such as <c>Where.Section</c>.</summary>
internal static class ViewIndexEmitter
{
    private const string Services = "global::EmbeddedCorpus.CompilerServices";
    private const string Filter = "global::EmbeddedCorpus.SearchFilter";
    private const string Chars = "global::System.ReadOnlySpan<char>";
    private const string Day = "global::System.DateOnly";

    /// <summary>Writes the lists of the properties with an index.</summary>
    public static void WriteLists(CodeWriter code, EmittedView view)
    {
        for (int index = 0; index < view.Properties.Count; index++)
        {
            ViewProperty property = view.Properties[index];
            string method = ViewMembers.ListOf(property);
            if (!property.IsIndexed || !ViewIndexes.CanBeIndexed(property.Type.Kind) || view.Struct.Taken.Contains(method))
            {
                continue;
            }

            string corpus = view.Corpus.Length == 0 ? "default" : view.Corpus + ".All";
            string key = $"{ViewBody.KeyOf(view, index)} /* {ViewBody.Comment(view.FieldNames[index])} */";
            (string type, string value) = property.Type.Kind switch
            {
                ViewKind.Text or ViewKind.TextList => (Chars, "value"),
                ViewKind.Day => (Day, "value"),
                ViewKind.Boolean => ("bool", "value ? \"true\"u8 : \"false\"u8"),
                ViewKind.Enum => (property.Type.Code, $"{ViewEnumEmitter.ClassOf(view)}.TextOf{index.ToString(CultureInfo.InvariantCulture)}(value)"),
                ViewKind.Speaker or ViewKind.Speakers => (property.Type.Code, "value.Name.Bytes"),
                ViewKind.Article or ViewKind.Articles => (property.Type.Code, property.Type.Corpus.Length == 0 ? "value.Id.Bytes" : "value.Article.Id.Bytes"),
                _ => (property.Type.Code, "(long)value"),
            };
            string list = $"global::EmbeddedCorpus.CorpusList<{view.Struct.Name}>";
            string order = property.Type.Kind == ViewKind.Day ? "Articles with a time come after articles without a time, in the order of the times." : "The articles have the order of the corpus.";
            code.Line($"/// <summary>The articles with a value of <see cref=\"{property.Name}\"/>.</summary>").Line($"/// <remarks>{order}</remarks>").Line(CorpusEmitter.NotCovered);
            code.Line($"public static {list} {method}({type} value) => {Services}.ViewIndex.By<{view.Struct.Name}>({corpus}, {key}, {value});").Line();
        }
    }

    /// <summary>Writes the filters of all properties that can have one.</summary>
    public static void WriteFilters(CodeWriter code, EmittedView view)
    {
        if (view.Struct.Taken.Contains(ViewMembers.Filters))
        {
            return;
        }

        code.Line("/// <summary>Filters for searches, by the properties of the view.</summary>").Line(CorpusEmitter.NotCovered);
        code.Line($"public static class {ViewMembers.Filters}").Open();
        for (int index = 0; index < view.Properties.Count; index++)
        {
            WriteFilter(code, view, index);
        }

        code.Close().Line();
    }

    /// <summary>Writes the texts of the members of an enum, as the texts of the corpus have them.</summary>
    public static void WriteTexts(CodeWriter code, EmittedView view)
    {
        for (int index = 0; index < view.Properties.Count; index++)
        {
            ViewProperty property = view.Properties[index];
            if (property.Type.Kind != ViewKind.Enum || !property.IsIndexed)
            {
                continue;
            }

            code.Line($"internal static global::System.ReadOnlySpan<byte> TextOf{index.ToString(CultureInfo.InvariantCulture)}({property.Type.Code} value) => value switch").Open();
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (ViewSpelling spelling in view.Spellings)
            {
                if (spelling.Property == index && written.Add(spelling.Code))
                {
                    code.Line($"{spelling.Code} => {LiteralWriter.Literal(spelling.Text)}u8,");
                }
            }

            code.Line("_ => default,").Close(";");
        }
    }

    private static void WriteFilter(CodeWriter code, EmittedView view, int index)
    {
        ViewProperty property = view.Properties[index];
        string name = LiteralWriter.Literal(view.Keys[index] < 0 ? ViewFields.NameOf(property) : view.FieldNames[index]);
        string missing = $" | !{Services}.ViewFilters.Exists({name})";
        bool hasDefault = property.Default.Length > 0;
        string type = property.Type.Code;
        switch (property.Type.Kind)
        {
            case ViewKind.Text or ViewKind.TextList:
                Method(code, property, "string value", $"{Filter}.Field({name}, value)");
                break;
            case ViewKind.Boolean:
                string boolean = $"{Filter}.Field({name}, value ? \"true\" : \"false\")";
                Method(code, property, "bool value", hasDefault ? $"value == {property.Default} ? {boolean}{missing} : {boolean}" : boolean);
                break;
            case ViewKind.Enum:
                WriteEnum(code, view, index, name, hasDefault ? missing : string.Empty);
                break;
            case ViewKind.Day:
                Range(code, property, Day, "first", "last", $"{Services}.ViewFilters.Days({name}, first, last)", hasDefault ? missing : string.Empty);
                break;
            case ViewKind.SByte or ViewKind.Byte or ViewKind.Int16 or ViewKind.UInt16 or ViewKind.Int32 or ViewKind.UInt32 or ViewKind.Int64 or ViewKind.UInt64 or ViewKind.Decimal or ViewKind.Double:
                string to = property.Type.Kind == ViewKind.Double ? "double" : "decimal";
                Range(code, property, type, "min", "max", $"{Services}.ViewFilters.Numbers({name}, ({to})min, ({to})max)", hasDefault ? missing : string.Empty);
                break;
        }
    }

    // An article without the field has the default, so it passes a filter for the default.
    private static void Range(CodeWriter code, ViewProperty property, string type, string first, string last, string filter, string missing)
    {
        string method = property.Name;
        Method(code, property, $"{type} value", $"{method}(value, value)");
        Method(code, property, $"{type} {first}, {type} {last}", missing.Length == 0 ? filter : $"{property.Default} >= {first} && {property.Default} <= {last} ? {filter}{missing} : {filter}");
    }

    private static void WriteEnum(CodeWriter code, EmittedView view, int index, string name, string missing)
    {
        ViewProperty property = view.Properties[index];
        var filters = new List<string>();
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ViewSpelling spelling in view.Spellings)
        {
            if (spelling.Property != index)
            {
                continue;
            }

            string filter = $"{Filter}.Field({name}, {LiteralWriter.Literal(spelling.Text)})";
            if (members.TryGetValue(spelling.Code, out string? others))
            {
                members[spelling.Code] = $"{others} | {filter}";
            }
            else
            {
                members.Add(spelling.Code, filter);
                filters.Add(spelling.Code);
            }
        }

        // No article has an empty value.
        string arms = string.Concat(filters.Select(member => $"{member} => {members[member]}, ")) + $"_ => {Filter}.Field({name}, \"\")";
        string value = $"(value switch {{ {arms} }})";
        Method(code, property, $"{property.Type.Code} value", missing.Length == 0 ? value : $"value == {property.Default} ? {value}{missing} : {value}");
    }

    private static void Method(CodeWriter code, ViewProperty property, string parameters, string body)
    {
        code.Line($"/// <summary>Articles with a value of <c>{property.Name}</c>{(parameters.Contains(',') ? " in a range" : string.Empty)}.</summary>");
        code.Line($"public static {Filter} {property.Name}({parameters}) => {body};");
    }
}
