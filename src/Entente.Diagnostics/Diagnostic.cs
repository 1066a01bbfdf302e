namespace Entente.Diagnostics;

/// <summary>One problem in something the user gave us.</summary>
/// <param name="Code">Stable code, see docs/diagnostics.md.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
/// <param name="Location">Where, if a file is at fault.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, string Remedy, SourceLocation? Location)
{
    /// <summary>One line as compilers print it: place, severity, code, message and remedy.</summary>
    public override string ToString()
    {
        string place = Location is null ? "" : $"{Location}: ";
        string kind = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        return $"{place}{kind} {Code}: {Message} {Remedy}";
    }
}
