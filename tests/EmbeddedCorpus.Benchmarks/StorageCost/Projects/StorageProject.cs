using EmbeddedCorpus.Benchmarks.Builds;

namespace EmbeddedCorpus.Benchmarks.StorageCost.Projects;

/// <summary>A project with nothing in it but texts in one form, which can be changed and built.</summary>
/// <param name="megabytes">The nominal size of the texts, 0 for none.</param>
/// <param name="form">The form.</param>
/// <param name="work">The working folder.</param>
internal abstract class StorageProject(int megabytes, StorageForm form, string work)
{
    /// <summary>The nominal size of the texts, 0 for none.</summary>
    public int Megabytes { get; } = megabytes;

    /// <summary>The form.</summary>
    public StorageForm Form { get; } = form;

    /// <summary>Where the project is.</summary>
    public string Folder { get; } = Path.Combine(work, "projects", $"{form}{megabytes}");

    /// <summary>The command that builds it.</summary>
    public abstract string Command { get; }

    /// <summary>What the build makes: the file that holds the texts.</summary>
    public abstract string Output { get; }

    /// <summary>Whether the build may take so little memory that its peak cannot be told.</summary>
    public virtual bool MayBeSmall => false;

    /// <summary>The working folder.</summary>
    protected string Work { get; } = work;

    /// <summary>The bytes of all texts in one file, for the forms that take them so.</summary>
    protected string Blob => Path.Combine(Folder, "texts.bin");

    /// <summary>Writes the project.</summary>
    public abstract void Write(TextSet texts);

    /// <summary>Does once what is no part of a build: restores packages, compiles a standard library.</summary>
    public abstract void Restore();

    /// <summary>Does what is to be done before the build of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="edit">The number of this edit: no two are alike.</param>
    /// <param name="texts">The texts that the project was written with.</param>
    public void Make(Step step, int edit, TextSet texts)
    {
        switch (step)
        {
            case Step.Clean:
                Clean();
                break;
            case Step.CodeEdit:
                WriteCode(edit);
                break;
            case Step.TypeEdit:
                WriteView(edit);
                break;
            case Step.TextEdit when texts.Files.Count > 0:
                // One in the middle: no end of a list or of an image is a special case.
                EditText(texts, texts.Files.Count / 2, $"\nEdit {edit} of this text.\n");
                break;
            default:
                break;
        }
    }

    /// <summary>Runs a command in the project's folder.</summary>
    public Cost Run(string command) => ChildProcess.Run(command, Folder, Path.Combine(Folder, "log.txt"), MayBeSmall);

    /// <summary>Deletes what a build made and keeps what was restored.</summary>
    protected abstract void Clean();

    /// <summary>Writes the code file that a programmer would edit.</summary>
    protected abstract void WriteCode(int edit);

    /// <summary>Writes the code file with the article view.</summary>
    protected virtual void WriteView(int edit) => throw new NotSupportedException($"{Form} has no article view.");

    /// <summary>Writes one text again with a paragraph more.</summary>
    protected virtual void EditText(TextSet texts, int index, string paragraph) => File.AppendAllText(Blob, paragraph);

    /// <summary>Copies a folder.</summary>
    protected static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>Deletes a folder if it is there.</summary>
    protected static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
