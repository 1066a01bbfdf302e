using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Units;

/// <summary>
/// The unit that each name stands for: by the file's own definitions, else dimensionless for the words that say so, the
/// singular for a plural of time, and a base unit of its own for every other name.
/// </summary>
internal sealed class UnitTable
{
    /// <summary>Longest chain of units defined by other units.</summary>
    public const int MaxChain = 32;

    // Percent is a unit of its own: a share in percent is not the same number as the share.
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["seconds"] = "second",
        ["minutes"] = "minute",
        ["hours"] = "hour",
        ["days"] = "day",
        ["weeks"] = "week",
        ["months"] = "month",
        ["quarters"] = "quarter",
        ["years"] = "year",
        ["%"] = "percent",
    };

    private static readonly HashSet<string> s_dimensionless = new(StringComparer.OrdinalIgnoreCase) { "dmnl", "dimensionless", "unitless" };

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, UnitDeclaration> _declared = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<UnitDeclaration, MeasurementUnit> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly List<UnitDeclaration> _beingResolved = [];

    /// <param name="file">The file, with its definitions.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public UnitTable(ModelFile file, DiagnosticBag diagnostics)
    {
        _source = file.Source;
        _diagnostics = diagnostics;
        foreach (UnitDeclaration unit in file.Units)
        {
            foreach (NameReference name in unit.Aliases.Prepend(unit.Name))
            {
                Declare(name, unit);
            }
        }

        foreach (UnitDeclaration unit in file.Units)
        {
            Resolve(unit);
        }
    }

    /// <summary>The unit that a text stands for; <see langword="null"/> where there is none or it is wrong, which is then reported.</summary>
    public MeasurementUnit? Read(MappedText? text) => text is null || text.IsBlank ? null : Read(text.Text, _source.Locate(text.Span));

    /// <summary>The unit that a text stands for; <see langword="null"/> where it is blank or wrong, which is then reported.</summary>
    public MeasurementUnit? Read(string text, SourceLocation location)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        (MeasurementUnit? unit, string? problem) = UnitParser.Parse(text, Resolve);
        if (problem is not null)
        {
            _diagnostics.Report(UnitDiagnostics.BadUnits, location, text.Trim(), problem);
        }

        return unit;
    }

    private void Declare(NameReference name, UnitDeclaration unit)
    {
        bool isOther = !_declared.TryAdd(Joined(name.Text), unit) && _declared[Joined(name.Text)] != unit;
        if (isOther)
        {
            _diagnostics.Report(UnitDiagnostics.RepeatedUnit, _source.Locate(name.Span), name.Text);
        }
    }

    private static string Joined(string name) => string.Join('_', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private MeasurementUnit Resolve(string name) =>
        _declared.TryGetValue(name, out UnitDeclaration? declared) ? Resolve(declared) : ResolveUndefined(name);

    private MeasurementUnit Resolve(UnitDeclaration unit)
    {
        if (_resolved.TryGetValue(unit, out MeasurementUnit? known))
        {
            return known;
        }

        if (_beingResolved.Contains(unit) || _beingResolved.Count == MaxChain)
        {
            _diagnostics.Report(UnitDiagnostics.CircularUnit, _source.Locate(unit.Name.Span), unit.Name.Text, MaxChain);
            return MeasurementUnit.Base(Joined(unit.Name.Text));
        }

        _beingResolved.Add(unit);
        MeasurementUnit resolved = Read(unit.Definition) ?? ResolveUndefined(Joined(unit.Name.Text));
        _beingResolved.Remove(unit);
        _resolved[unit] = resolved;
        return resolved;
    }

    private static MeasurementUnit ResolveUndefined(string name) => s_dimensionless.Contains(name)
        ? MeasurementUnit.Dimensionless
        : MeasurementUnit.Base(s_aliases.GetValueOrDefault(name, name));
}
