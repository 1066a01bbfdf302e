using Entente.Fuzz.Inputs;
using Entente.Fuzz.Trials;

namespace Entente.Fuzz.Results;

/// <summary>Writes inputs with findings to a folder: the input, what was found, and the first of each cause made small.</summary>
internal sealed class FindingStore
{
    private const int KeptOfOneCause = 3;

    private readonly Dictionary<string, int> _causes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <param name="folder">Where to; what stands there from an earlier run is removed.</param>
    public FindingStore(string folder)
    {
        Folder = folder;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>How many findings each cause has.</summary>
    public IReadOnlyDictionary<string, int> Causes => _causes;

    /// <summary>Keeps one.</summary>
    public void Keep(FuzzInput input, Finding finding)
    {
        int count;
        lock (_lock)
        {
            count = _causes[finding.Key] = _causes.GetValueOrDefault(finding.Key) + 1;
        }

        if (count > KeptOfOneCause)
        {
            return;
        }

        string ending = input.Dialect.Ending();
        string path = Path.Combine(Folder, $"{finding.Kind}-{input.Number}".ToLowerInvariant());
        File.WriteAllText(path + ending, input.Text);
        File.WriteAllText($"{path}{ending}.txt", $"{input.Dialect} {input.Number}\n{finding.Key}\n{finding.Detail}\n");
        if (count == 1)
        {
            File.WriteAllText($"{path}.small{ending}", Minimizer.Minimize(input, finding));
        }
    }
}
