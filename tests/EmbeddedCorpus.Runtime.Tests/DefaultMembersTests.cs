using System.Collections;
using System.Reflection;
using EmbeddedCorpus.Runtime.Tests.Building;

namespace EmbeddedCorpus.Runtime.Tests;

/// <summary>Every public member of every public struct, found by reflection so that none is forgotten, answers on <c>default</c>: nothing, or what stands here.</summary>
public class DefaultMembersTests
{
    /// <summary>The members whose answer is not nothing: by name, or by the end of it where it is so for all types.</summary>
    private static readonly (string Member, object Answer)[] s_answers =
    [
        // Both sides are default, and equal; "a" is behind the empty text.
        ("op_Equality", true),
        ("op_GreaterThanOrEqual", true),
        ("op_LessThanOrEqual", true),
        (".Equals", true),
        (".get_IsEmpty", true),
        (".get_IsDefault", true),
        (".StartsWith", true),
        (".EndsWith", true),
        (".Contains", true),
        (".TryFormat", true),

        // What reads as something even so.
        ("Quote.ToString()", "“”"),
        ("TextCorpus.ToString()", ": 0 articles, 0 quotes, 0 speakers"),
        ("CorpusList<Quote>.ToString()", "Quote[0]"),
        ("SearchHit.ToString()", " (0.000)"),
        ("FacetCount.ToString()", ": 0"),
        ("TermScore.ToString()", ": 0.000"),
        ("ConcordanceOptions.get_Width()", 60),
        ("ConcordanceOptions.set_Width(Int32)", typeof(ArgumentOutOfRangeException)),
        ("SearchSort.get_Newest()", SearchSort.Newest),
        ("SearchSort.get_Oldest()", SearchSort.Oldest),
        ("SearchSort.ToString()", "Relevance"),
        ("FacetField.get_Speaker()", FacetField.Speaker),
        ("FacetField.get_Year()", FacetField.Year),
        ("FacetField.get_Month()", FacetField.Month),

        // The usual exceptions of .NET.
        (".get_Item(Int32)", typeof(ArgumentOutOfRangeException)),
        ("CorpusList.Enumerator.get_Current()", typeof(ArgumentOutOfRangeException)),
        ("ArticleFields.Enumerator.get_Current()", typeof(ArgumentOutOfRangeException)),
        ("TextList.Enumerator.get_Current()", typeof(ArgumentOutOfRangeException)),
    ];

    /// <summary>The members of a text that answer otherwise when they are asked for "a", which the empty text has not.</summary>
    private static readonly (string Member, object? Answer)[] s_answersToText =
    [
        ("FacetField.Named(String)", FacetField.Named("a")),
        ("SearchSort.ByField(String, Boolean)", SearchSort.ByField("a")),
        ("Utf8Text.Equals(String)", false),
        ("Utf8Text.op_Equality(Utf8Text, String)", false),
        ("Utf8Text.op_Equality(String, Utf8Text)", false),
        ("Utf8Text.op_Inequality(Utf8Text, String)", true),
        ("Utf8Text.op_Inequality(String, Utf8Text)", true),
        ("Utf8Text.CompareTo(String)", -1),
        ("Utf8Text.StartsWith(String)", false),
        ("Utf8Text.EndsWith(String)", false),
        ("Utf8Text.Contains(String)", false),
        ("Utf8Text.IndexOf(String)", -1),
    ];

    /// <summary>The members that want a string and get none.</summary>
    private static readonly (string Member, object Answer)[] s_answersToNull =
    [
        ("Utf8Text.Equals(String)", false),
        ("Utf8Text.op_Equality(Utf8Text, String)", false),
        ("Utf8Text.op_Equality(String, Utf8Text)", false),
        ("Utf8Text.op_Inequality(Utf8Text, String)", true),
        ("Utf8Text.op_Inequality(String, Utf8Text)", true),
        ("Utf8Text.CompareTo(String)", 1),
        ("Utf8Text.StartsWith(String)", typeof(ArgumentNullException)),
        ("Utf8Text.EndsWith(String)", typeof(ArgumentNullException)),
        ("Utf8Text.Contains(String)", typeof(ArgumentNullException)),
        ("Utf8Text.IndexOf(String)", typeof(ArgumentNullException)),
        ("FacetField.Named(String)", typeof(ArgumentNullException)),
        ("SearchSort.ByField(String, Boolean)", typeof(ArgumentNullException)),
        ("ArticleFields.get_Item(String)", typeof(ArgumentNullException)),
        (".Equals(Object)", false),
    ];

