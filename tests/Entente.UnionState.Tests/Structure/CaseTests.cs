using Entente.Cases;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Structure;

public class CaseTests
{
    [Fact]
    public void The_case_reads_without_a_diagnostic() => ReferenceCase.Read.Diagnostics.ShouldBeEmpty();

    [Fact]
    public void At_least_sixty_variables_stand_in_modules_and_none_outside()
    {
        ReferenceCase.Written.Count().ShouldBeGreaterThanOrEqualTo(60);
        ReferenceCase.Written.Where(v => v.Module.Length == 0).ShouldBeEmpty();
    }

    [Fact]
    public void Every_variable_has_units_and_a_meaning() =>
        ReferenceCase.Written.Where(v => string.IsNullOrWhiteSpace(v.Units) || string.IsNullOrWhiteSpace(v.Documentation))
            .Select(v => v.Path).ShouldBeEmpty();

    [Fact]
    public void Every_variable_names_its_evidence_or_says_that_there_is_none() =>
        ReferenceCase.Written.Where(v => !IsFounded(v.Evidence)).Select(v => v.Path).ShouldBeEmpty();

    [Fact]
    public void Every_parameter_has_a_range_around_the_files_number_and_a_basis()
    {
        foreach (Parameter parameter in ReferenceCase.Case.Parameters)
        {
            string path = parameter.Variable.Path;
            parameter.Low.ShouldBeLessThan(parameter.High, path);
            parameter.Mode.ShouldBeInRange(parameter.Low, parameter.High, path);
            (parameter.Basis.IsJudgement || parameter.Basis.ClaimIds.Length > 0).ShouldBeTrue(path);
        }
    }

    [Fact]
    public void Parameters_are_fewer_than_the_verified_observations_that_can_speak_to_them() =>
        ReferenceCase.Case.Parameters.Length.ShouldBeLessThan(
            ReferenceEnsemble.Analysis.Fits.Sum(fit => fit.Points.Count(p => p.Point.IsVerified)));

    [Fact]
    public void Drivers_stand_in_the_world() => ReferenceCase.Case.Drivers.ShouldAllBe(d => d.Variable.Module == "world");

    [Fact]
    public void Nothing_that_the_model_is_compared_with_drives_it_or_is_set_from_outside()
    {
        Case @case = ReferenceCase.Case;
        var observed = @case.Observations.Select(o => o.Variable.Path).ToHashSet();

        @case.Drivers.Select(d => d.Series.Id).Intersect(@case.Observations.Select(o => o.Series.Id)).ShouldBeEmpty();
        @case.Drivers.Select(d => d.Variable.Path).Where(observed.Contains).ShouldBeEmpty();
        @case.Scenarios.SelectMany(s => s.Inputs).Select(i => i.Variable.Path).Where(observed.Contains).ShouldBeEmpty();
    }

    [Fact]
    public void A_strategy_sets_every_lever_of_Moscow_and_nothing_else_and_a_scenario_none()
    {
        string[] levers = [.. ReferenceCase.Written.Where(IsLever).Select(v => v.Path)];

        foreach (Strategy strategy in ReferenceCase.Case.Strategies)
        {
            strategy.Inputs.Select(i => i.Variable.Path).ShouldBe(levers, ignoreOrder: true, strategy.Id);
        }

        ReferenceCase.Case.Scenarios.SelectMany(s => s.Inputs).Where(i => IsLever(i.Variable)).ShouldBeEmpty();
    }

    [Fact]
    public void The_documentation_counts_what_is_there()
    {
        Variable[] written = [.. ReferenceCase.Written];
        int Count(VariableKind kind, bool isConstant = false) => written.Count(v => v.Kind == kind && v.IsConstant == isConstant);
        int links = written.SelectMany(v => v.Evidence.Links).Distinct().Count();
        int codes = written.SelectMany(v => v.Evidence.Codes).Distinct().Count();

        Documentation.ShouldSay($"{Count(VariableKind.Stock)} stocks and {Count(VariableKind.Auxiliary)} auxiliaries carry the structure; {Count(VariableKind.Flow)} flows change the stocks.");
        Documentation.ShouldSay($"Of {Count(VariableKind.Auxiliary, isConstant: true)} constants, the {ReferenceCase.Case.Parameters.Length} to which");
        Documentation.ShouldSay($"{links} of the {ReferenceCase.Case.Evidence.Links.Count} coded links and {codes} of the {ReferenceCase.Case.Evidence.Variables.Count} coded variables are in the model");
    }

    private static bool IsLever(Variable variable) => variable.Documentation.StartsWith("LEVER.", StringComparison.Ordinal);

    private static bool IsFounded(EvidenceReference evidence) => evidence.Basis switch
    {
        "claims" => !evidence.Claims.IsEmpty,
        "data" => evidence.Note is not null,
        "judgement" or "definition" => true,
        _ => false,
    };
}
