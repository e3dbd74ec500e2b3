using System.Text;

namespace EmbeddedCorpus.Compiler.Formats.Records.Mail;

/// <summary>Reads the name of a person in an address.</summary>
internal static class MailAddress
{
    /// <summary>The name in <c>Lena Marsh &lt;lena@example.org></c> or <c>lena@example.org (Lena Marsh)</c>; the address if there is no name.</summary>
    public static string NameOf(string value)
    {
        int address = value.IndexOf('<');
        string before = address < 0 ? string.Empty : Unquote(value.Substring(0, address));
        if (before.Length > 0)
        {
            return before;
        }

        int opening = value.IndexOf('(');
        int closing = value.LastIndexOf(')');
        string comment = opening >= 0 && closing > opening ? Unquote(value.Substring(opening + 1, closing - opening - 1)) : string.Empty;
        return comment.Length > 0 ? comment : value.Trim().Trim('<', '>').Trim();
    }

    private static string Unquote(string name)
    {
        string trimmed = name.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '"' || trimmed[trimmed.Length - 1] != '"')
        {
            return trimmed;
        }

        var text = new StringBuilder(trimmed.Length);
        for (int index = 1; index < trimmed.Length - 1; index++)
        {
            index += trimmed[index] == '\\' && index < trimmed.Length - 2 ? 1 : 0;
            text.Append(trimmed[index]);
        }

        return text.ToString();
    }
}
