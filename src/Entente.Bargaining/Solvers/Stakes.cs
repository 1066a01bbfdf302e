using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers;

/// <summary>What the parties bring to a problem, in arrays.</summary>
internal sealed class Stakes
{
    public Stakes(PayoffProblem problem)
    {
        Disagreement = [.. problem.Parties.Select(p => p.Disagreement)];
        Least = [.. problem.Parties.Select(p => p.Floor)];
        double total = problem.Parties.Sum(p => p.Power);
        Powers = [.. problem.Parties.Select(p => p.Power / total)];
        Cap = problem.Transfers?.Cap;
    }

    /// <summary>What each party has while there is no agreement.</summary>
    public double[] Disagreement { get; }

    /// <summary>What each party has to get at least.</summary>
    public double[] Least { get; }

    /// <summary>Powers; they sum to one.</summary>
    public double[] Powers { get; }

    /// <summary>Cap of transfers, or null where there are none.</summary>
    public double? Cap { get; }

    /// <summary>Number of parties.</summary>
    public int Parties => Least.Length;

    /// <summary>Whether every party gets its least.</summary>
    public bool IsEnough(ReadOnlySpan<double> payoffs)
    {
        for (int i = 0; i < Least.Length; i++)
        {
            if (!(payoffs[i] >= Least[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The gains from a package: as they are, or, with transfers, split at given rates.
    /// </summary>
    /// <returns>Whether everybody can get its least.</returns>
    public bool Gains(ReadOnlySpan<double> package, ReadOnlySpan<double> rates, Span<double> gains, Span<double> transfers)
    {
        if (Cap is null)
        {
            for (int i = 0; i < gains.Length; i++)
            {
                gains[i] = package[i] - Disagreement[i];
            }

            return IsEnough(package);
        }

        Span<double> least = stackalloc double[gains.Length];
        if (!LeastGains(package, Least, least, out double rest))
        {
            return false;
        }

        TransferSplit.Split(rest, rates, least, gains);
        for (int i = 0; i < gains.Length; i++)
        {
            transfers[i] = gains[i] + Disagreement[i] - package[i];
        }

        return true;
    }

    /// <summary>
    /// The least gain of each party from a package: what it has to get, or what it keeps when it pays its cap. Without transfers that is
    /// the package's gain itself.
    /// </summary>
    /// <param name="package">What the package is worth to each party.</param>
    /// <param name="least">What each party has to get.</param>
    /// <param name="leastGains">Set to the least gains.</param>
    /// <param name="rest">What all gain together beyond their least gains.</param>
    /// <returns>Whether everybody can get its least.</returns>
    public bool LeastGains(ReadOnlySpan<double> package, ReadOnlySpan<double> least, Span<double> leastGains, out double rest)
    {
        rest = 0;
        double scale = 0;
        bool enough = true;
        for (int i = 0; i < leastGains.Length; i++)
        {
            enough &= package[i] >= least[i];
            leastGains[i] = Math.Max(package[i] - (Cap ?? 0), least[i]) - Disagreement[i];
            rest += package[i] - Disagreement[i] - leastGains[i];
            scale = Math.Max(scale, Math.Abs(package[i]));
        }

        if (Cap is null)
        {
            return enough;
        }

        bool pays = rest >= -1e-13 * scale;
        rest = Math.Max(0, rest);
        return pays;
    }

    /// <summary>By how much payoffs miss what the parties have to get; zero where they do not.</summary>
    public double Shortfall(ReadOnlySpan<double> payoffs)
    {
        double most = 0;
        for (int i = 0; i < Least.Length; i++)
        {
            most = Math.Max(most, Least[i] - payoffs[i]);
        }

        return most;
    }
}
