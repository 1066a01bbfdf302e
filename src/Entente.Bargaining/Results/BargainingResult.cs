using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Solvers;

namespace Entente.Bargaining.Results;

/// <summary>How a method came out.</summary>
public enum ResultStatus
{
    /// <summary>There is an agreement, or, for a method that has none, an answer in <see cref="BargainingResult.Figures"/>.</summary>
    Solved,

    /// <summary>The method is right and its answer is that nothing is agreed.</summary>
    Disagreement,

    /// <summary>The method does not apply to this problem; <see cref="BargainingResult.Reason"/> says why.</summary>
    DoesNotApply,
}

/// <summary>What a method says of a problem.</summary>
public sealed record BargainingResult
{
    /// <summary>The problem's id.</summary>
    public required string Problem { get; init; }

    /// <summary>The method's id.</summary>
    public required string Method { get; init; }

    /// <summary>What the method was told beside the problem, by name.</summary>
    public ImmutableArray<Figure> Parameters { get; init; } = [];

    /// <summary>How it came out.</summary>
    public required ResultStatus Status { get; init; }

    /// <summary>Why there is no agreement or no answer, in a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>How the method is understood on a problem of this kind, where that is not plain; a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>What is agreed, or null.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Other agreements that satisfy the method's conditions as well, within the tolerance.</summary>
    public ImmutableArray<Agreement> Tied { get; init; } = [];

    /// <summary>For the Pareto frontier, efficient agreements, the best for the first side first.</summary>
    public ImmutableArray<Agreement> Frontier { get; init; } = [];

    /// <summary>For finite problems, the next best by the method's own measure, best first.</summary>
    public ImmutableArray<RankedAgreement> RunnersUp { get; init; } = [];

    /// <summary>Answers that are not agreements: bounds, intervals, shares, probabilities.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>How exactly the method's conditions are to hold.</summary>
    public double Tolerance { get; init; }

    /// <summary>
    /// By how much the answer misses the method's conditions, worked out from the answer alone, not from the way it was found. At most
    /// the tolerance.
    /// </summary>
    public double Residual { get; init; }

    /// <summary>A result with an agreement or figures, to be filled in.</summary>
    public static BargainingResult Solved(Problem problem, IMethod method) => Of(problem, method, ResultStatus.Solved, null);

    /// <summary>A result that nothing is agreed.</summary>
    public static BargainingResult Disagreement(Problem problem, IMethod method, string reason) =>
        Of(problem, method, ResultStatus.Disagreement, reason);

    /// <summary>A result that the method has no answer to the problem.</summary>
    public static BargainingResult DoesNotApply(Problem problem, IMethod method, string reason) =>
        Of(problem, method, ResultStatus.DoesNotApply, reason);

    private static BargainingResult Of(Problem problem, IMethod method, ResultStatus status, string? reason) =>
        new() { Problem = problem.Id, Method = method.Id, Status = status, Reason = reason };
}

/// <summary>A named number of a result.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much.</param>
public sealed record Figure(string Name, double Value);

/// <summary>An agreement with its worth by the method's own measure.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Measure">For example the Nash product.</param>
public sealed record RankedAgreement(Agreement Agreement, double Measure);
