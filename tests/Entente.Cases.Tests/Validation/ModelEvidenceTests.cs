using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;

namespace Entente.Cases.Tests.Validation;

public sealed class ModelEvidenceTests
{
    [Fact]
    public void A_variable_without_documentation_is_a_warning() =>
        TinyCase.Folder().With(TinyCase.Model, "name=\"Rain\">\n        <doc>Rain beside its mean.</doc>", "name=\"[|Rain|]\">\n        ")
            .ShouldReport(CaseDiagnostics.NoDocumentation, "'rain'");

    [Fact]
    public void A_variable_that_rests_on_nothing_is_a_warning() =>
        TinyCase.Folder().With(TinyCase.Model, "<e:evidence basis=\"data\"/>", "").With(TinyCase.Model, "\"Rain\"", "\"[|Rain|]\"")
            .ShouldReport(CaseDiagnostics.NoEvidence, "'rain'");

    [Theory]
    [InlineData("claims=\"C1\"", "claims=\"C9\"", "claims.csv", "Fish")]
    [InlineData("codes=\"fish\"", "codes=\"fich\"", "Did you mean 'fish'?", "Fish")]
    [InlineData("links=\"L1\"", "links=\"L9\"", "causal_links.csv", "Growth")]
    public void An_id_that_does_not_exist_is_an_error(string old, string replacement, string fact, string variable) =>
        TinyCase.Folder().With(TinyCase.Model, old, replacement).With(TinyCase.Model, $"\"{variable}\"", $"\"[|{variable}|]\"")
            .ShouldReport(CaseDiagnostics.UnknownEvidence, fact);

    [Fact]
    public void A_basis_of_claims_without_claims_is_a_warning() =>
        TinyCase.Folder().With(TinyCase.Model, " claims=\"C2\"", "").With(TinyCase.Model, "\"Growth rate\"", "\"[|Growth rate|]\"")
            .ShouldReport(CaseDiagnostics.EvidenceWithoutClaims, "'growth_rate'");

    [Fact]
    public void The_models_own_problems_are_passed_on_with_the_path_in_the_folder()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Model, "fish * effort", "fish * [|efort|]");

        Diagnostics.Diagnostic diagnostic = TinyCase.Read(folder).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldStartWith("ENT12");
        diagnostic.Location!.File.ShouldBe($"{folder.Write()}/{TinyCase.Model}");
        diagnostic.Location.Start.Line.ShouldBe(folder.Mark!.Value.Line);
        diagnostic.Location.Start.Column.ShouldBe(folder.Mark.Value.Column);
    }

    [Fact]
    public void A_variable_without_units_gets_those_that_its_readers_need_and_that_is_noted()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Model, "<eqn>0.1</eqn><units>1/year</units>", "<eqn>0.1</eqn>");

        CaseReadResult result = TinyCase.Read(folder);

        result.Case.ShouldNotBeNull();
        Diagnostics.Diagnostic note = result.Diagnostics.ShouldHaveSingleItem();
        (note.Code, note.Severity).ShouldBe(("ENT1312", Diagnostics.Severity.Information));
        note.Message.ShouldContain("1/year");
    }

    [Fact]
    public void A_model_with_errors_is_not_blamed_for_every_name_in_the_tables()
    {
        using FolderFixture folder = TinyCase.Folder()
            .With(TinyCase.Model, "fish * effort", "fish *")
            .With(TinyCase.Criteria, "100,1,2", "100,3,2");

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code[..5]).Distinct().ShouldBe(["ENT40", "ENT11"], ignoreOrder: true);
    }
}
