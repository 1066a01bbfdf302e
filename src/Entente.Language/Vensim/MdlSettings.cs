using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Vensim;

/// <summary>
/// What Vensim keeps below the sketches, of which the way of time stepping is read: the fourth number of line 15, which is
/// 0 for Euler's method and 2 for differences (the same), 1 and 5 for Runge-Kutta's of fourth order with a step of its own
/// choice and with the model's, 3 and 4 likewise for that of second order. We always take the model's step.
/// </summary>
internal static class MdlSettings
{
    private const string SketchEnd = "///---\\\\\\";
    private const string MethodLine = "\n15:";
    private const int MethodField = 3;

    /// <summary>The method; Euler's where the file says nothing.</summary>
    public static TimeSteppingMethod Method(SourceText source)
    {
        string text = source.Text;
        int settings = text.LastIndexOf(SketchEnd, StringComparison.Ordinal);
        int line = settings < 0 ? -1 : text.IndexOf(MethodLine, settings, StringComparison.Ordinal);
        if (line < 0)
        {
            return TimeSteppingMethod.Euler;
        }

        int start = line + MethodLine.Length;
        int end = text.IndexOf('\n', start);
        string[] fields = text[start..(end < 0 ? text.Length : end)].Split(',', StringSplitOptions.TrimEntries);
        bool isNumber = int.TryParse(fields.ElementAtOrDefault(MethodField), NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        return (isNumber, code) switch
        {
            (true, 1 or 5) => TimeSteppingMethod.RungeKutta4,
            (true, 3 or 4) => TimeSteppingMethod.RungeKutta2,
            _ => TimeSteppingMethod.Euler,
        };
    }
}
