using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Analysis;
using Entente.Reporting.Building;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests.Exporters;

public sealed partial class DossierPageTests
{
    private const string Hostile = "</script><!-- <script>alert(1)</script> & \u2028 \"'";

    [Fact]
    public void No_text_of_a_case_can_leave_the_data_or_become_markup()
    {
        string page = Render(Hostile);

        page.ShouldNotContain("alert(1)</script>", Case.Sensitive);
        Data(page).GetProperty("case").GetProperty("question").GetString().ShouldBe(Hostile);
        WebUtility.HtmlDecode(Title().Match(page).Groups[1].Value).ShouldBe(Hostile);
    }

    [Fact]
    public void The_page_may_run_its_own_script_and_no_other()
    {
        string page = Render("Why?");
        string script = Script().Match(page).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

        page.ShouldContain($"default-src 'none'; script-src 'sha256-{hash}'");
    }

    [Fact]
    public void Nothing_on_the_page_is_fetched()
    {
        string page = Render("Why?");

        page.ShouldNotContain("<script src", Case.Insensitive);
        page.ShouldNotContain("type=\"module\"", Case.Insensitive);
        page.ShouldNotContain("@import", Case.Insensitive);
        Fetched().IsMatch(page).ShouldBeFalse();
    }

    [Fact]
    public void Numbers_that_are_not_finite_are_null() =>
        JsonSerializer.Serialize(new[] { 1.5, double.NaN, double.PositiveInfinity }, DossierJson.ForPage).ShouldBe("[1.5,null,null]");

    private static string Render(string question)
    {
        AnalysisResult sample = SampleAnalysis.Build(4);
        Entente.Cases.Case hostile = sample.Ensemble.Experiment.Case with { Question = question, Title = question };
        AnalysisResult result = sample with { Ensemble = sample.Ensemble with { Experiment = sample.Ensemble.Experiment with { Case = hostile } } };
        return DossierPage.Render(DossierBuilder.Build(result, SampleAnalysis.Run));
    }

    private static JsonElement Data(string page) =>
        JsonDocument.Parse(Json().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"dossier-data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<(img|iframe|object|embed|audio|video|source)\\b|<link[^>]+href=\"(?!data:)", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();
}
