using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Cases.Reading;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>The case with its negotiation, read once for all tests. Written variables have the indices that they have without.</summary>
internal static class NegotiatedCase
{
    private static readonly Lazy<CaseReadResult> s_read = new(() => CaseReader.Read(ReferenceCase.Folder));

    public static CaseReadResult Read => s_read.Value;

    public static Case Case => Read.Case.ShouldNotBeNull();

    public static SemanticModel Model => Case.Model;

    public static Negotiation Negotiation => Case.Negotiation.ShouldNotBeNull();

    /// <summary>What was generated from negotiation.yaml.</summary>
    public static IEnumerable<Variable> Generated => Model.Variables.Where(v => v.Module == "negotiation");

    public static Variable Variable(string path) =>
        Model.TryFind(path, out Variable? variable) ? variable : throw new ArgumentException($"The model has no '{path}'.", nameof(path));

    public static NegotiationIssue Issue(string id) => Negotiation.Issues.Single(i => i.Id == id);
}
