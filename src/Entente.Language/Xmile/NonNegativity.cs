using Entente.Language.Semantics;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>What <c>behavior</c> says of all stocks and flows at once (XMILE 2.7.2).</summary>
/// <param name="Stocks">Whether stocks never go below 0.</param>
/// <param name="Flows">Whether flows never go below 0.</param>
internal sealed record NonNegativity(bool Stocks, bool Flows)
{
    /// <summary>Nothing is said.</summary>
    public static NonNegativity None { get; } = new(false, false);

    /// <summary>This, changed by the <c>behavior</c> inside <paramref name="parent"/> where there is one.</summary>
    public NonNegativity Read(XmileContext context, MarkupElement parent)
    {
        if (context.Single(parent, "behavior") is not { } behavior)
        {
            return this;
        }

        bool all = IsSet(context, behavior) ?? false;
        return new NonNegativity(
            ReadFor(context, behavior, "stock") ?? (all || Stocks),
            ReadFor(context, behavior, "flow") ?? (all || Flows));
    }

    /// <summary>Whether a variable is non-negative: what its own element says, else this.</summary>
    public bool For(XmileContext context, MarkupElement variable, VariableKind kind) =>
        IsSet(context, variable) ?? (kind == VariableKind.Stock ? Stocks : kind == VariableKind.Flow && Flows);

    private static bool? ReadFor(XmileContext context, MarkupElement behavior, string kind) =>
        context.Single(behavior, kind) is { } element ? IsSet(context, element) : null;

    private static bool? IsSet(XmileContext context, MarkupElement element) =>
        context.Single(element, "non_negative") is { } flag ? !flag.Text.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) : null;
}
