// What C# asks of the base library and netstandard2.0 does not have. Written out: a package that generates these emits
// them in another order in every build, and two builds of the same sources must give the same bytes.
#pragma warning disable IDE0130 // The compiler looks for them in this namespace.
namespace System.Runtime.CompilerServices;

/// <summary>Lets a type have <c>init</c> accessors.</summary>
internal static class IsExternalInit;

/// <summary>Marks a type or member as <c>required</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;

/// <summary>Keeps compilers that do not know <c>required</c> away.</summary>
/// <param name="featureName">What a compiler must know.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>What a compiler must know.</summary>
    public string FeatureName { get; } = featureName;
}

/// <summary>Names the method that makes a collection from a collection expression.</summary>
/// <param name="builderType">The type that has the method.</param>
/// <param name="methodName">The method.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
internal sealed class CollectionBuilderAttribute(Type builderType, string methodName) : Attribute
{
    /// <summary>The type that has the method.</summary>
    public Type BuilderType { get; } = builderType;

    /// <summary>The method.</summary>
    public string MethodName { get; } = methodName;
}
