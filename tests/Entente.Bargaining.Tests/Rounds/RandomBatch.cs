using Entente.Bargaining.Problems;
using Entente.Bargaining.Solvers.Rounds;
using Entente.Bargaining.Tests.RandomProblems;

namespace Entente.Bargaining.Tests.Rounds;

internal static class RandomBatch
{
    /// <summary>Members of one shape with payoffs of their own, some options not on the table.</summary>
    public static (RoundBatch Batch, PackageProblem Names) Of(int seed, int members)
    {
        PackageProblem names = RandomProblem.Packages(seed);
        var batch = new RoundBatch(RoundShape.Of(names), members);
        var random = new Random(seed);
        for (int member = 0; member < members; member++)
        {
            batch.Set(member, names);
            if (member > 0)
            {
                Redraw(batch, member, random);
            }

            for (int issue = 0; issue < batch.Shape.Issues && random.Next(3) == 0; issue++)
            {
                batch.Payoffs(0, issue, random.Next(batch.Shape.OptionCounts[issue]))[member] = double.NaN;
            }
        }

        return (batch, names);
    }

    /// <summary>A problem of a given size.</summary>
    public static PackageProblem Table(int seed, int issues, int options, int parties, int pairs)
    {
        var random = new RandomProblem(seed);
        return new PackageProblem
        {
            Id = "table",
            Title = "Table",
            Parties = [.. Enumerable.Range(0, parties).Select(p => new Party { Id = $"p{p}", Name = $"Party {p}" })],
            Issues = [.. Enumerable.Range(0, issues).Select(i => new Issue(
                $"i{i}", [.. Enumerable.Range(0, options).Select(o => new Option($"o{o}", random.Payoffs(parties, false)))]))],
            Pairs = [.. Enumerable.Range(0, pairs).Select(k => new PairTerm(
                k % issues, k % options, (k + 1) % issues, (k + 1) % options, random.Payoffs(parties, false)))],
        };
    }

    private static void Redraw(RoundBatch batch, int member, Random random)
    {
        for (int party = 0; party < batch.Shape.Parties; party++)
        {
            for (int issue = 0; issue < batch.Shape.Issues; issue++)
            {
                for (int option = 0; option < batch.Shape.OptionCounts[issue]; option++)
                {
                    batch.Payoffs(party, issue, option)[member] = random.Next(-5, 8);
                }
            }

            for (int pair = 0; pair < batch.Shape.Pairs.Length; pair++)
            {
                batch.PairPayoffs(party, pair)[member] = random.Next(4) == 0 ? double.NaN : random.Next(-5, 8);
            }
        }
    }
}
