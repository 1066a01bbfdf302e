using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Tests.Outcomes;

public class SelectionTests
{
    public static TheoryData<string> Orders => ["random", "rising", "falling", "equal", "few values", "organ pipe", "infinite"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Each_place_gets_what_a_sort_would_put_there(string order)
    {
        foreach (int count in new[] { 1, 2, 33, 100, 1001 })
        {
            double[] values = [.. Enumerable.Range(0, count).Select(i => ValueAt(order, i, count))];
            double[] sorted = [.. values.Order()];
            int[] places = [0, count / 20, Math.Min((count / 20) + 1, count - 1), count / 2, count / 2, count - 1];

            Selection.Place(values, places);
            foreach (int place in places)
            {
                values[place].ShouldBe(sorted[place], $"{order}, {count} values, place {place}");
            }

            values.Order().ShouldBe(sorted);
        }
    }

    private static double ValueAt(string order, int i, int count) => order switch
    {
        "random" => (i * 7919L) % 10007,
        "rising" => i,
        "falling" => -i,
        "equal" => 1,
        "few values" => i * 31 % 3,
        "organ pipe" => Math.Min(i, count - i),
        _ => i % 2 == 0 ? double.PositiveInfinity : double.NegativeInfinity,
    };
}
