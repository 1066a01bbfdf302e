using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Extension;
using Entente.Language.Semantics;

namespace Entente.Language.Tests.Extension;

public sealed class ModelExtensionTests
{
    private const string Submodels = """
        <model name="energy"><variables>
          <aux name="price"><eqn>50</eqn><units>crown</units></aux>
          <aux name="smooth price"><eqn>SMTH1(price, years)</eqn><units>crown</units></aux>
          <aux name="years"><eqn>2</eqn><units>year</units></aux>
        </variables></model>
        """;

    private static readonly string s_model = ModelText.File(
        ModelText.Aux("lever", "1", "crown") + "<module name=\"energy\"/>" + ModelText.Aux("follows", "lever * 2", "crown"),
        submodels: Submodels);

    [Fact]
    public void Written_variables_keep_their_indices_and_added_ones_come_after_them()
    {
        SemanticModel plain = ModelText.Read(s_model);
        SemanticModel extended = Read(Aux("twice", "2 * energy.price + lever")).Model.ShouldNotBeNull();

        Variable[] written = [.. plain.Variables.Where(v => !v.IsHidden)];
        extended.Variables.Take(written.Length).Select(v => v.Path).ShouldBe(written.Select(v => v.Path));
        Variable added = extended.Variables[written.Length];
        (added.Path, added.Module, added.Index).ShouldBe(("added.twice", "added", written.Length));
        extended.Variables.Skip(written.Length + 1).ShouldAllBe(v => v.IsHidden);
    }

    [Fact]
    public void Names_are_paths_from_the_root_and_need_not_be_outputs()
    {
        ModelReadResult result = Read(Aux("twice", "2 * energy.price"));

        result.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
    }

    [Fact]
    public void An_alias_stands_for_a_path_in_its_equation_only()
    {
        Read(Aux("gain", "option - energy.price", aliases: "energy.smooth_price")).Diagnostics.ShouldBeEmpty();
        Read(Aux("gain", "option - energy.price")).Diagnostics.ShouldHaveSingleItem().Code.ShouldStartWith("ENT12");
    }

    [Fact]
    public void An_added_variable_takes_the_place_of_a_variables_equation()
    {
        SemanticModel model = Read([new EquationReplacement("energy.price", "added.rule", default)], Aux("rule", "lever * 7")).Model.ShouldNotBeNull();

        Variable replaced = model.Find("energy.price");
        replaced.Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(model.Find("added.rule").Index);
        replaced.EquationText.ShouldBe("added.rule");
    }

    [Theory]
    [InlineData("a: 1 + missing", "1 + missing", "1 + missing", 1, 8)]
    [InlineData("a: \"1 + missing\"", "1 + missing", "\"1 + missing\"", 1, 9)]
    [InlineData("a: >-\n  1 +\n  missing\nb:", "1 + missing", ">-\n  1 +\n  missing\n", 3, 3)]
    [InlineData("a: 1 + x", "1 + missing", "1 + x", 1, 4)]
    public void What_is_wrong_in_an_added_equation_is_placed_in_the_file_it_comes_from(
        string file, string equation, string written, int line, int column)
    {
        int start = file.IndexOf(written, StringComparison.Ordinal);
        var added = new AddedVariable
        {
            Name = "wrong",
            Place = new TextSpan(0, 1),
            Equation = new AddedEquation(equation, new TextSpan(start, written.Length)),
            Units = "dmnl",
            Documentation = "",
        };

        Diagnostic diagnostic = Read(new ModelExtension(new SourceText("talks.yaml", file), "added", [added], [])).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Message.ShouldContain("missing");
        (diagnostic.Location!.File, diagnostic.Location.Start).ShouldBe(("talks.yaml", new TextPosition(line, column)));
    }

