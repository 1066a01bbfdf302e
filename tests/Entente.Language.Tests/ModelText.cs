using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Tests;

/// <summary>Small XMILE files for tests: only the part a test is about is written out.</summary>
internal static class ModelText
{
    /// <summary>A file around the root model's variables.</summary>
    public static string File(string variables, string specs = "<start>0</start><stop>10</stop><dt>0.5</dt>", string submodels = "", string before = "") => $"""
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:e="urn:entente:evidence:1">
          <header><name>Test</name></header>
          <sim_specs time_units="year">{specs}</sim_specs>
          {before}
          <model><variables>{variables}</variables></model>
          {submodels}
        </xmile>
        """;

    /// <summary>An auxiliary; the equation as XML text.</summary>
    public static string Aux(string name, string equation, string units = "dmnl", string attributes = "") =>
        $"<aux name=\"{name}\" {attributes}><eqn>{equation}</eqn><units>{units}</units></aux>";

    /// <summary>Reads a file that has to be right.</summary>
    public static SemanticModel Read(string file)
    {
        ModelReadResult result = ModelReader.Read(new SourceText("model.xmile", file), UnitStrictness.Refuse);
        result.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return result.Model.ShouldNotBeNull();
    }

    /// <summary>The codes of what is wrong with a file.</summary>
    public static string[] Codes(string file) => [.. ModelReader.Read(new SourceText("model.xmile", file), UnitStrictness.Refuse).Diagnostics.Select(d => d.Code)];

    /// <summary>A variable by path.</summary>
    public static Variable Find(this SemanticModel model, string path)
    {
        model.TryFind(path, out Variable? variable).ShouldBeTrue($"no variable {path}");
        return variable!;
    }
}
