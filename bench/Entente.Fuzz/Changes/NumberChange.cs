using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Fuzz.Changes;

/// <summary>A number of the text becomes one at an edge, or one of another magnitude: sizes of arrays, steps, orders, points.</summary>
internal sealed partial class NumberChange : IChange
{
    private static readonly string[] s_edges =
    [
        "0", "-0", "-1", "1", "2", "0.1", "1e-300", "4.9e-324", "1e308", "1e999", "-1e308", "NaN", "Infinity", "0x10", "1e9", "1000000000", "2147483647", "2147483648", "4294967296",
        "9223372036854775808", "1.", ".5", "1e", "1e+", "1_000", "1,5", "250000", "100000",
    ];

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random)
    {
        MatchCollection numbers = Number().Matches(request.Text);
        if (numbers.Count == 0)
        {
            return request.Text;
        }

        Match at = random.Pick(numbers);
        string other = random.Next(2) == 0 ? random.Pick(s_edges) : random.NextMagnitude(1_000_000).ToString(CultureInfo.InvariantCulture);
        return string.Concat(request.Text.AsSpan(0, at.Index), other, request.Text.AsSpan(at.Index + at.Length));
    }

    [GeneratedRegex(@"\d+(\.\d*)?([eE][+-]?\d+)?")]
    private static partial Regex Number();
}
