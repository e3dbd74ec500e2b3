// As Polyfills.cs: what the compiler asks of the base library for nullable references.
#pragma warning disable IDE0130 // The compiler looks for it in this namespace.
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that an <c>out</c> parameter is not null when the method returns a value.</summary>
/// <param name="returnValue">The value.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The value.</summary>
    public bool ReturnValue { get; } = returnValue;
}
