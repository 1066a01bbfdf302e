using System.Collections.Immutable;

namespace Entente.Simulation.Decisions;

/// <summary>
/// Decides on levers at step boundaries, for all members that run at once. A lever is a variable whose own equation is the
/// fallback: it applies until a rule first sets the lever, and in all programs that know no rule.
/// </summary>
public interface IDecisionRule
{
    /// <summary>Indices of the variables that it looks at.</summary>
    ImmutableArray<int> Reads { get; }

    /// <summary>Indices of the auxiliaries and flows that it sets.</summary>
    ImmutableArray<int> Levers { get; }

    /// <summary>
    /// Called when an instant at which a step begins is computed, the start included. What is set holds at that instant and on
    /// until it is set anew. It may be called from several threads at once, for different members.
    /// </summary>
    /// <returns>Whether a lever was set, so that the instant is to be computed again.</returns>
    bool Decide(DecisionPoint point);
}
