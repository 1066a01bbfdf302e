using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Cases.DataPackages;

/// <summary>What is read of a Data Package's descriptor (datapackage.org, version 1): its tables and their columns.</summary>
/// <param name="Resources">The tables.</param>
internal sealed record DataPackage(ImmutableArray<DataResource> Resources);

/// <summary>One table as the descriptor has it.</summary>
/// <param name="Path">Relative path.</param>
/// <param name="Fields">Columns in order.</param>
/// <param name="PathPlace">Where the path is written.</param>
internal sealed record DataResource(string Path, ImmutableArray<DataField> Fields, SourceLocation PathPlace);

/// <summary>One column as the descriptor has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">string, number or integer.</param>
/// <param name="Place">Where the name is written.</param>
internal sealed record DataField(string Name, string Type, SourceLocation Place);
