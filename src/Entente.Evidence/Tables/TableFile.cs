namespace Entente.Evidence.Tables;

/// <summary>A table that the format knows: where it stands and what columns it has.</summary>
/// <param name="Path">Path relative to the case's folder.</param>
/// <param name="Shape">Its columns.</param>
public sealed record TableFile(string Path, TableShape Shape)
{
    /// <summary>A table from its path and its columns' names, separated by commas.</summary>
    public TableFile(string path, string columns)
        : this(path, TableShape.Of(columns))
    {
    }
}
