using Entente.Fuzz.Inputs;
using Entente.Fuzz.Trials;

namespace Entente.Fuzz.Results;

/// <summary>Counts what came of inputs.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Dialect, DialectTally> _dialects = [];

    /// <summary>Counts one.</summary>
    public void Add(FuzzInput input, TrialResult result) => Of(input.Dialect).Add(input.Number, result);

    /// <summary>Counts what another worker has counted.</summary>
    public void Add(Tally other)
    {
        foreach ((Dialect dialect, DialectTally tally) in other._dialects)
        {
            Of(dialect).Add(tally);
        }
    }

    /// <summary>The counts of a dialect.</summary>
    public DialectTally Of(Dialect dialect) => _dialects.TryGetValue(dialect, out DialectTally? found) ? found : _dialects[dialect] = new DialectTally();
}
