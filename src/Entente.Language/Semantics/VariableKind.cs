namespace Entente.Language.Semantics;

/// <summary>What a variable is in system dynamics' terms.</summary>
public enum VariableKind
{
    /// <summary>Accumulates its flows; its equation is its initial value.</summary>
    Stock,

    /// <summary>Fills or drains stocks.</summary>
    Flow,

    /// <summary>Computed from others at each instant; a constant where it depends on nothing.</summary>
    Auxiliary,

    /// <summary>Holds what a variable was some steps ago (<see cref="Variable.Memory"/>); its equation is its initial value. Always hidden.</summary>
    Memory,
}
