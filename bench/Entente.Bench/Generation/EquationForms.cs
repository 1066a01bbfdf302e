using Entente.Bench.Models;

namespace Entente.Bench.Generation;

/// <summary>
/// Makes equations in the forms that system dynamics models are full of, from operands of the pool. Each is scaled to about 1 and
/// kept within <see cref="Band"/>, so that a model of any size neither dies out nor runs away.
/// </summary>
internal sealed class EquationForms(SeededDraws draws, OperandPool pool)
{
    /// <summary>Bounds of every variable but flows.</summary>
    public static readonly Interval Band = new(0.2, 5);

    private const int Proposals = 40;

    /// <summary>Two to five operands and + - * /.</summary>
    public Term Arithmetic() => WithinBand(() => draws.Below(12) switch
    {
        0 or 1 => Moving() * Operand(),
        2 => Moving() / Operand(),
        3 => Moving() - (Operand() * Number(0.05, 0.15)),
        4 => Moving() * Operand() * Operand(),
        5 => Moving() * Operand() / Operand(),
        6 => (Moving() + Operand()) / Operand(),
        7 => Moving() * (Operand() + Operand()),
        8 => Moving() + (Operand() * (Operand() + Operand())),
        9 => ((Moving() * Operand()) + (Operand() * Operand())) / Operand(),
        10 => Moving() + Operand() + Operand() + (Operand() * Operand()),
        _ => (Moving() * Operand()) + (Operand() * Operand()) - (Operand() * Number(0.05, 0.15)),
    });

    /// <summary>An equation with exp, ln or a power.</summary>
    public Term Transcendental() => WithinBand(() => draws.Below(5) switch
    {
        0 => new ExponentialTerm(Number(0.2, 0.8) * Moving() / Operand()),
        1 => Operand() * new ExponentialTerm(Number(-0.8, -0.2) * Moving()),
        2 => new LogarithmTerm(Number(1.2, 2) + (Moving() / Operand())),
        3 => new PowerTerm(Moving(), draws.Among(0.3, 0.6, -0.4, 1.3)),
        _ => Operand() * new PowerTerm(Moving() / Operand(), pool.Constant()),
    });

    /// <summary>The smaller or larger of two.</summary>
    public Term Extremum() => WithinBand(() =>
        new ExtremumTerm(draws.Chance(0.5), Moving(), draws.Chance(0.5) ? Moving() * pool.Constant() : Operand()));

    /// <summary>A choice between two values.</summary>
    public Term Conditional() => WithinBand(() =>
        new ConditionalTerm(Moving(), Number(0.7, 1.4), Moving() * pool.Constant(), Operand()));

    /// <summary>A variable that a test input raises.</summary>
    public Term TestInput() => WithinBand(() => Moving() + new StepTerm(draws.Between(0.05, 0.15), 10 + draws.Below(40)));

    /// <summary>The argument of a graphical function: a variable or a ratio of two.</summary>
    public Term GraphArgument() => WithinBand(() => draws.Chance(0.5) ? Moving() : Moving() / Operand());

    /// <summary>The same equation for each element of an array; only the constant differs.</summary>
    public IReadOnlyList<Term> PerElement(int elements)
    {
        Term steady = Enumerable.Range(0, Proposals).Select(_ => Moving()).MinBy(t => t.Range.Spread)!;
        return [.. Enumerable.Range(0, elements).Select(_ => Scaled(pool.NewParameter(0.6, 1.6) * steady))];
    }

    /// <summary>One element relative to what is normal.</summary>
    public static Term Relative(Term element, Term normal) => Scaled(element / normal);

    /// <summary>What fills a stock, as a multiple of what would hold it at 1; within what keeps the stock in its bounds.</summary>
    public Term Filling(Interval bounds)
    {
        for (int i = 0; i < Proposals; i++)
        {
            Term proposal = Scaled(draws.Chance(0.5) ? Moving() : Moving() * Operand());
            if (proposal.Range.LiesWithin(bounds) && AreDistinct(proposal.Variables))
            {
                return proposal;
            }
        }

        Term driver = Moving();
        double slope = (bounds.High - bounds.Low) / (Band.High - Band.Low);
        return Math.Round(bounds.Low + (0.05 * slope), 3) + (Math.Round(0.9 * slope, 3) * (driver - Band.Low));
    }

    private Term Moving() => pool.Moving();

    private Term Operand() => draws.Chance(0.7) ? pool.Moving() : pool.Constant();

    private NumberTerm Number(double low, double high) => new(draws.Between(low, high));

    private Term WithinBand(Func<Term> propose)
    {
        for (int i = 0; i < Proposals; i++)
        {
            Term scaled = Scaled(propose());
            if (scaled.Range.LiesWithin(Band) && AreDistinct(scaled.Variables))
            {
                return scaled;
            }
        }

        return 0.5 * (Moving() + Moving());
    }

    private static bool AreDistinct(IEnumerable<SyntheticVariable> operands) =>
        operands.GroupBy(o => o).All(uses => uses.Count() == 1);

    private static Term Scaled(Term term)
    {
        double middle = term.Range.GeometricMiddle;
        bool isFit = term.Range.Spread is double.PositiveInfinity || middle is > 0.75 and < 1.35;
        return isFit ? term : Math.Round(1 / middle, 3) * term;
    }
}
