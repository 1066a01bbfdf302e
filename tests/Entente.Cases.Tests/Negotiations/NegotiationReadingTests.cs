using Entente.Bargaining.Problems;
using Entente.Cases.Negotiations;
using Entente.Cases.Reading;
using Entente.Cases.Tests.Fixtures;
using Entente.Language.Semantics;

namespace Entente.Cases.Tests.Negotiations;

public sealed class NegotiationReadingTests
{
    private static readonly Lazy<Case> s_case = new(ReadCase);

    [Fact]
    public void A_case_with_a_negotiation_has_no_problems()
    {
        using FolderFixture folder = NegotiatedLake.Folder();
        TinyCase.Read(folder).Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Parties_are_bound_to_variables_of_their_own()
    {
        NegotiatingParty north = Read().Parties[0];

        (north.Id, north.Name, north.Judge.Id).ShouldBe(("north", "The northern town", "north"));
        north.DiscountRate.Path.ShouldBe("negotiation.north_discount_rate");
        north.Power.EquationText.ShouldBe("1 + patrols");
        north.Disagreement.Path.ShouldBe("negotiation.north_disagreement");
        north.Outside.ShouldBeNull();
        Read().Parties[1].Outside!.Path.ShouldBe("negotiation.south_outside");
        north.DiscountRate.Evidence.Claims.ShouldBe(["C1"]);
    }

    [Fact]
    public void Weights_are_the_middles_of_the_criteria_and_add_up_to_one()
    {
        NegotiatingParty north = Read().Parties[0];

        north.Weights.Select(w => (w.Criterion, w.Variable.EquationText)).ShouldBe([(0, "0.75"), (1, "0.25")]);
        north.Weights.ShouldAllBe(w => w.Variable.IsConstant && w.Variable.Units == "dmnl");
        Read().Parties[1].Weights.ShouldHaveSingleItem().Criterion.ShouldBe(2);
    }

    [Fact]
    public void Issues_keep_their_lever_and_an_option_without_value_is_worth_nothing()
    {
        NegotiationIssue quota = Read().Issues[0];

        (quota.Lever.Path, quota.Move, quota.Reversion!.EquationText).ShouldBe(("quota", LeverMove.Sets, "0.3"));
        quota.Options.Select(o => o.Value?.EquationText).ShouldBe([null, "quota / 2", "0"]);
        quota.Options[0].Payoffs.Select(p => p.EquationText).ShouldBe(["0", "0"]);
        Read().Issues[1].Move.ShouldBe(LeverMove.Adds);
        Read().Issues[1].Options[1].Value!.Units.ShouldBe("(crown/year)*(year)");
    }

    [Fact]
    public void A_pair_without_a_list_holds_for_all_options_that_change_something()
    {
        Read().Pairs.Select(p => (p.FirstIssue, p.FirstOption, p.SecondIssue, p.SecondOption))
            .ShouldBe([(0, 1, 1, 1), (0, 0, 1, 1), (0, 1, 2, 1), (0, 2, 2, 1)]);
    }

    [Fact]
    public void Rounds_meet_by_the_calendar_or_on_a_condition()
    {
        Round yearly = Read().Rounds[0];
        Round crisis = Read().Rounds[1];

        yearly.Issues.ShouldBe([0, 1]);
        yearly.Months.ShouldBe([12]);
        yearly.When.ShouldBeNull();
        yearly.From.ShouldBe(2005 + (5 / 12.0), 0.01);
        yearly.Until.ShouldBe(double.PositiveInfinity);
        crisis.Issues.ShouldBe([0, 1, 2]);
        crisis.When!.EquationText.ShouldBe("fish < few_fish");
        (crisis.NotWithin, crisis.Until).ShouldBe((0.5, 2010));
    }

    [Fact]
    public void What_a_promise_generates_takes_the_place_of_the_keeping_variables_equation()
    {
        Case lake = s_case.Value;
        Promise promise = lake.Negotiation!.Promises.ShouldHaveSingleItem();

        (promise.Issue, promise.Keeper, promise.Term, promise.Unit).ShouldBe((2, 1, 2, "nets"));
        promise.Keeping.Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(promise.KeepingPays.Index);
        UnilateralLever lever = lake.Negotiation.Unilateral.ShouldHaveSingleItem();
        lever.Lever.Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(lever.Rule.Index);
    }

    [Fact]
    public void Strategies_of_the_deciding_party_are_compared_and_the_others_reply()
    {
        Case lake = s_case.Value;

        lake.Strategies.Select(s => s.Id).ShouldBe(["rest"]);
        lake.Replies.Select(s => s.Id).ShouldBe(["fish-on"]);
        lake.ReferenceReplies.Select(s => s.Id).ShouldBe(["fish-on"]);
    }

    [Fact]
    public void A_mandate_limits_options_and_says_what_is_asked()
    {
        Mandate mandate = s_case.Value.Strategies[0].Mandate;

        mandate.Options["quota"].ShouldBe(["keep", "half"]);
        (mandate.Reservation, mandate.Weights["landed"]).ShouldBe((3, 2));
        s_case.Value.Replies[0].Mandate.Reservation.ShouldBeNull();
    }

    [Fact]
    public void The_negotiation_can_be_left_out()
    {
        using FolderFixture folder = NegotiatedLake.Folder();
        CaseReadResult result = CaseReader.Read(folder.Write(), new CaseReadOptions { Negotiation = false }, TestContext.Current.CancellationToken);

        result.Diagnostics.ShouldBeEmpty();
        result.Case!.Negotiation.ShouldBeNull();
        result.Case.Strategies[0].Mandate.ShouldBe(Mandate.Free);
        result.Case.Model.Variables.ShouldNotContain(v => v.Module == "negotiation");
        result.Case.Model.TryFind("keeping", out Variable? keeping).ShouldBeTrue();
        keeping.EquationText.ShouldBe("1");
    }

    [Theory]
    [InlineData("{setter: north, ratifiers: [south]}", typeof(DecisionRule.SetterAndRatifiers))]
    [InlineData("{decider: south}", typeof(DecisionRule.SingleDecider))]
    [InlineData("unanimity", typeof(DecisionRule.Unanimity))]
    public void A_rule_says_whose_consent_is_needed(string rule, Type kind)
    {
        using FolderFixture folder = NegotiatedLake.Folder().With(NegotiatedLake.Negotiation, "rule: unanimity", $"rule: {rule}");
        TinyCase.Read(folder).Case!.Negotiation!.Rule.ShouldBeOfType(kind);
    }

    [Fact]
    public void Written_variables_have_the_indices_that_they_have_without_the_negotiation()
    {
        using FolderFixture folder = NegotiatedLake.Folder();
        Case plain = CaseReader.Read(folder.Write(), new CaseReadOptions { Negotiation = false }, TestContext.Current.CancellationToken).Case!;

        string[] written = [.. plain.Model.Variables.Where(v => !v.IsHidden).Select(v => v.Path)];
        s_case.Value.Model.Variables.Take(written.Length).Select(v => v.Path).ShouldBe(written);
    }

    private static Negotiation Read() => s_case.Value.Negotiation.ShouldNotBeNull();

    private static Case ReadCase()
    {
        using FolderFixture folder = NegotiatedLake.Folder();
        return TinyCase.Read(folder).Case.ShouldNotBeNull();
    }
}
