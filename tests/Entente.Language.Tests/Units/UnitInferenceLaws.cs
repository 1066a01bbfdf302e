using Entente.Language.Semantics;
using Entente.Language.Units;
using FsCheck;
using FsCheck.Fluent;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Units;

/// <summary>
/// Over random models whose units fit: whatever is erased, what is inferred is what was erased, and it is inferred exactly
/// where linear algebra over the exponents says that the equations settle it.
/// </summary>
public sealed class UnitInferenceLaws
{
    private static readonly string[] s_bases = ["USD", "kg", "person"];

    [Fact]
    public void Erasing_any_one_stated_unit_gives_it_back_where_the_equations_settle_it() =>
        Prop.ForAll(Models().ToArbitrary(), model =>
            {
                for (int i = 0; i < model.Length; i++)
                {
                    ShouldGiveBack(model, [i]);
                }
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(1995, 2031));

    [Fact]
    public void Erasing_any_units_gives_those_back_that_the_equations_settle() =>
        Prop.ForAll(Models().ToArbitrary(), Gen.Choose(1, (1 << 12) - 2).ToArbitrary(), (model, mask) =>
                ShouldGiveBack(model, [.. Enumerable.Range(0, model.Length).Where(i => (mask >> i & 1) != 0)]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1999, 2007));

    private static void ShouldGiveBack(Quantity[] model, int[] erased)
    {
        if (erased.Length == model.Length)
        {
            return;
        }

        string file = File(string.Concat(model.Select((q, i) =>
            $"<aux name=\"v{i}\"><eqn>{q.Equation}</eqn>{(erased.Contains(i) ? "" : $"<units>{Written(q.Exponents)}</units>")}</aux>")));
        SemanticModel read = Read(file);

        foreach (int i in erased)
        {
            InferredUnits? inferred = read.Find($"v{i}").InferredUnits;
            (inferred is not null).ShouldBe(IsSettled(model, erased, i), $"v{i} without {string.Join(',', erased)} of {file}");
            inferred?.Units.ShouldBe(UnitParser.Parse(Written(model[i].Exponents), MeasurementUnit.Base).Unit!.ToString());
        }
    }

    // One is settled where its column is no combination of the others': without it the rank is less.
    private static bool IsSettled(Quantity[] model, int[] erased, int wanted)
    {
        double[][] rows = [.. model.SelectMany((q, i) => q.Rows(i, model.Length))];
        double[][] all = [.. rows.Select(r => erased.Select(i => r[i]).ToArray())];
        double[][] others = [.. rows.Select(r => erased.Where(i => i != wanted).Select(i => r[i]).ToArray())];
        return Rank(all) > Rank(others);
    }

    private static int Rank(double[][] rows)
    {
        double[][] left = [.. rows.Select(r => (double[])r.Clone())];
        int rank = 0;
        for (int column = 0; column < left[0].Length; column++)
        {
            int pivot = Enumerable.Range(rank, left.Length - rank).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : Math.Abs(left[i][column]));
            if (pivot < 0 || Math.Abs(left[pivot][column]) < 1e-9)
            {
                continue;
            }

            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            for (int row = rank + 1; row < left.Length; row++)
            {
                double factor = left[row][column] / left[rank][column];
                left[row] = [.. left[row].Select((x, j) => x - (factor * left[rank][j]))];
            }

            if (++rank == left.Length)
            {
                break;
            }
        }

        return rank;
    }

    private static string Written(int[] exponents) =>
        string.Join('*', s_bases.Zip(exponents).Where(p => p.Second != 0).Select(p => $"{p.First}^{p.Second}").DefaultIfEmpty("1"));

    // Quantities defined by numbers, and after them ones made of two earlier ones.
    private static Gen<Quantity[]> Models() =>
        from units in Gen.Choose(-2, 2).ArrayOf(3).ArrayOf(4)
        from choices in Gen.Choose(0, 1_000_000).ArrayOf(8)
        select choices.Aggregate(units.Select(u => new Quantity("1", u, [])).ToArray(), (model, choice) => [.. model, Next(model, choice)]);

    private static Quantity Next(Quantity[] model, int choice)
    {
        int a = choice / 4 % model.Length;
        int b = choice / 100 % model.Length;
        bool isLarge = model[a].Exponents.Concat(model[b].Exponents).Any(e => Math.Abs(e) > 20);
        return (isLarge ? 3 : choice % 4) switch
        {
            0 => Quantity.Product(model, a, 1, b, 1, $"v{a} * v{b}"),
            1 => Quantity.Product(model, a, 2, b, -1, $"v{a}^2 / v{b}"),
            2 => Quantity.Product(model, a, 3, b, 0, $"-v{a}^3"),
            _ => new Quantity($"MAX(v{a}, 0) + v{a} * v{b} / v{b}", model[a].Exponents, [[(a, 1)]]),
        };
    }

    // Its equations say: this one is the product of those powers.
    private sealed record Quantity(string Equation, int[] Exponents, (int Of, int Power)[][] Products)
    {
        public static Quantity Product(Quantity[] model, int a, int powerOfA, int b, int powerOfB, string equation) => new(
            equation,
            [.. model[a].Exponents.Zip(model[b].Exponents, (x, y) => (x * powerOfA) + (y * powerOfB))],
            [[(a, powerOfA), (b, powerOfB)]]);

        public IEnumerable<double[]> Rows(int self, int count) => Products.Select(product =>
        {
            double[] row = new double[count];
            row[self] = -1;
            foreach ((int of, int power) in product)
            {
                row[of] += power;
            }

            return row;
        });
    }
}
