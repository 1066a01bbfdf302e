using Entente.Language.Semantics;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads <c>sim_specs</c> (XMILE 2.3).</summary>
/// <param name="context">The file.</param>
internal sealed class SimulationSpecsReader(XmileContext context)
{
    private static readonly string[] s_saveNames = ["savestep", "save_step", "saveper", "save_interval"];

    /// <summary>The specs; what is missing or wrong is reported and stands as the standard's default.</summary>
    public SimulationSpecs Read(MarkupElement element)
    {
        foreach (MarkupElement child in context.Children(element).Where(c => !IsKnown(c.Name)))
        {
            context.ReportUnknown(child, element, ["start", "stop", "dt", .. s_saveNames]);
        }

        double? start = ReadRequired(element, "start");
        double? stop = ReadRequired(element, "stop");
        double step = ReadStep(element);
        double save = ReadSaveInterval(element) ?? step;
        Check(element, start, stop, step, save);
        string timeUnits = element.Attribute("time_units")?.Value.Trim() ?? "";
        return new SimulationSpecs(start ?? 0, stop ?? 1, step, save, ReadMethod(element), timeUnits);
    }

    private static bool IsKnown(string name) => name is "start" or "stop" or "dt" or "run" or "pause" || s_saveNames.Contains(name);

    private double? ReadRequired(MarkupElement element, string name)
    {
        if (context.Single(element, name) is { } child)
        {
            return context.Number(child);
        }

        context.Report(XmileDiagnostics.MissingElement, element.Span, element.Name, name);
        return null;
    }

    private double ReadStep(MarkupElement element)
    {
        if (context.Single(element, "dt") is not { } child || context.Number(child) is not { } step)
        {
            return 1;
        }

        double actual = child.Attribute("reciprocal")?.Value.Trim() is "true" or "1" ? 1 / step : step;
        if (actual > 0 && double.IsFinite(actual))
        {
            return actual;
        }

        context.Report(XmileDiagnostics.BadSpecs, child.Span, FormattableString.Invariant($"its step dt is {actual}"), "Give a dt above 0.");
        return 1;
    }

    // XMILE names no save interval; each program has a name of its own for it.
    private double? ReadSaveInterval(MarkupElement element)
    {
        MarkupElement? child = element.Children.FirstOrDefault(c => s_saveNames.Contains(c.Name));
        MarkupAttribute? attribute = element.Attributes.FirstOrDefault(a => s_saveNames.Contains(a.Name));
        return child is not null ? context.Number(child) : attribute is not null ? context.Number(attribute) : null;
    }

    private void Check(MarkupElement element, double? start, double? stop, double step, double save)
    {
        if (stop < start)
        {
            context.Report(XmileDiagnostics.BadSpecs, element.Span, FormattableString.Invariant($"it stops at {stop}, before it starts at {start}"), "Give a stop after the start.");
        }

        double steps = save / step;
        if (!(steps >= 0.5) || Math.Abs(steps - Math.Round(steps)) > 1e-6 * steps)
        {
            context.Report(
                XmileDiagnostics.BadSpecs,
                element.Span,
                FormattableString.Invariant($"its save interval {save} is not a whole number of steps of {step}"),
                "Give a save interval that is a multiple of dt.");
        }
    }

    // A list names the method wanted and the ones to fall back to (XMILE 2.3).
    private TimeSteppingMethod ReadMethod(MarkupElement element)
    {
        MarkupAttribute? attribute = element.Attribute("method");
        if (string.IsNullOrWhiteSpace(attribute?.Value))
        {
            return TimeSteppingMethod.Euler;
        }

        foreach (string name in attribute.Value.Split(',', StringSplitOptions.TrimEntries))
        {
            switch (name.ToLowerInvariant())
            {
                case "euler":
                    return TimeSteppingMethod.Euler;
                case "rk2":
                    return TimeSteppingMethod.RungeKutta2;
                case "rk45":
                    return TimeSteppingMethod.RungeKutta45;
                case "rk4":
                    return TimeSteppingMethod.RungeKutta4;
                case "cycle time":
                    context.Report(XmileDiagnostics.NotRead, attribute.Span, "The method 'Cycle Time'", "The model runs by Euler's; cycle times are not measured.");
                    return TimeSteppingMethod.Euler;
            }
        }

        context.Report(XmileDiagnostics.BadChoice, attribute.Span, attribute.Value, "method", "euler, rk2, rk4, rk45");
        return TimeSteppingMethod.Euler;
    }
}
