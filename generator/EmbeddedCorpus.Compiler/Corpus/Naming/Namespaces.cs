using System.Text;

namespace EmbeddedCorpus.Compiler.Corpus.Naming;

/// <summary>Reads and makes names of namespaces.</summary>
internal static class Namespaces
{
    /// <summary>Whether a string is a namespace as it stands.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (string part in text.Split('.'))
        {
            if (!IdentifierWriter.IsIdentifier(part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes a namespace of a project's name: what no identifier holds becomes an underscore.</summary>
    public static string From(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (string part in text.Split('.'))
        {
            string name = ToIdentifier(part);
            if (name.Length > 0)
            {
                result.Append(result.Length > 0 ? "." : string.Empty).Append(Keywords.Escape(name));
            }
        }

        return result.ToString();
    }

    private static string ToIdentifier(string part)
    {
        var name = new StringBuilder(part.Length);
        foreach (char c in part)
        {
            name.Append(IdentifierWriter.IsIdentifier("_" + c) ? c : '_');
        }

        return IdentifierWriter.AvoidLeadingDigit(name.ToString());
    }
}
