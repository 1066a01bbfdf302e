using Entente.Bench.Models;

namespace Entente.Bench.Emission;

/// <summary>Where the texts of the synthetic models are.</summary>
/// <param name="Root">The repository's folder.</param>
internal sealed record ModelFiles(string Root)
{
    // One save a time unit, four steps: what a user would look at.
    private const double SaveInterval = 1;

    /// <summary>The C of a model, committed.</summary>
    public string Source(SyntheticModel model) => Path.Combine(Root, "bench", "native", model.Name + ".c");

    /// <summary>The library built of it.</summary>
    public string Library(SyntheticModel model) => Path.Combine(Built, model.Name + ".so");

    /// <summary>The XMILE of a model, written at each start.</summary>
    public string Xmile(SyntheticModel model) => Path.Combine(Built, model.Name + ".xmile");

    private string Built => Path.Combine(Root, "artifacts", "bench");

    /// <summary>The repository that the program was built in.</summary>
    public static ModelFiles OfThisRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Entente.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"{AppContext.BaseDirectory} is in no checkout of the repository.");
        }

        return new ModelFiles(folder.FullName);
    }

    /// <summary>Writes the C anew.</summary>
    public void WriteSource(SyntheticModel model) => File.WriteAllText(Source(model), CText.Of(model));

    /// <summary>Whether the committed C is what the generator makes.</summary>
    public bool IsSourceCurrent(SyntheticModel model) => File.Exists(Source(model)) && File.ReadAllText(Source(model)) == CText.Of(model);

    /// <summary>Writes the XMILE.</summary>
    public void WriteXmile(SyntheticModel model)
    {
        Directory.CreateDirectory(Built);
        File.WriteAllText(Xmile(model), XmileText.Of(model, SaveInterval));
    }
}
