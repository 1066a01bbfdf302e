using System.Collections.Immutable;

namespace Entente.Reporting.Tables;

/// <summary>A table to be printed, all cells as text.</summary>
/// <param name="Title">What it shows, with unit.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">One cell a column in each.</param>
public sealed record ReportTable(
    string Title,
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>A column.</summary>
/// <param name="Header">Its header.</param>
/// <param name="IsNumeric">Whether its cells are numbers, to be set flush right.</param>
public sealed record ReportColumn(string Header, bool IsNumeric);
