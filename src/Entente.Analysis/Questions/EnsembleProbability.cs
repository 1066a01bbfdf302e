using Entente.Analysis.Scoring;

namespace Entente.Analysis.Questions;

/// <summary>
/// A probability counted over members. As so many members cannot tell the impossible from the rare, it is (yes + ½) / (members + 1),
/// the mean of the posterior under Jeffreys' prior: never 0 and never 1.
/// </summary>
/// <param name="Yes">Members in which it holds.</param>
/// <param name="Count">Members that say yes or no, 1 or more.</param>
public readonly record struct EnsembleProbability(int Yes, int Count)
{
    /// <summary>The probability.</summary>
    public double Value => (Yes + 0.5) / (Count + 1);

    /// <summary>
    /// The 95 % interval of the share that endless members would give. It knows of the number of members and of nothing else: not of
    /// what the model leaves out.
    /// </summary>
    public BinomialInterval Interval => BinomialInterval.Of(Yes, Count);
}
