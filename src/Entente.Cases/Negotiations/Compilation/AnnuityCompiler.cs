using System.Globalization;
using Entente.Cases.Negotiations.Declarations;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>Makes the present value of one a year at a side's discount rate, once for each side and span of years.</summary>
/// <param name="timeUnits">The model's unit of time.</param>
/// <param name="builder">Takes the variables.</param>
internal sealed class AnnuityCompiler(string timeUnits, ExtensionBuilder builder)
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>Path of the variable, in units of time.</summary>
    /// <param name="party">Whose rate.</param>
    /// <param name="after">Years until it begins.</param>
    /// <param name="lasts">Years it lasts.</param>
    public string PathOf(PartyDeclaration party, double after, double lasts)
    {
        string name = $"{GeneratedNames.Words(party.Id.Text)} annuity after {Words(after)} for {Words(lasts)}";
        if (!_paths.TryGetValue(name, out string? path))
        {
            path = builder.AddDerived(
                name,
                timeUnits,
                Equation(GeneratedNames.PathOf(GeneratedNames.DiscountRate(party.Id.Text)), after, lasts),
                party.DiscountRate,
                string.Create(CultureInfo.InvariantCulture, $"What one a year is worth to {party.Name} now, where it begins after {after} years and lasts for {lasts}."));
            _paths.Add(name, path);
        }

        return path;
    }

    // Near a rate of 0 the quotient loses its digits; there the first two terms of its series are good to ten digits.
    private static string Equation(string rate, double after, double lasts)
    {
        string year = GeneratedNames.PathOf(GeneratedNames.Year);
        string middle = ExtensionBuilder.Number(after + (lasts / 2));
        string nearZero = $"{ExtensionBuilder.Number(lasts)} * {year} * (1 - {rate} * {middle} * {year})";
        string otherwise = $"({Discount(rate, after, year)} - {Discount(rate, after + lasts, year)}) / {rate}";
        return $"IF ABS({rate} * {year}) < 0.000001 THEN {nearZero} ELSE {otherwise}";
    }

    private static string Discount(string rate, double years, string year) =>
        years == 0 ? "1" : $"EXP(-{rate} * {ExtensionBuilder.Number(years)} * {year})";

    // A dot would be taken for the end of a module's name.
    private static string Words(double years) => years.ToString("R", CultureInfo.InvariantCulture).Replace('.', '_');
}
