using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using EmbeddedCorpus.Generator.Tests.Harness;

namespace EmbeddedCorpus.Generator.Tests.Emission;

/// <summary>Figures of code coverage leave generated members out, and count what a user adds to the class.</summary>
public class CoverageTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_generated_method_is_left_out_and_a_users_own_is_not()
    {
        TestProject project = TestProject.With(("a.txt", "A headline\n\n“Well,” Anna Berg said.")) with
        {
            Sources = ["namespace App; static partial class Corpus { public static int Mine() => Articles.Count; }"],
        };
        using LoadedApp app = LoadedApp.Of(GeneratorRun.Of(project).Compiles());
        Type corpus = app.Class("App.Corpus");
        MethodBase[] methods = [.. Nested(corpus).SelectMany(static type => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))];

        Assert.True(methods.Length > 15);
        Assert.Equal(["Mine"], methods.Where(static method => !IsLeftOut(method)).Select(static method => method.Name));
    }

    private static IEnumerable<Type> Nested(Type type) => type.GetNestedTypes(All).SelectMany(Nested).Prepend(type);

    private static bool IsLeftOut(MethodBase method)
    {
        MemberInfo? property = method.DeclaringType!.GetProperties(All).FirstOrDefault(property => property.GetMethod == method);
        for (MemberInfo? member = property ?? method; member is not null; member = member.DeclaringType)
        {
            if (member.IsDefined(typeof(ExcludeFromCodeCoverageAttribute), inherit: false))
            {
                return true;
            }
        }

        return false;
    }
}
