using Entente.Cases;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>What a number rests on, in one word.</summary>
internal static class BasisWords
{
    /// <summary><c>judgement</c> or <c>claims</c>.</summary>
    public static string Of(Basis basis) => basis.IsJudgement ? "judgement" : "claims";
}

/// <summary>A prior in words.</summary>
internal static class PriorWords
{
    /// <summary>"between 1 and 5 year, most likely 3 (triangular)".</summary>
    public static string Of(Parameter parameter)
    {
        string low = DisplayNumber.Literal(parameter.Low);
        string high = DisplayNumber.WithUnit(DisplayNumber.Literal(parameter.High), parameter.Unit);
        string mode = DisplayNumber.Literal(parameter.Mode);
        return parameter.Distribution == DistributionKind.Normal
            ? $"between {low} and {high} (90 %), most likely {mode} (normal)"
            : $"between {low} and {high}, most likely {mode} ({Shape(parameter.Distribution)})";
    }

    /// <summary>The shape's name.</summary>
    public static string Shape(DistributionKind kind) => kind switch
    {
        DistributionKind.Uniform => "uniform",
        DistributionKind.Triangular => "triangular",
        DistributionKind.LogUniform => "log-uniform",
        _ => "normal",
    };
}