    [Fact]
    public void Units_of_added_equations_are_checked_and_quoted_from_their_file()
    {
        const string File = "rule: lever + energy.price * energy.price";
        var added = new AddedVariable
        {
            Name = "rule",
            Place = new TextSpan(0, 4),
            Equation = new AddedEquation(File[6..], new TextSpan(6, File.Length - 6)),
            Units = "crown",
            Documentation = "",
        };

        Diagnostic diagnostic = Read(new ModelExtension(new SourceText("talks.yaml", File), "added", [added], [])).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Severity.ShouldBe(Severity.Error);
        diagnostic.Message.ShouldContain("energy.price * energy.price");
        diagnostic.Location!.ToString().ShouldBe("talks.yaml:1:7");
    }

    [Fact]
    public void A_replacement_that_closes_a_circle_is_reported_with_its_path()
    {
        ModelReadResult result = Read([new EquationReplacement("lever", "added.rule", default)], Aux("rule", "follows"));

        result.Model.ShouldBeNull();
        result.Diagnostics.ShouldContain(d => d.Message.Contains("lever -> added.rule -> follows -> lever", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stock_can_be_added_with_its_flows()
    {
        AddedVariable stock = Aux("store", "0") with { Kind = VariableKind.Stock, Inflows = ["added.filling"], Units = "crown" };
        AddedVariable flow = Aux("filling", "energy.price / energy.years") with { Kind = VariableKind.Flow, Units = "crown/year" };

        SemanticModel model = Read(stock, flow).Model.ShouldNotBeNull();

        model.Find("added.store").Inflows.ShouldBe([model.Find("added.filling").Index]);
    }

    [Fact]
    public void A_macro_of_the_model_can_be_called_in_an_added_equation()
    {
        string file = s_model.Replace(
            "<model><variables>",
            "<macro name=\"DOUBLE\"><parm>x</parm><eqn>2 * x</eqn></macro><model><variables>",
            StringComparison.Ordinal);
        ModelReadResult result = ModelReader.Read(
            new SourceText("model.xmile", file), UnitStrictness.Refuse, Extension([], Aux("twice", "DOUBLE(option)", aliases: "energy.price")));

        result.Diagnostics.Select(d => d.Message).ShouldBeEmpty();
        result.Model.ShouldNotBeNull().TryFind("added.twice", out _).ShouldBeTrue();
    }

    [Fact]
    public void A_name_that_the_model_has_is_reported_where_it_is_added()
    {
        Diagnostic diagnostic = Read(Aux("twice", "1"), Aux("Twice", "2")).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Location!.File.ShouldBe("talks.yaml");
    }

    [Fact]
    public void A_module_that_the_model_has_already_is_reported_where_the_extension_begins()
    {
        ModelExtension extension = Extension([], Aux("twice", "1")) with { Module = "energy" };

        Read(extension).Diagnostics.ShouldHaveSingleItem().Location!.ToString().ShouldBe("talks.yaml:1:1");
    }

    private static AddedVariable Aux(string name, string equation, string aliases = "") => new()
    {
        Name = name,
        Place = name == "Twice" ? new TextSpan(1, 0) : default,
        Equation = new AddedEquation(equation, default)
        {
            Aliases = aliases.Length == 0
                ? ImmutableDictionary<string, string>.Empty
                : ImmutableDictionary<string, string>.Empty.Add("option", aliases),
        },
        Units = "crown",
        Documentation = "",
    };

    private static ModelExtension Extension(ImmutableArray<EquationReplacement> replacements, params ImmutableArray<AddedVariable> variables) =>
        new(new SourceText("talks.yaml", "talks"), "added", variables, replacements);

    private static ModelReadResult Read(params ImmutableArray<AddedVariable> variables) => Read(Extension([], variables));

    private static ModelReadResult Read(ImmutableArray<EquationReplacement> replacements, params ImmutableArray<AddedVariable> variables) =>
        Read(Extension(replacements, variables));

    private static ModelReadResult Read(ModelExtension extension) =>
        ModelReader.Read(new SourceText("model.xmile", s_model), UnitStrictness.Refuse, extension);
}
