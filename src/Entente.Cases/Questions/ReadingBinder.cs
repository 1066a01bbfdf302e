using Entente.Cases.Reading;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Language.Units;

namespace Entente.Cases.Questions;

/// <summary>Binds <c>mean(variable, "2001/2005")</c> and its like to the model.</summary>
/// <param name="model">The model.</param>
/// <param name="text">The resolution as it is written.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal sealed class ReadingBinder(SemanticModel model, ResolutionText text, DiagnosticBag diagnostics)
{
    // Months are twelfths, which do not add up exactly.
    private const double Tolerance = 1e-6;

    private static readonly Dictionary<string, OutcomeStatistic> s_statistics = new(StringComparer.OrdinalIgnoreCase)
    {
        ["at"] = OutcomeStatistic.Final,
        ["mean"] = OutcomeStatistic.Mean,
        ["highest"] = OutcomeStatistic.Maximum,
        ["lowest"] = OutcomeStatistic.Minimum,
        ["total"] = OutcomeStatistic.Total,
    };

    /// <summary>Whether a function of that name reads something off a run.</summary>
    public static bool Reads(string name) => s_statistics.ContainsKey(name);

    /// <summary>What the call reads, or <see langword="null"/> where it has an error, which is then reported.</summary>
    public MeasuredQuantity? Bind(CallExpression call)
    {
        if (call.Arguments.Length != 2)
        {
            Report(QuestionDiagnostics.NotAReading, call, text.Of(call), $"it has {call.Arguments.Length} of 2 arguments", call.Name);
            return null;
        }

        OutcomeStatistic statistic = s_statistics[call.Name];
        Variable? variable = BindVariable(call);
        (double From, double To)? period = BindPeriod(call.Arguments[1], statistic);
        return variable is null || period is not { } span
            ? null
            : new MeasuredQuantity(
                new ReadQuantity(new VariableReading(variable, statistic, span.From, span.To)),
                statistic == OutcomeStatistic.Total ? Times(variable.MeasuredIn, model.TimeMeasuredIn) : variable.MeasuredIn);
    }

    private static MeasurementUnit? Times(MeasurementUnit? unit, MeasurementUnit? time) => unit is null || time is null ? null : unit.Times(time);

    private Variable? BindVariable(CallExpression call)
    {
        if (call.Arguments[0] is NameExpression { Subscripts.IsEmpty: true } name)
        {
            return CaseContext.FindVariable(model, name.Name, text.Locate(name), diagnostics);
        }

        Report(QuestionDiagnostics.NotAReading, call.Arguments[0], text.Of(call), $"'{text.Of(call.Arguments[0])}' is no variable", call.Name);
        return null;
    }

    private (double From, double To)? BindPeriod(Expression written, OutcomeStatistic statistic)
    {
        string shown = text.Of(written);
        if (written is not NameExpression { Subscripts.IsEmpty: true } name)
        {
            Report(TableDiagnostics.NotADate, written, shown, "a date stands in double quotes here");
            return null;
        }

        if (!EdtfDate.TryParse(name.Name, out EdtfDate? date, out string? problem))
        {
            Report(TableDiagnostics.NotADate, written, Shown.Briefly(name.Name), problem);
            return null;
        }

        double to = date.EndYear;
        double from = statistic == OutcomeStatistic.Final ? to : date.StartYear;
        if (!double.IsFinite(from) || !double.IsFinite(to))
        {
            Report(CaseDiagnostics.OpenDate, written, date, double.IsFinite(to) ? "beginning" : "end");
            return null;
        }

        SimulationSpecs specs = model.Specs;
        if (from < specs.Start - Tolerance || to > specs.Stop + Tolerance)
        {
            Report(CaseDiagnostics.OutsideRun, written, "period", date, specs.Start, specs.Stop);
            return null;
        }

        return (Math.Clamp(from, specs.Start, specs.Stop), Math.Clamp(to, specs.Start, specs.Stop));
    }

    private void Report(DiagnosticDescriptor descriptor, Expression place, params object?[] facts) =>
        diagnostics.Report(descriptor, text.Locate(place), facts);
}
