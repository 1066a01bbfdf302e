namespace Entente.Language;

/// <summary>What units that do not fit mean for a model.</summary>
public enum UnitStrictness
{
    /// <summary>They are warnings, as in the programs that most models are written with.</summary>
    Warn,

    /// <summary>They are errors: the model is not read.</summary>
    Refuse,
}
