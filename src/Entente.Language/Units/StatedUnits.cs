using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;

namespace Entente.Language.Units;

/// <summary>What a file says of units.</summary>
/// <param name="Known">Units by variable, <see langword="null"/> where none are stated.</param>
/// <param name="WithUnknowns">The same with an unknown for each variable that states none; all elements of an array share one.</param>
/// <param name="Time">The unit of time, or <see langword="null"/>.</param>
internal sealed record StatedUnits(ImmutableArray<MeasurementUnit?> Known, ImmutableArray<MeasurementUnit?> WithUnknowns, MeasurementUnit? Time)
{
    /// <summary>Reads them; what cannot be read, and a missing unit of time, are reported.</summary>
    public static StatedUnits Of(ModelFile file, SymbolTable table, DiagnosticBag diagnostics)
    {
        var units = new UnitTable(file, diagnostics);
        ImmutableArray<MeasurementUnit?> known = Read(units, table);
        SourceLocation specs = file.Source.Locate(file.SpecsSpan);
        MeasurementUnit? time = units.Read(file.Specs.TimeUnits, specs);
        if (string.IsNullOrWhiteSpace(file.Specs.TimeUnits))
        {
            diagnostics.Report(UnitDiagnostics.MissingTimeUnits, specs);
        }

        return new StatedUnits(known, AddUnknowns(known, table), time);
    }

    // All elements of an array share one declaration.
    private static ImmutableArray<MeasurementUnit?> Read(UnitTable units, SymbolTable table)
    {
        var read = new Dictionary<VariableDeclaration, MeasurementUnit?>(ReferenceEqualityComparer.Instance);
        foreach (Symbol symbol in table.Symbols)
        {
            if (!read.ContainsKey(symbol.Declaration))
            {
                read.Add(symbol.Declaration, units.Read(symbol.Declaration.Units));
            }
        }

        return [.. table.Symbols.Select(s => read[s.Declaration])];
    }

    /// <summary>The path of a variable; of an array's element, that of the array.</summary>
    public static string NameOf(Symbol symbol) => ModulePath.Join(symbol.Module, symbol.Declaration.Name.Canonical);

    // Where no variable states units, nobody meant the model to have any, and nothing is inferred from the numbers in it.
    private static ImmutableArray<MeasurementUnit?> AddUnknowns(ImmutableArray<MeasurementUnit?> known, SymbolTable table)
    {
        if (known.All(u => u is null))
        {
            return known;
        }

        var unknowns = new Dictionary<string, MeasurementUnit>(StringComparer.Ordinal);
        return [.. known.Select((unit, i) => unit ?? UnknownOf(table.Symbols[i]))];

        MeasurementUnit UnknownOf(Symbol symbol)
        {
            string name = NameOf(symbol);
            if (!unknowns.TryGetValue(name, out MeasurementUnit? unknown))
            {
                unknown = MeasurementUnit.Base(new BaseUnit(name, unknowns.Count));
                unknowns.Add(name, unknown);
            }

            return unknown;
        }
    }
}
