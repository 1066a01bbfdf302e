using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// The lookups that a model reads in another way than along the lines between their points: each becomes a hidden lookup
/// beside it, <c>effect#forward</c>, with other points, so that it can be said in XMILE too.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class LookupVariants(SourceText source, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (LookupVariant Variant, NameReference Of)> _called = new(StringComparer.Ordinal);

    /// <summary>The call of the changed lookup.</summary>
    /// <param name="variant">How the lookup is read.</param>
    /// <param name="call">The call as written.</param>
    /// <param name="lookup">Its first argument.</param>
    /// <param name="x">Where it is read.</param>
    public CallExpression Call(LookupVariant variant, CallExpression call, NameExpression lookup, Expression x)
    {
        string name = $"{lookup.Name}#{variant.Suffix}";
        _called.TryAdd(CanonicalName.Of(name), (variant, new NameReference(lookup.Name, lookup.Span)));
        Expression at = variant.IsMirrored ? new UnaryExpression(UnaryOperator.Minus, x, x.Span) : x;
        return new CallExpression(name, [at], call.NameSpan, call.Span) { Subscripts = lookup.Subscripts };
    }

    /// <summary>The changed lookups of all calls so far; one that cannot be is reported.</summary>
    /// <param name="variables">The model's variables.</param>
    public ImmutableArray<VariableDeclaration> Declare(ImmutableArray<VariableDeclaration> variables)
    {
        Dictionary<string, VariableDeclaration> byName = variables.DistinctBy(v => v.Name.Canonical).ToDictionary(v => v.Name.Canonical, StringComparer.Ordinal);
        var declared = ImmutableArray.CreateBuilder<VariableDeclaration>();
        foreach ((LookupVariant variant, NameReference of) in _called.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value))
        {
            if (byName.TryGetValue(of.Canonical, out VariableDeclaration? lookup) && Change(lookup, variant) is { } changed)
            {
                declared.Add(changed);
            }
            else
            {
                string fact = lookup is null ? $"'{of.Text}' is not there" : $"'{of.Text}' has no points that {variant.Function} could read";
                declared.Add(Nothing($"{of.Text}#{variant.Suffix}", of.Span));
                diagnostics.Report(VensimDiagnostics.BadLookup, source.Locate(of.Span), fact, "Name a lookup; one that is inverted has to rise, or fall, from each point to the next.");
            }
        }

        return declared.ToImmutable();
    }

    // What cannot be read stands as a lookup that is 0, so that one mistake gives one message.
    private static VariableDeclaration Nothing(string name, TextSpan span) => new()
    {
        Name = new NameReference(name, span),
        Kind = VariableKind.Auxiliary,
        Graph = new GraphicalFunction(GraphicalFunctionKind.Continuous, [0], [0]),
        IsHidden = true,
    };

    private static VariableDeclaration? Change(VariableDeclaration lookup, LookupVariant variant)
    {
        GraphicalFunction? whole = lookup.Graph is { } graph ? variant.Change(graph) : null;
        ImmutableArray<ElementDeclaration> elements = [.. lookup.Elements.Where(e => e.Graph is not null).Select(e => e with
        {
            Graph = variant.Change(e.Graph!),
            Equation = null,
            InitialEquation = null,
        })];
        bool isChanged = whole is not null || (!elements.IsEmpty && elements.All(e => e.Graph is not null));
        return !isChanged ? null : lookup with
        {
            Name = new NameReference($"{lookup.Name.Text}#{variant.Suffix}", lookup.Name.Span),
            Graph = whole,
            Elements = elements,
            Equation = null,
            InitialEquation = null,
            Units = variant.KeepsUnits ? lookup.Units : null,
            Documentation = "",
            IsHidden = true,
        };
    }
}
