using Entente.Bench.Models;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;

namespace Entente.Bench.Contenders;

/// <summary>A synthetic model as our language has read it, and where its variables went.</summary>
internal static class ModelLink
{
    /// <summary>Reads a model's XMILE.</summary>
    /// <exception cref="InvalidOperationException">It has a diagnostic: the generator writes nothing that should have one.</exception>
    public static SemanticModel Read(string path)
    {
        ModelReadResult read = ModelReader.Read(new SourceText(path, File.ReadAllText(path)));
        return read is { Model: { } model, Diagnostics.IsEmpty: true }
            ? model
            : throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
    }

    /// <summary>The index, in the model read, of each of the variables.</summary>
    public static int[] IndicesOf(this SemanticModel model, IEnumerable<SyntheticVariable> variables) =>
    [
        .. variables.Select(v => model.TryFind(v.Name, out Variable? found)
            ? found.Index
            : throw new InvalidOperationException($"The model read has no variable '{v.Name}'.")),
    ];
}
