using System.Collections.Immutable;
using Entente.Cases.Questions;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Experiments.Tests.Samples;

/// <summary>Questions about the tiny case, written as a user writes them.</summary>
public static class TinyQuestions
{
    private const string Header = "id,question,horizon,asked_as_of,resolution,not_answerable,outcome,implied_probability";

    /// <summary>Reads rows of id, horizon, day asked, resolution (or !reason), outcome and expectation, separated by bars.</summary>
    public static ImmutableArray<ForecastQuestion> Read(SemanticModel model, params string[] rows)
    {
        var problems = new DiagnosticBag();
        string table = string.Join('\n', rows.Select(Row).Prepend(Header));
        ImmutableArray<ForecastQuestion> questions = QuestionReader.ReadOwn(new SourceText("questions.csv", table), model, problems);
        return problems.Count == 0 ? questions : throw new ArgumentException(string.Join('\n', problems), nameof(rows));
    }

    private static string Row(string row)
    {
        string[] cells = [.. row.Split('|', StringSplitOptions.TrimEntries)];
        bool isRefused = cells[3].StartsWith('!');
        string resolution = isRefused ? "" : cells[3].Replace("\"", "\"\"", StringComparison.Ordinal);
        return $"{cells[0]},Will it?,{cells[1]},{cells[2]},\"{resolution}\",{(isRefused ? cells[3][1..] : "")},{cells[4]},{cells[5]}";
    }
}
