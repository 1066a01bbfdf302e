namespace Entente.Bench.Generation;

/// <summary>Forms that an auxiliary can have.</summary>
internal enum EquationForm
{
    Arithmetic,
    Graph,
    Array,
    Extremum,
    Conditional,
    Memory,
    TestInput,
    Transcendental,
}

/// <summary>
/// Which form comes next: the one that lags most behind its share of the model's equations, so that the shares hold for small
/// models too.
/// </summary>
/// <param name="withFunctions">Whether a tenth of the equations has exp, ln or a power.</param>
internal sealed class EquationMix(bool withFunctions)
{
    private readonly (EquationForm Form, double Share, int LeastRoom)[] _forms =
    [
        (EquationForm.Arithmetic, withFunctions ? 0.26 : 0.36, 1),
        (EquationForm.Graph, 0.12, 1),
        (EquationForm.Array, 0.08, 11),
        (EquationForm.Extremum, 0.06, 1),
        (EquationForm.Conditional, 0.05, 1),
        (EquationForm.Memory, 0.12, 3),
        (EquationForm.TestInput, 0.01, 1),
        (EquationForm.Transcendental, withFunctions ? 0.10 : 0, 1),
    ];

    private readonly Dictionary<EquationForm, int> _counts = Enum.GetValues<EquationForm>().ToDictionary(f => f, _ => 0);

    /// <summary>The form that lags most.</summary>
    /// <param name="made">Equations that the model has.</param>
    /// <param name="room">How many more it may have now.</param>
    public EquationForm Next(int made, int room) => _forms
        .Where(f => f.Share > 0 && f.LeastRoom <= room)
        .MaxBy(f => (f.Share * made) - _counts[f.Form]).Form;

    /// <summary>Takes note of equations made.</summary>
    public void Count(EquationForm form, int equations) => _counts[form] += equations;
}
