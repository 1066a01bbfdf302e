using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Declarations;

/// <summary>What one model file declares, before any name is looked up; the same for every dialect.</summary>
/// <param name="Source">The file.</param>
/// <param name="Name">The model's name as written.</param>
/// <param name="Specs">When and how it runs.</param>
/// <param name="SpecsSpan">Where that is written.</param>
/// <param name="Units">Units it defines.</param>
/// <param name="Root">The model that is run.</param>
/// <param name="Submodels">Models that modules hold.</param>
internal sealed record ModelFile(
    SourceText Source,
    string Name,
    SimulationSpecs Specs,
    TextSpan SpecsSpan,
    ImmutableArray<UnitDeclaration> Units,
    ModelDeclaration Root,
    ImmutableArray<ModelDeclaration> Submodels)
{
    /// <summary>The dimensions of its arrays.</summary>
    public ImmutableArray<DimensionDeclaration> Dimensions { get; init; } = [];

    /// <summary>The variables that change its specs as it runs.</summary>
    public ControlDeclaration Controls { get; init; } = new(null, null, null);

    /// <summary>What its specs were computed from, where no number says it.</summary>
    public ImmutableArray<ComputedControl> ComputedControls { get; init; } = [];

    /// <summary>Variables that other files add, for each file a module that reads every variable by its path.</summary>
    public ImmutableArray<ModelDeclaration> Extensions { get; init; } = [];

    /// <summary>Variables whose value an added one gives, whatever their own equation says.</summary>
    public ImmutableArray<ConnectionDeclaration> Replacements { get; init; } = [];

    /// <summary>Variables that some others read through an added one.</summary>
    public ImmutableArray<DetourDeclaration> Detours { get; init; } = [];

    /// <summary>Its macros.</summary>
    public ImmutableArray<MacroDeclaration> Macros { get; init; } = [];
}
