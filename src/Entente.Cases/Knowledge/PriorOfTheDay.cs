using System.Globalization;
using Entente.Cases.Validation;

namespace Entente.Cases.Knowledge;

/// <summary>What is believed of a parameter before there is evidence for it.</summary>
internal static class PriorOfTheDay
{
    /// <summary>
    /// The parameter with its wide range: the one that its row gives, else twice as far from the mode, as far as that can be: a range keeps
    /// its sign, a positive low end is at most halved, and what lies within 0 and 1 and has no dimension stays there.
    /// </summary>
    public static Parameter Widened(Parameter parameter)
    {
        (double low, double high) = (parameter.WideLow, parameter.WideHigh) is ({ } wideLow, { } wideHigh)
            ? (wideLow, wideHigh)
            : TwiceAsFar(parameter);
        return parameter with { Low = low, High = high };
    }

    /// <summary>
    /// The parameter as the strength of links that nobody had asserted: as likely to act one way as the other, at most as strongly as is
    /// believed today, and most likely not at all.
    /// </summary>
    public static Parameter Centred(Parameter parameter)
    {
        double reach = Math.Max(Math.Abs(parameter.Low), Math.Abs(parameter.High));
        return parameter with { Distribution = DistributionKind.Triangular, Low = -reach, Mode = 0, High = reach };
    }

    private static (double Low, double High) TwiceAsFar(Parameter parameter)
    {
        (double low, double mode, double high) = (parameter.Low, parameter.Mode, parameter.High);
        (double wideLow, double wideHigh) = parameter.Distribution == DistributionKind.LogUniform
            ? (Rounded(low * low / mode), Rounded(high * high / mode))
            : (Rounded(mode - (2 * (mode - low))), Rounded(mode + (2 * (high - mode))));
        bool isShare = low >= 0 && high <= 1 && UnitSpelling.AreSame(parameter.Unit, "dmnl");
        return (
            low >= 0 ? Math.Max(wideLow, low / 2) : wideLow,
            high <= 0 ? Math.Min(wideHigh, high / 2) : isShare ? Math.Min(wideHigh, 1) : wideHigh);
    }

    // To the digits that a person would write, so that the table of priors can be read.
    private static double Rounded(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
