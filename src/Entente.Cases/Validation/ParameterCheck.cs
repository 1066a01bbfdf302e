using Entente.Evidence.Tables;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Cases.Validation;

/// <summary>Checks a parameter's prior, and that it fits the model's constant.</summary>
internal static class ParameterCheck
{
    private const double RelativeTolerance = 1e-9;

    public static void CheckRange(RowReader row, DistributionKind distribution, double low, double mode, double high)
    {
        if (low > mode || mode > high)
        {
            row.Report(CaseDiagnostics.RangeOrder, "mode", low, mode, high);
        }

        if (distribution == DistributionKind.LogUniform && low <= 0)
        {
            row.Report(CaseDiagnostics.LogUniformNotPositive, "low", low);
        }
    }

    public static void CheckWideRange(
        RowReader row, DistributionKind distribution, (double Low, double High) range, double? wideLow, double? wideHigh)
    {
        const string Low = "wide_low";
        const string High = "wide_high";
        if (row.Text(Low).Length == 0 != (row.Text(High).Length == 0))
        {
            (string written, string missing) = row.Text(Low).Length == 0 ? (High, Low) : (Low, High);
            row.Report(CaseDiagnostics.WideRangeHalf, written, written, missing);
        }

        if (wideLow > range.Low)
        {
            row.Report(CaseDiagnostics.WideRangeNarrower, Low, Low, wideLow, "low", range.Low);
        }

        if (wideHigh < range.High)
        {
            row.Report(CaseDiagnostics.WideRangeNarrower, High, High, wideHigh, "high", range.High);
        }

        if (distribution == DistributionKind.LogUniform && wideLow <= 0)
        {
            row.Report(CaseDiagnostics.LogUniformNotPositive, Low, wideLow);
        }
    }

    public static void CheckVariable(RowReader row, Variable variable, double mode, string unit)
    {
        if (NumberOf(variable) is not { } number)
        {
            row.Report(CaseDiagnostics.NotAParameter, "variable", variable.Path);
            return;
        }

        if (Math.Abs(mode - number) > RelativeTolerance * Math.Max(Math.Abs(mode), Math.Abs(number)))
        {
            row.Report(CaseDiagnostics.ModeDiffers, "mode", mode, variable.Path, number);
        }

        if (variable.Units is { } units && unit.Length > 0 && !UnitSpelling.AreSame(unit, units))
        {
            row.Report(CaseDiagnostics.UnitsDiffer, "unit", Shown.Briefly(unit), variable.Path, units);
        }
    }

    // A constant, or a stock's initial value: a number that stands alone, perhaps with its sign.
    private static double? NumberOf(Variable variable) => (variable.IsConstant || variable.Kind == VariableKind.Stock, variable.Graph) switch
    {
        (true, null) => variable.Equation switch
        {
            BoundNumber number => number.Value,
            BoundUnary { Operator: UnaryOperator.Minus, Operand: BoundNumber number } => -number.Value,
            _ => null,
        },
        _ => null,
    };
}
