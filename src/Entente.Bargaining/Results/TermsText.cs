using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Bargaining.Results;

/// <summary>Writes settled terms as an agreement's text: <c>price=0.67, volume=21</c>.</summary>
internal static class TermsText
{
    public static string Of(IEnumerable<string> names, ImmutableArray<double> values) =>
        string.Join(", ", names.Zip(values, (name, value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value:0.######}")));
}
