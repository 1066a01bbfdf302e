using System.Collections.Immutable;

namespace Entente.Evidence.Tables;

/// <summary>A table whose header and row lengths are right; what its cells say is not yet checked.</summary>
/// <param name="Path">Path relative to the folder, with slashes.</param>
/// <param name="Header">The columns.</param>
/// <param name="Rows">The rows under the header, in the file's order.</param>
public sealed record CsvTable(string Path, CsvHeader Header, ImmutableArray<CsvRow> Rows);
