using EmbeddedCorpus.Compiler.Model;
using EmbeddedCorpus.Compiler.Profiles;

namespace EmbeddedCorpus.Generator.Views;

/// <summary>An article view as the user declares it.</summary>
/// <remarks>Places are apart from the rest: an edit above a view moves it, and what is emitted stays the same.</remarks>
/// <param name="Struct">The struct.</param>
/// <param name="Corpus">The name of the corpus, as <see cref="ReferencedCorpora"/> gives it.</param>
/// <param name="Properties">The properties that the generator implements.</param>
/// <param name="Places">The places of the names of these properties.</param>
/// <param name="Place">The place of the name of the struct.</param>
/// <param name="Problems">What is wrong with the declaration itself.</param>
internal sealed record ViewModel(
    ViewStruct Struct,
    string Corpus,
    EquatableArray<ViewProperty> Properties,
    EquatableArray<SourcePlace> Places,
    SourcePlace Place,
    EquatableArray<ViewProblem> Problems)
{
    /// <summary>The summary of the corpus, if it is in a referenced assembly.</summary>
    public CorpusProfile? Referenced { get; init; }
}

/// <summary>The struct of a view.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The types around the struct as they are declared, such as <c>partial class Site</c>, the outermost first.</param>
/// <param name="Name">The name, as it is written in code.</param>
/// <param name="FullName">The name with <c>global::</c>.</param>
internal sealed record ViewStruct(string Namespace, EquatableArray<string> Containers, string Name, string FullName)
{
    /// <summary>Whether code can be added to the struct.</summary>
    public bool CanBeEmitted { get; init; }

    /// <summary>Whether the compiler knows partial properties.</summary>
    public bool HasBodies { get; init; }

    /// <summary>Members that the user has, so that they are not emitted.</summary>
    public EquatableArray<string> Taken { get; init; } = [];
}

/// <summary>A partial property of a view.</summary>
/// <param name="Name">The name, as it is written in code.</param>
/// <param name="Modifiers">The modifiers, as they are written in code.</param>
/// <param name="Declared">The type of the property, as it is written in code.</param>
/// <param name="Type">The type of a value that is not missing.</param>
internal sealed record ViewProperty(string Name, string Modifiers, string Declared, ViewType Type)
{
    /// <summary>The name in messages.</summary>
    public string ShownName { get; init; } = string.Empty;

    /// <summary>The name of the field, if the user chose one.</summary>
    public string? FieldName { get; init; }

    /// <summary>Whether the type has <see langword="null"/> for a missing value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The value in place of a missing one, as C#; empty without one.</summary>
    public string Default { get; init; } = string.Empty;

    /// <summary>The article or the speaker in place of a missing one; null without one.</summary>
    public string? DefaultReference { get; init; }

    /// <summary>Whether the user asked for lists by value.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>Accessors besides <c>get</c>, which a view cannot have, as they are written in code.</summary>
    public string OtherAccessors { get; init; } = string.Empty;

    /// <summary>Whether each article must have the field.</summary>
    public bool IsRequired => !IsNullable && Default.Length == 0 && DefaultReference is null && !Type.IsList && Type.Kind != ViewKind.None;
}

/// <summary>The type of the values of a property.</summary>
/// <param name="Kind">What values are read as.</param>
/// <param name="Code">The type, as it is written in code; of a list of articles or speakers the type of the elements.</param>
/// <param name="ShownName">The type in messages.</param>
internal sealed record ViewType(ViewKind Kind, string Code, string ShownName)
{
    /// <summary>The members of an enum.</summary>
    public EquatableArray<ViewEnumMember> Members { get; init; } = [];

    /// <summary>The corpus that values refer to; empty for the corpus of the view.</summary>
    public string Corpus { get; init; } = string.Empty;

    /// <summary>Whether a missing value is an empty list.</summary>
    public bool IsList => Kind is ViewKind.TextList or ViewKind.Articles or ViewKind.Speakers;

    /// <summary>Whether values are names of articles or speakers.</summary>
    public bool IsReference => Kind is ViewKind.Article or ViewKind.Articles or ViewKind.Speaker or ViewKind.Speakers;

    /// <summary>Whether values are names of speakers.</summary>
    public bool IsSpeaker => Kind is ViewKind.Speaker or ViewKind.Speakers;
}

/// <summary>A member of an enum.</summary>
/// <param name="Code">The member, as it is written in code.</param>
/// <param name="Text">The value of a field that means the member.</param>
/// <param name="IsExact">Whether case and separators matter.</param>
/// <param name="Number">The value of the member.</param>
internal sealed record ViewEnumMember(string Code, string Text, bool IsExact, long Number);

/// <summary>What the values of a field are read as.</summary>
internal enum ViewKind
{
    /// <summary>A type that a field cannot have.</summary>
    None,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Double,
    Decimal,
    Day,
    Moment,
    Text,
    TextList,
    Enum,

    /// <summary>An article, or a view of one.</summary>
    Article,
    Articles,
    Speaker,
    Speakers,
}

/// <summary>Something wrong with a view, or with a text that a view reads.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Place">The place.</param>
/// <param name="Arguments">The arguments of the message.</param>
/// <param name="Property">The property that a problem of a text concerns.</param>
internal sealed record ViewProblem(string Id, SourcePlace Place, EquatableArray<string> Arguments, SourcePlace? Property = null);

/// <summary>All problems of a view.</summary>
/// <param name="Problems">The problems, those of the declaration first.</param>
internal sealed record ViewReport(EquatableArray<ViewProblem> Problems);

/// <summary>A view with the keys of its fields, from which code is emitted.</summary>
/// <param name="Struct">The struct.</param>
/// <param name="Properties">The properties that the generator implements.</param>
/// <param name="Keys">The key of the field of each property; negative for a field that no article has.</param>
/// <param name="Corpus">The class of the corpus, with <c>global::</c>; empty if there is none.</param>
internal sealed record EmittedView(ViewStruct Struct, EquatableArray<ViewProperty> Properties, EquatableArray<int> Keys, string Corpus)
{
    /// <summary>Whether the corpus is in a referenced assembly, which can be replaced by one with other texts: the keys are looked up when the program runs.</summary>
    public bool IsReferenced { get; init; }

    /// <summary>The classes of the corpora that the properties refer to, with <c>global::</c>; empty for none.</summary>
    public EquatableArray<string> Targets { get; init; } = [];

    /// <summary>The values of the field of each property as constants; empty in a design-time build.</summary>
    public EquatableArray<ViewTable> Tables { get; init; } = [];

    /// <summary>The names of the fields, for comments.</summary>
    public EquatableArray<string> FieldNames { get; init; } = [];

    /// <summary>The values of the corpus that mean the members of enums.</summary>
    public EquatableArray<ViewSpelling> Spellings { get; init; } = [];
}
