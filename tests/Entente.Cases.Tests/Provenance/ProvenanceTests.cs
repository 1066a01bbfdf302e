using Entente.Cases.Provenance;
using Entente.Cases.Tests.Fixtures;
using Entente.Language.Semantics;

namespace Entente.Cases.Tests.Provenance;

public sealed class ProvenanceTests : IDisposable
{
    private readonly FolderFixture _folder = TinyCase.Folder();
    private readonly Case _case;

    public ProvenanceTests() => _case = TinyCase.Read(_folder).Case!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_variable_rests_on_the_claims_that_it_names_with_their_sources_and_rivals()
    {
        VariableProvenance fish = Of("fish");

        ClaimEvidence claim = fish.Claims.ShouldHaveSingleItem();
        (claim.Claim.Id, claim.Source.Id, claim.CitedVia).ShouldBe(("C1", "report", null));
        Rival rival = claim.Rivals.ShouldHaveSingleItem();
        (rival.Id, rival.Claim?.Id, rival.Series, rival.About).ShouldBe(("C2", "C2", null, "How full the lake is."));
        fish.Codes.ShouldHaveSingleItem().Id.ShouldBe("fish");
        fish.IsJudgement.ShouldBeFalse();
    }

    [Fact]
    public void A_variable_rests_on_links_and_so_on_their_claims()
    {
        LinkEvidence link = Of("growth").Links.ShouldHaveSingleItem();

        link.Link.Id.ShouldBe("L1");
        link.Claims.ShouldHaveSingleItem().CitedVia!.Id.ShouldBe("fishers");
    }

    [Fact]
    public void Parameters_and_drivers_upstream_are_found_through_the_equations_nearest_first()
    {
        VariableProvenance fish = Of("fish");

        // fish is itself a parameter (its initial value); growth, one equation away, names the rate and the rain.
        fish.Parameters.Select(p => (p.Item.Variable.Path, p.Distance)).ShouldBe([("fish", 0), ("growth_rate", 2)]);
        fish.Drivers.Select(d => (d.Item.Variable.Path, d.Distance)).ShouldBe([("rain", 2)]);
        fish.JudgedParameters.Select(p => p.Item.Variable.Path).ShouldBe(["fish"]);
    }

    [Fact]
    public void A_loop_through_a_stock_is_walked_once() =>
        Of("catch").Parameters.Select(p => (p.Item.Variable.Path, p.Distance)).ShouldBe([("fish", 1), ("growth_rate", 3)]);

    [Fact]
    public void What_lies_behind_a_driver_does_not_count()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Model, "<eqn>1</eqn>", "<eqn>growth_rate / growth_rate</eqn>");
        Case read = TinyCase.Read(folder).Case!;
        read.Model.TryFind("rain", out Variable? rain).ShouldBeTrue();

        VariableProvenance.Of(read, rain).Parameters.ShouldBeEmpty();
        VariableProvenance.Of(read with { Drivers = [] }, rain).Parameters.ShouldHaveSingleItem().Distance.ShouldBe(1);
    }

    [Fact]
    public void A_variable_knows_what_it_is_compared_with() =>
        Of("catch").Observations.ShouldHaveSingleItem().Series.Id.ShouldBe("catch");

    [Fact]
    public void A_claim_knows_what_rests_on_it()
    {
        ClaimProvenance claim = ClaimProvenance.Of(_case, "C1").ShouldNotBeNull();

        claim.Supersedes!.Id.ShouldBe("C3");
        claim.Variables.Select(v => v.Path).ShouldBe(["fish"]);
        claim.Criteria.ShouldHaveSingleItem().Outcome.Id.ShouldBe("fish");
        InterventionUse use = claim.Interventions.ShouldHaveSingleItem();
        (use.Title, use.Strategy?.Id, use.Scenario).ShouldBe(("Rest", "rest", null));
        claim.Questions.ShouldHaveSingleItem().Id.ShouldBe("Q1");
        claim.Parameters.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_reaches_the_variables_that_name_its_links()
    {
        ClaimProvenance claim = ClaimProvenance.Of(_case, "C2")!;

        claim.Links.ShouldHaveSingleItem().Id.ShouldBe("L1");
        claim.Variables.Select(v => v.Path).Order().ShouldBe(["growth", "growth_rate"]);
        claim.Parameters.ShouldHaveSingleItem().Variable.Path.ShouldBe("growth_rate");
    }

    [Fact]
    public void A_claim_that_was_replaced_says_by_which() =>
        ClaimProvenance.Of(_case, "C3")!.Evidence.SupersededBy.ShouldHaveSingleItem().Id.ShouldBe("C1");

    [Fact]
    public void A_source_knows_what_was_read_in_it_and_through_it()
    {
        SourceProvenance report = SourceProvenance.Of(_case, "report")!;

        report.Claims.Select(c => c.Claim.Id).ShouldBe(["C1", "C2", "C3"]);
        report.Quotes.ShouldHaveSingleItem().Id.ShouldBe("fishers");
        report.Actors.ShouldHaveSingleItem().Id.ShouldBe("board");
        report.Variables.Select(v => v.Path).Order().ShouldBe(["fish", "growth_rate"]);
        report.Questions.ShouldHaveSingleItem().Id.ShouldBe("Q1");
        SourceProvenance.Of(_case, "fishers")!.QuotedClaims.ShouldHaveSingleItem().Claim.Id.ShouldBe("C2");
    }

    [Fact]
    public void An_id_that_the_case_does_not_have_gives_nothing()
    {
        ClaimProvenance.Of(_case, "C9").ShouldBeNull();
        SourceProvenance.Of(_case, "C9").ShouldBeNull();
    }

    private VariableProvenance Of(string path)
    {
        _case.Model.TryFind(path, out Variable? variable).ShouldBeTrue();
        return VariableProvenance.Of(_case, variable);
    }
}
