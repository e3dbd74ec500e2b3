using System.Reflection;
using System.Reflection.Emit;

namespace EmbeddedCorpus.Runtime.Tests.Building;

/// <summary>Calls a member of a default value with default arguments. Reflection cannot: it boxes, and spans cannot be boxed.</summary>
internal sealed class MemberCall
{
    private readonly Func<object?> _call;

    private MemberCall(Type type, MethodInfo method, bool passesText)
    {
        Name = $"{NameOf(type)}.{method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => NameOf(parameter.ParameterType)))})";
        _call = Emit(type, method, passesText);
    }

    /// <summary>The member as it is written in the list of the public API, more or less.</summary>
    public string Name { get; }

    /// <summary>All public members of the type's values, accessors among them, and the static ones, but those that open a file or bytes.</summary>
    /// <param name="type">A struct.</param>
    /// <param name="passesText">Whether strings are a letter, and not null.</param>
    public static IEnumerable<MemberCall> Of(Type type, bool passesText) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(static method => !method.IsStatic || method.Name is not ("Open" or "Load"))
        .Select(method => new MemberCall(type, method, passesText));

    /// <summary>What the call returned; for a <c>ref struct</c>, which cannot be boxed, and for nothing the type.</summary>
    public object? Invoke() => _call();

    private static Func<object?> Emit(Type type, MethodInfo method, bool passesText)
    {
        var call = new DynamicMethod("Call", typeof(object), [], typeof(MemberCall).Module, skipVisibility: true);
        ILGenerator code = call.GetILGenerator();
        if (!method.IsStatic)
        {
            code.Emit(OpCodes.Ldloca, Zeroed(code, type));
        }

        foreach (ParameterInfo parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(string) && passesText)
            {
                code.Emit(OpCodes.Ldstr, "a");
                continue;
            }

            bool isReference = parameter.ParameterType.IsByRef;
            LocalBuilder argument = Zeroed(code, isReference ? parameter.ParameterType.GetElementType()! : parameter.ParameterType);
            code.Emit(isReference ? OpCodes.Ldloca : OpCodes.Ldloc, argument);
        }

        code.Emit(OpCodes.Call, method);
        if (method.ReturnType == typeof(void) || method.ReturnType.IsByRefLike)
        {
            code.Emit(method.ReturnType == typeof(void) ? OpCodes.Nop : OpCodes.Pop);
            code.Emit(OpCodes.Ldtoken, method.ReturnType);
            code.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        }
        else if (method.ReturnType.IsValueType)
        {
            code.Emit(OpCodes.Box, method.ReturnType);
        }

        code.Emit(OpCodes.Ret);
        return call.CreateDelegate<Func<object?>>();
    }

    private static LocalBuilder Zeroed(ILGenerator code, Type type)
    {
        LocalBuilder local = code.DeclareLocal(type);
        code.Emit(OpCodes.Ldloca, local);
        code.Emit(OpCodes.Initobj, type);
        return local;
    }

    private static string NameOf(Type type)
    {
        string name = type.IsByRef ? NameOf(type.GetElementType()!) : type.IsNested ? $"{type.DeclaringType!.Name.Split('`')[0]}.{type.Name}" : type.Name.Split('`')[0];
        return type is { IsByRef: false, IsGenericType: true, IsNested: false } ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
