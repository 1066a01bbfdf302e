using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Units;

namespace Entente.Language.Semantics;

/// <summary>One variable of a bound model; modules are flattened, so each has a path of its own.</summary>
public sealed record Variable
{
    /// <summary>Place in <see cref="SemanticModel.Variables"/>; stable for one model file.</summary>
    public required int Index { get; init; }

    /// <summary>The name as written, in its module: <c>Contract gas price</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Path of the variable whose equation it was made of by binding (the stock inside a smooth, what a macro holds); its own where it
    /// was written.
    /// </summary>
    public string OwnerPath
    {
        get
        {
            // trade#smooth1, and in an array trade#growth1#rate[exports].
            int made = Path.IndexOf('#', StringComparison.Ordinal);
            string element = Path.EndsWith(']') ? Path[Path.LastIndexOf('[')..] : "";
            return IsHidden && made >= 0 ? Path[..made] + element : Path;
        }
    }

    /// <summary>Canonical path over modules: lower case, underscores, dots: <c>energy.contract_gas_price</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Canonical path of the module that holds it, or <c>""</c> for the root model.</summary>
    public required string Module { get; init; }

    /// <summary>Stock, flow or auxiliary.</summary>
    public required VariableKind Kind { get; init; }

    /// <summary>
    /// Value at each instant; for a stock its initial value; <see langword="null"/> for a graphical function that is only looked up.
    /// A module input stands as an auxiliary whose equation is the variable connected to it.
    /// </summary>
    public BoundExpression? Equation { get; init; }

    /// <summary>
    /// Value at the start where it is not that of <see cref="Equation"/> (Vensim's <c>ACTIVE INITIAL</c>), else
    /// <see langword="null"/>; never for a stock.
    /// </summary>
    public BoundExpression? InitialEquation { get; init; }

    /// <summary>For a <see cref="VariableKind.Memory"/>: what it remembers.</summary>
    public SampledMemory? Memory { get; init; }

    /// <summary>Applied to the equation's value where there is an equation; else only looked up by others.</summary>
    public GraphicalFunction? Graph { get; init; }

    /// <summary>For a stock: indices of the flows that fill it.</summary>
    public ImmutableArray<int> Inflows { get; init; } = [];

    /// <summary>For a stock: indices of the flows that drain it.</summary>
    public ImmutableArray<int> Outflows { get; init; } = [];

    /// <summary>Whether XMILE's <c>non_negative</c> was written on it.</summary>
    public bool IsNonNegative { get; init; }

    /// <summary>Whether the value cannot change in a run: an equation of numbers and constants only, and no stock.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Made by binding (the stock inside a smooth), not written by anyone.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Units as written, or <see langword="null"/>.</summary>
    public string? Units { get; init; }

    /// <summary>Where <see cref="Units"/> is <see langword="null"/>: the units that follow from other variables', if they settle them.</summary>
    public InferredUnits? InferredUnits { get; init; }

    /// <summary>What it is measured in, stated or inferred, by the file's own definitions; <see langword="null"/> where that is not known.</summary>
    public MeasurementUnit? MeasuredIn { get; init; }

    /// <summary>Documentation as written, or <c>""</c>.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>The equation as written, or <c>""</c>; for display.</summary>
    public string EquationText { get; init; } = "";

    /// <summary>What it rests on.</summary>
    public EvidenceReference Evidence { get; init; } = EvidenceReference.None;

    /// <summary>Where it is defined.</summary>
    public required SourceLocation Location { get; init; }
}