    public static TheoryData<Type> Types => [.. typeof(Article).Assembly.GetExportedTypes()
        .Where(static type => type.IsValueType && !type.IsEnum)
        .Select(static type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(Quote)) : type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_member_of_a_default_value_answers_as_documented(Type type)
    {
        MemberCall[] members = [.. MemberCall.Of(type, passesText: true)];
        Assert.NotEmpty(members);
        Assert.All(members, member => Check(member, [.. s_answersToText, (".Equals(Object)", false), .. s_answers]));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_member_of_a_default_value_takes_null_for_a_string(Type type) =>
        Assert.All(MemberCall.Of(type, passesText: false), static member => Check(member, [.. s_answersToNull, .. s_answers]));

    [Theory]
    [MemberData(nameof(Types))]
    public void No_member_of_an_interface_of_a_default_value_is_a_null_reference(Type type)
    {
        // Of a ref struct there are no interfaces that a box could have.
        if (type.IsByRefLike)
        {
            return;
        }

        object value = Activator.CreateInstance(type)!;
        foreach (Type contract in type.GetInterfaces().Where(static contract => contract.Namespace!.StartsWith("System", StringComparison.Ordinal)))
        {
            foreach (MethodInfo method in contract.GetMethods().Where(static method => !method.IsStatic && !method.GetParameters().Any(IsByRefLike)))
            {
                object?[] arguments = [.. method.GetParameters().Select(static parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)];
                try
                {
                    object? answer = method.Invoke(value, arguments);
                    if (answer is IEnumerator enumerator)
                    {
                        Assert.False(enumerator.MoveNext());
                    }
                }
                catch (TargetInvocationException exception)
                {
                    Type expected = method.Name switch
                    {
                        "get_Item" => typeof(ArgumentOutOfRangeException),
                        "CopyTo" => typeof(ArgumentNullException),
                        "Add" or "Clear" or "Insert" or "Remove" or "RemoveAt" or "set_Item" => typeof(NotSupportedException),
                        _ => typeof(void),
                    };
                    Assert.Equal((method.Name, expected), (method.Name, exception.InnerException!.GetType()));
                }
            }
        }
    }

    private static bool IsByRefLike(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRefLike || (parameter.ParameterType.IsByRef && parameter.ParameterType.GetElementType()!.IsByRefLike);

    private static void Check(MemberCall member, (string Member, object? Answer)[] answers)
    {
        object? answer;
        try
        {
            answer = member.Invoke();
        }
        catch (Exception exception)
        {
            answer = exception.GetType();
        }

        foreach ((string name, object? expected) in answers)
        {
            if (member.Name.Contains(name, StringComparison.Ordinal))
            {
                Assert.True(Equals(expected, answer), $"{member.Name} answers {answer}, not {expected}.");
                return;
            }
        }

        Assert.True(IsNothing(member.Name, answer), $"{member.Name} answers {answer ?? "null"}, which is neither nothing nor in the list.");
    }

    private static bool IsNothing(string member, object? answer) => answer switch
    {
        null or "" => true,

        // Any number is a hash code.
        int hash when member.EndsWith(".GetHashCode()", StringComparison.Ordinal) => hash == hash.GetHashCode(),
        IEnumerable list and not string => !list.Cast<object>().Any(),
        Type type => type == typeof(void) || type.IsByRefLike,
        CorpusList<Article>.Enumerator articles => !articles.MoveNext(),
        CorpusList<Quote>.Enumerator quotes => !quotes.MoveNext(),
        CorpusList<Speaker>.Enumerator speakers => !speakers.MoveNext(),
        ArticleFields.Enumerator fields => !fields.MoveNext(),
        TextList.Enumerator texts => !texts.MoveNext(),
        ValueType value => value.Equals(Activator.CreateInstance(value.GetType())),
        _ => false,
    };
}
