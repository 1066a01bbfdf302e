using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Problems.Kinds;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Files;

namespace Entente.Cases.Problems;

/// <summary>Reads problem files: one bargaining problem in YAML. The format is described in docs/bargaining.md.</summary>
public static class ProblemReader
{
    private static readonly ImmutableArray<KeyValuePair<string, Func<ProblemContext, Problem>>> s_kinds =
    [
        new("packages", PackageProblemReader.Read),
        new("terms", TermsProblemReader.Read),
        new("threats", ThreatProblemReader.Read),
        new("line", LineProblemReader.Read),
        new("two-levels", TwoLevelProblemReader.Read),
        new("positions", PositionProblemReader.Read),
        new("coalitions", CoalitionProblemReader.Read),
        new("game", GameProblemReader.Read),
        new("repeated-game", GameProblemReader.ReadRepeated),
        new("repeated-exchange", RepeatedExchangeReader.Read),
        new("promise", PromiseReader.Read),
    ];

    /// <summary>The kinds of problem, as they are written after <c>kind:</c>.</summary>
    public static ImmutableArray<string> Kinds => [.. s_kinds.Select(k => k.Key)];

    /// <summary>Reads a file that exists.</summary>
    /// <param name="path">Its path, as the user gave it.</param>
    public static ProblemReadResult Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var folder = new DataFolder(Path.GetDirectoryName(path) ?? "");
        SettingsReader? settings = CaseContext.ReadSettings(folder, Path.GetFileName(path), diagnostics);
        if (settings is null)
        {
            return new ProblemReadResult(null, [], diagnostics.ToImmutable());
        }

        (Problem? problem, ImmutableArray<ExpectedAnswer> expected) = Read(settings, Path.GetFileNameWithoutExtension(path), diagnostics);
        return new ProblemReadResult(diagnostics.HasErrors ? null : problem, expected, diagnostics.ToImmutable());
    }

    private static (Problem? Problem, ImmutableArray<ExpectedAnswer> Expected) Read(SettingsReader settings, string id, DiagnosticBag diagnostics)
    {
        FormatVersion.Check(settings);
        string kind = settings.Choice("kind", Kinds.AsSpan());
        var context = new ProblemContext(settings, diagnostics)
        {
            Id = id,
            Title = settings.Text("title"),
            Source = settings.OptionalText("source"),
        };

        // What the keys mean depends on the kind: without one there is nothing more to say about them.
        if (s_kinds.FirstOrDefault(k => k.Key == kind).Value is not { } read)
        {
            return (null, []);
        }

        Problem problem = read(context);
        ImmutableArray<ExpectedAnswer> expected = ExpectedAnswerReader.Read(context, problem);
        context.Finish();
        return (problem, expected);
    }
}
