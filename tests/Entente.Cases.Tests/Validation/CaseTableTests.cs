using Entente.Cases.Reading.Yaml;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;

namespace Entente.Cases.Tests.Validation;

public sealed class CaseTableTests
{
    [Fact]
    public void A_variable_that_the_model_does_not_have_is_reported_with_the_one_that_was_meant() =>
        TinyCase.Folder().With(TinyCase.Parameters, "growth_rate,", "[|growth_rat|],")
            .ShouldReport(CaseDiagnostics.UnknownVariable, "Did you mean 'growth_rate'?");

    [Fact]
    public void A_variable_may_be_written_as_the_model_writes_it()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Parameters, "growth_rate,", "Growth rate,");

        TinyCase.Read(folder).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_variable_in_settings_is_resolved_too() =>
        TinyCase.Folder().With(TinyCase.Strategy, "variable: effort", "variable: [|efort|]")
            .ShouldReport(CaseDiagnostics.UnknownVariable, "Did you mean 'effort'?");

    [Fact]
    public void A_basis_of_claims_has_to_name_one() =>
        TinyCase.Folder().With(TinyCase.Parameters, "claims,C2,", "claims,[||],").ShouldReport(CaseDiagnostics.ClaimsMissing);

    [Fact]
    public void A_basis_of_claims_in_settings_has_to_name_one() =>
        TinyCase.Folder().With(TinyCase.Strategy, "basis: claims\n    claims: [C1]", "basis: [|claims|]")
            .ShouldReport(CaseDiagnostics.ClaimsMissing);

    [Fact]
    public void A_claim_that_does_not_exist_is_reported_in_a_table() =>
        TinyCase.Folder().With(TinyCase.Parameters, "claims,C2,", "claims,C1;[|C7|],")
            .ShouldReport(TableDiagnostics.UnknownReference, "'C7'", "evidence/claims.csv");

    [Fact]
    public void A_claim_that_does_not_exist_is_reported_in_settings() =>
        TinyCase.Folder().With(TinyCase.Strategy, "[C1]", "[C1, [|C7|]]").ShouldReport(YamlDiagnostics.UnknownReference, "'C7'");

    [Fact]
    public void A_range_has_to_rise() =>
        TinyCase.Folder().With(TinyCase.Parameters, "0.1,0.2,0.3", "0.25,[|0.2|],0.3").ShouldReport(CaseDiagnostics.RangeOrder);

    [Fact]
    public void The_mode_is_the_models_number() =>
        TinyCase.Folder().With(TinyCase.Parameters, "0.1,0.2,0.3", "0.1,[|0.21|],0.3")
            .ShouldReport(CaseDiagnostics.ModeDiffers, "0.21", "growth_rate", "0.2");

    [Fact]
    public void The_mode_may_differ_by_a_rounding_error_only()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Parameters, "0.1,0.2,0.3", "0.1,0.20000000001,0.3");

        TinyCase.Read(folder).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_negative_constant_can_be_a_parameter()
    {
        using FolderFixture folder = TinyCase.Folder()
            .With(TinyCase.Model, "<eqn>0.2</eqn>", "<eqn>-0.2</eqn>")
            .With(TinyCase.Parameters, "0.1,0.2,0.3", "-0.3,-0.2,-0.1");

        TinyCase.Read(folder).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_log_uniform_range_lies_above_zero() =>
        TinyCase.Folder().With(TinyCase.Parameters, "loguniform,50,", "loguniform,[|0|],")
            .ShouldReport(CaseDiagnostics.LogUniformNotPositive);

    [Fact]
    public void A_parameter_may_say_what_is_believed_without_its_evidence()
    {
        using FolderFixture folder = TinyCase.FolderWithWideRange("0.05,0.5", ",");

        Parameter[] parameters = [.. TinyCase.Read(folder).Case.ShouldNotBeNull().Parameters];
        (parameters[0].WideLow, parameters[0].WideHigh).ShouldBe((0.05, 0.5));
        (parameters[1].WideLow, parameters[1].WideHigh).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("[|0.05|],", "wide_high")]
    [InlineData(",[|0.5|]", "wide_low")]
    public void A_wide_range_has_two_ends(string cells, string missing) =>
        TinyCase.FolderWithWideRange(cells, ",").ShouldReport(CaseDiagnostics.WideRangeHalf, $"no {missing}");

    [Theory]
    [InlineData("[|0.15|],0.5", "wide_low is 0.15, low is 0.1")]
    [InlineData("0.05,[|0.25|]", "wide_high is 0.25, high is 0.3")]
    public void A_wide_range_holds_the_range(string cells, string fact) =>
        TinyCase.FolderWithWideRange(cells, ",").ShouldReport(CaseDiagnostics.WideRangeNarrower, fact);

    [Fact]
    public void A_wide_log_uniform_range_lies_above_zero() =>
        TinyCase.FolderWithWideRange(",", "[|0|],400").ShouldReport(CaseDiagnostics.LogUniformNotPositive);

    [Fact]
    public void A_parameter_is_in_its_variables_units() =>
        TinyCase.Folder().With(TinyCase.Parameters, "0.3,1/year", "0.3,[|%/year|]").ShouldReport(CaseDiagnostics.UnitsDiffer, "1/year");

    [Fact]
    public void Spaces_in_units_do_not_matter()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Parameters, "0.3,1/year", "0.3,1 / Year");

        TinyCase.Read(folder).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<eqn>0.2</eqn>", "<eqn>0.1 * 2</eqn>")]
    [InlineData("<eqn>0.2</eqn>", "<eqn>effort * 2</eqn>")]
    public void What_is_computed_cannot_be_a_parameter(string old, string equation) =>
        TinyCase.Folder().With(TinyCase.Model, old, equation).With(TinyCase.Parameters, "growth_rate,", "[|growth_rate|],")
            .ShouldReport(CaseDiagnostics.NotAParameter);

    [Fact]
    public void A_variable_has_one_prior() =>
        TinyCase.Folder().With(TinyCase.Parameters, "fish,loguniform,50,100,200,t", "[|Growth rate|],uniform,0.1,0.2,0.3,1/year")
            .ShouldReport(CaseDiagnostics.VariableTwice, "line 2");

    [Fact]
    public void A_driver_cannot_be_a_parameter_too() =>
        TinyCase.Folder().With(TinyCase.Drivers, "rain,rain,", "[|growth_rate|],rain,").ShouldReport(CaseDiagnostics.DriverIsParameter);

    [Fact]
    public void A_variable_follows_one_series() =>
        TinyCase.Folder().With(TinyCase.Drivers, "3,\n", "3,\n[|rain|],catch,1,0,0,\n").ShouldReport(CaseDiagnostics.VariableTwice);

    [Fact]
    public void A_driver_cannot_act_on_a_stock()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Drivers, "rain,rain,", "fish,rain,");

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code)
            .ShouldBe([CaseDiagnostics.DriverIsParameter.Code, CaseDiagnostics.InputOnStock.Code]);
    }

    [Fact]
    public void An_input_cannot_act_on_a_stock() =>
        TinyCase.Folder().With(TinyCase.Strategy, "variable: effort", "variable: [|fish|]").ShouldReport(CaseDiagnostics.InputOnStock);

    [Fact]
    public void A_driver_needs_points_to_follow()
    {
        using FolderFixture folder = TinyCase.Folder().With("series/points.csv", "series_id,date,value,unit,available_from,verified,source,address,note\n");

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code).ShouldContain(CaseDiagnostics.SeriesHasNoPoints.Code);
    }

    [Theory]
    [InlineData(TinyCase.Drivers, "rain,rain,0.01", "rain,rain,[|0|]")]
    [InlineData(TinyCase.Observations, "catch,catch,1", "catch,catch,[|0|]")]
    public void A_factor_of_zero_is_refused(string path, string old, string replacement) =>
        TinyCase.Folder().With(path, old, replacement).ShouldReport(CaseDiagnostics.FactorIsZero);

    [Fact]
    public void The_direction_agrees_with_worst_and_best() =>
        TinyCase.Folder().With(TinyCase.Criteria, "more,0,100", "[|less|],0,100").ShouldReport(CaseDiagnostics.DirectionDiffers);

    [Theory]
    [InlineData("[|3|],2")]
    [InlineData("[|0|],0")]
    public void Weights_rise_and_are_not_all_zero(string weights) =>
        TinyCase.Folder().With(TinyCase.Criteria, "100,1,2", "100," + weights).ShouldReport(CaseDiagnostics.WeightsOrder);

    [Fact]
    public void A_judge_has_one_criterion_on_an_outcome() =>
        TinyCase.Folder().With(TinyCase.Criteria, "C1,\n", "C1,\nnorth,[|fish|],more,0,50,1,2,judgement,,\n")
            .ShouldReport(CaseDiagnostics.CriterionTwice, "line 2");

    [Theory]
    [InlineData("north,fish", "[|nort|],fish", "There is no judge 'nort'. Did you mean 'north'?")]
    [InlineData("north,fish", "north,[|fishes|]", "There is no outcome 'fishes'. Did you mean 'fish'?")]
    public void Judges_and_outcomes_are_those_of_case_yaml(string old, string replacement, string message) =>
        TinyCase.Folder().With(TinyCase.Criteria, old, replacement).ShouldReport(YamlDiagnostics.UnknownReference, message);

    [Fact]
    public void A_series_is_compared_with_a_variable_once() =>
        TinyCase.Folder().With(TinyCase.Observations, "0.1,0,\n", "0.1,0,\n[|catch|],catch,1,0,0.1,0,\n")
            .ShouldReport(CaseDiagnostics.SeriesMappedTwice, "line 2");

    [Fact]
    public void A_probability_lies_between_0_and_1() =>
        TinyCase.Folder().With(TinyCase.Questions, "0.7", "[|70|]").ShouldReport(TableDiagnostics.OutOfRange, "from 0 to 1");

    [Fact]
    public void An_input_does_something() =>
        TinyCase.Folder().With(TinyCase.Strategy, "variable: effort\n    multiply: 0", "variable: [|effort|]")
            .ShouldReport(CaseDiagnostics.OneActionOnly, "none");

    [Fact]
    public void An_input_does_one_thing() =>
        TinyCase.Folder().With(TinyCase.Strategy, "multiply: 0", "multiply: [|0|]\n    set: 1")
            .ShouldReport(CaseDiagnostics.OneActionOnly, "more than one");

    [Fact]
    public void An_input_ends_after_it_begins() =>
        TinyCase.Folder().With(TinyCase.Strategy, "until: 2006-12", "until: [|2004-12|]")
            .ShouldReport(CaseDiagnostics.EndsBeforeItBegins);

    [Fact]
    public void An_input_may_be_said_to_last_beyond_the_run()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Strategy, "until: 2006-12", "until: 2050");

        TinyCase.Read(folder).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_strategy_does_not_act_before_the_decision() =>
        TinyCase.Folder().With(TinyCase.Strategy, "from: 2005-01", "from: [|2004-06|]")
            .ShouldReport(CaseDiagnostics.StrategyBeforeDecision);

    [Fact]
    public void A_table_with_a_misspelt_name_is_not_silently_ignored()
    {
        using FolderFixture folder = TinyCase.Folder().With("paramters.csv", "variable\n");

        TinyCase.Read(folder).Diagnostics.ShouldHaveSingleItem().Remedy.ShouldBe("Did you mean 'parameters.csv'?");
    }
}
