using System.Text.RegularExpressions;
using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Changes;

/// <summary>An equation of the file becomes one grown by the dialect's grammar, over the names that the file has.</summary>
internal sealed partial class EquationChange : IChange
{
    private const int MostDepth = 7;

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random)
    {
        bool isXmile = request.Dialect == Dialect.Xmile;
        MatchCollection equations = (isXmile ? XmileEquation() : VensimEquation()).Matches(request.Text);
        MatchCollection names = (isXmile ? XmileName() : VensimName()).Matches(request.Text);
        if (equations.Count == 0 || names.Count == 0)
        {
            return request.Text;
        }

        Group at = random.Pick(equations).Groups[1];
        var grammar = new EquationGrammar(request.Dialect, [.. names.Select(n => n.Groups[1].Value.Trim())], random);
        string equation = grammar.Grow(random.Next(1, MostDepth));
        string written = isXmile ? equation.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal) : equation;
        return string.Concat(request.Text.AsSpan(0, at.Index), written, request.Text.AsSpan(at.Index + at.Length));
    }

    [GeneratedRegex("<eqn>([^<]*)</eqn>")]
    private static partial Regex XmileEquation();

    [GeneratedRegex("""<(?:stock|flow|aux|dim|elem|module|macro|gf)\s[^>]*name="([^"]*)""")]
    private static partial Regex XmileName();

    [GeneratedRegex(@"=\s*([^~|]*)~")]
    private static partial Regex VensimEquation();

    [GeneratedRegex(@"\|\s*([^=~|\[(:]+)")]
    private static partial Regex VensimName();
}
