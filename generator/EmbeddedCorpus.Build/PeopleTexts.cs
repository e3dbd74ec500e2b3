using EmbeddedCorpus.Compiler.Corpus.People;
using EmbeddedCorpus.Compiler.Sources;

namespace EmbeddedCorpus.Build;

/// <summary>Reads the registries of people of a request.</summary>
internal static class PeopleTexts
{
    /// <summary>Reads all of them. One that cannot be read says why.</summary>
    public static PeopleFile[] Read(ImageRequest request) => Array.ConvertAll(request.People, Read);

    private static PeopleFile Read(PeopleItem people)
    {
        string file = people.File.File;
        try
        {
            return new PeopleFile(Sidecar.Of(FileBytes.Read(new DocumentInfo(file, file, file, string.Empty, string.Empty))), new(people.Corpora));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PeopleFile(new Sidecar(file, string.Empty), new(people.Corpora)) { Failure = exception.Message };
        }
    }
}
