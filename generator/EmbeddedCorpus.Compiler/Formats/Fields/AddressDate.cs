using EmbeddedCorpus.Compiler.Model;

namespace EmbeddedCorpus.Compiler.Formats.Fields;

/// <summary>Finds the date of a text without a date in the address that the front matter gives the page.</summary>
/// <remarks>
/// A blog that changed its generator keeps the addresses of its pages. Of the 754 posts of the Rust blog, one has a field <c>date</c>, and all others have the day
/// in <c>path = "2017/10/12/Rust-1.21"</c>. Jekyll calls the field <c>permalink</c>, Hugo <c>url</c> and <c>slug</c>.
/// </remarks>
internal static class AddressDate
{
    private static readonly string[] s_names = ["permalink", "path", "url", "slug", "canonicalurl"];

    /// <summary>Finds the day.</summary>
    /// <param name="fields">All fields of the text.</param>
    /// <param name="date">The day as <c>yyyy-MM-dd</c>.</param>
    /// <returns>Whether an address names one.</returns>
    public static bool TryFind(IEnumerable<CollectedField> fields, out string date)
    {
        foreach (CollectedField field in fields)
        {
            if (field.Kind == ArticleFieldKind.Text && Array.IndexOf(s_names, DateFields.Key(field.Name)) >= 0 && PathDate.TryFind(field.Text.Trim(), out date))
            {
                return true;
            }
        }

        date = string.Empty;
        return false;
    }
}
