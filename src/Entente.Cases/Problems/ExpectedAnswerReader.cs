using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems;

/// <summary>Reads the answers that a problem file says the methods give.</summary>
internal static class ExpectedAnswerReader
{
    private static readonly Dictionary<string, ResultStatus> s_statuses = new()
    {
        ["solved"] = ResultStatus.Solved,
        ["disagreement"] = ResultStatus.Disagreement,
        ["does-not-apply"] = ResultStatus.DoesNotApply,
    };

    public static ImmutableArray<ExpectedAnswer> Read(ProblemContext context, Problem problem)
    {
        var answers = ImmutableArray.CreateBuilder<ExpectedAnswer>();
        foreach (SettingsReader section in context.Settings.Sections("expected", isRequired: false))
        {
            string method = section.Text("method");
            CheckMethod(context, section, method, problem);
            answers.Add(new ExpectedAnswer
            {
                Method = method,
                Status = section.Has("status") && s_statuses.TryGetValue(section.Choice("status", [.. s_statuses.Keys]), out ResultStatus status)
                    ? status
                    : ResultStatus.Solved,
                Agreement = section.OptionalText("agreement"),
                Terms = section.Numbers("terms", isRequired: false),
                Payoffs = section.Numbers("payoffs", isRequired: false),
                Figures = section.NamedNumbers("figures"),
                Tolerance = section.OptionalNumber("tolerance", NumberRange.NotNegative) ?? 1e-6,
            });
            section.Finish();
        }

        return answers.ToImmutable();
    }

    private static void CheckMethod(ProblemContext context, SettingsReader section, string id, Problem problem)
    {
        if (id.Length == 0)
        {
            return;
        }

        if (Methods.Find(id) is not { } method)
        {
            context.PlaceOf(id, Methods.All.Select(m => m.Id), "method", section.Locate("method"));
        }
        else if (!method.IsFor(problem))
        {
            section.Report(
                ProblemDiagnostics.MethodNotForKind, "method", id, string.Join(", ", Methods.For(problem).Select(m => m.Id)));
        }
    }
}
