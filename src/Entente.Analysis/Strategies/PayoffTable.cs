namespace Entente.Analysis.Strategies;

/// <summary>
/// What each strategy pays in each of the same futures. Regret is absolute: the shortfall from the best strategy of the same
/// future, in the payoffs' own units (a ratio breaks at zero and where signs change).
/// </summary>
internal sealed class PayoffTable
{
    // Payoffs that differ by less than rounding does are the same.
    private const double Tie = 1e-9;

    private readonly double[][] _payoffs;
    private readonly double[] _best;

    /// <param name="payoffs">Strategies outside, futures inside; at least one of each.</param>
    public PayoffTable(double[][] payoffs)
    {
        _payoffs = payoffs;
        _best = [.. Enumerable.Range(0, payoffs[0].Length).Select(future => payoffs.Max(row => row[future]))];
    }

    /// <summary>One table of all futures of several tables of the same strategies.</summary>
    public static PayoffTable Join(IReadOnlyList<PayoffTable> tables) =>
        new([.. Enumerable.Range(0, tables[0]._payoffs.Length).Select(s => tables.SelectMany(t => t._payoffs[s]).ToArray())]);

    /// <summary>A strategy's payoffs, by future.</summary>
    public IReadOnlyList<double> Payoffs(int strategy) => _payoffs[strategy];

    public double Mean(int strategy) => _payoffs[strategy].Average();

    public double Worst(int strategy) => _payoffs[strategy].Min();

    public double MeanRegret(int strategy) => Regrets(strategy).Average();

    public double GreatestRegret(int strategy) => Regrets(strategy).Max();

    /// <summary>Share of futures in which the strategy is the best, alone or tied.</summary>
    public double ShareBest(int strategy) => Regrets(strategy).Average(regret => regret <= Tie ? 1.0 : 0.0);

    /// <summary>Share of futures in which the strategy pays that much or more.</summary>
    public double ShareAtLeast(int strategy, double level) => _payoffs[strategy].Average(payoff => payoff >= level ? 1.0 : 0.0);

    private IEnumerable<double> Regrets(int strategy) => _best.Zip(_payoffs[strategy], (best, payoff) => best - payoff);
}
