using Entente.Cases.Tests.Fixtures;

namespace Entente.Cases.Tests.Reading;

public sealed class BrokenCaseTests
{
    [Fact]
    public void All_that_is_wrong_with_a_case_is_said_at_once()
    {
        using FolderFixture folder = TinyCase.Folder()
            .With(TinyCase.Settings, "statistic: final", "statistik: final")
            .With(TinyCase.Settings, "fit_until: 2004-12", "fit_until: December 2004")
            .With(TinyCase.Settings, "{median:fish:rest:calm}", "{median:fish:rest:storm}")
            .With(TinyCase.Scenario, "title: Calm years", "title: Calm years\ntitle: Calm")
            .With(TinyCase.Strategy, "variable: effort", "variable: efort")
            .With(TinyCase.Strategy, "multiply: 0", "multiply: none")
            .With(TinyCase.Parameters, "0.1,0.2,0.3", "0.1,0.25,0.3")
            .With(TinyCase.Parameters, "A wide guess.", "A wide, wild guess.")
            .With(TinyCase.Criteria, "more,0,100,1,2", "less,0,100,1,x")
            .With(TinyCase.Observations, "catch,catch", "catches,catch")
            .With(TinyCase.Questions, "2004-11", "2004-31-11")
            .With(TinyCase.Questions, "total(catch", "total(cath")
            .With(TinyCase.Claims, "2,4,deprecated", "2,9,deprecatd")
            .With(TinyCase.Claims, "C2,report,fishers", "C1,report,fishers")
            .With("evidence/rivals.csv", "id,first", "id,frist")
            .With("evidence/actors.csv", "")
            .With("series/points.csv", "2003,9,t/year", "2003,9,kg/year")
            .With("series/points.csv", "rain,2001", "rain,2000-01/2000-12")
            .With("drivrs.csv", "variable\n")
            .With(TinyCase.Model, "claims=\"C2\"", "claims=\"C22\"")
            .With(TinyCase.Package, "\"path\": \"questions.csv\"", "\"path\": \"question.csv\"");

        Golden.Match("broken-case.txt", TinyCase.Lines(TinyCase.Read(folder).Diagnostics, folder.Write()));
    }
}
