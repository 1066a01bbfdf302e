using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.UnionState.Tests.Coverage;
using Entente.UnionState.Tests.Laws;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Signs;

/// <summary>
/// The model with a run of the file's own numbers, and the rule by which a link is tried on it. The cause takes a step of a tenth of its
/// greatest size; what stands between it and the effect answers, and nothing else. Elements of other coded variables are walls unless
/// the link's row names them, and so is what the parties settle.
/// </summary>
internal sealed class PushedModel
{
    // A push is finite: a tenth of the cause's greatest size from the decision on, or of one unit where it is nought all through.
    private const double Part = 0.1;

    private static readonly Lazy<PushedModel> s_alone = new(() => Alone());

    private readonly SemanticModel _model;
    private readonly ModelRun _unpushed;
    private readonly ReadingGraph _graph;
    private readonly IReadOnlySet<int> _settled;

    private PushedModel(SemanticModel model, ModelRun unpushed, IReadOnlySet<int> settled) =>
        (_model, _unpushed, _graph, _settled) = (model, unpushed, new ReadingGraph(model), settled);

    /// <summary>The file alone, with its own numbers.</summary>
    public static PushedModel UnchangedAlone => s_alone.Value;

    /// <summary>What reads what in the file alone.</summary>
    public static ReadingGraph AloneGraph => s_alone.Value._graph;

    /// <summary>The file alone, where every lever follows its own equation, and what else is given.</summary>
    public static PushedModel Alone(params IEnumerable<RunInput> inputs) =>
        new(ReferenceCase.Model, ModelRuns.OfFile("pragmatic", "as-it-was", inputs), new HashSet<int>());

    /// <summary>With the parties at the table, who settle the levers of its issues and whether promises are kept.</summary>
    public static PushedModel AtTheTable() => new(
        NegotiatedCase.Model,
        NegotiatedRuns.OfFile("pragmatic", "as-it-was").Model,
        NegotiatedCase.Negotiation.Issues.Select(i => i.Lever.Index).Concat(NegotiatedCase.Negotiation.Promises.Select(p => p.Keeping.Index)).ToHashSet());

    /// <summary>What answers to a push along the way of a link's row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="effect">The effect that is looked at: the row's, or what stands for it at the table.</param>
    public IReadOnlySet<int> Answering(LinkRow row, string effect)
    {
        var named = row.Way.Append(effect).Select(Index).ToHashSet();
        string[] codes = [.. Of(row.Cause).Evidence.Codes, .. Of(row.Effect).Evidence.Codes];
        return _graph.Between(Index(row.Cause), Index(effect), v => !named.Contains(v) && (_settled.Contains(v) || StandsForOthers(_model.Variables[v], row, codes)));
    }

    /// <summary>How the effect answers, in parts of its own greatest size; positive where it moves the stated way.</summary>
    /// <param name="row">The link.</param>
    /// <param name="effect">The effect that is looked at.</param>
    /// <param name="year">When the cause is pushed.</param>
    /// <param name="direction">-1 where the effect speaks against the link's and so moves the other way.</param>
    /// <param name="part">The step, in parts of the cause's greatest size.</param>
    public Answer Try(LinkRow row, string effect, double year, double direction = 1, double part = Part)
    {
        Variable cause = Of(row.Cause);
        double size = Size(cause.Path);
        double step = part * (size > 0 ? size : 1) * (IsNearOne(cause, year) ? -1 : 1);
        var push = new Push(_model, _graph, _unpushed, cause.Index, Answering(row, effect));
        double effectSize = Size(effect) is var own and > 0 ? own : 1;
        double[] moved = [.. push.Differences(Index(effect), step, year, Steps(row.Delay)).Select(d => d * (step < 0 ? -1 : 1) * row.Direction * direction / effectSize)];
        return new Answer(moved[^1], moved.Min(), moved.Max());
    }

    private static int Steps(string delay) => delay switch
    {
        "none" => 1,
        "short" => 12,
        "long" => 72,
        _ => throw new ArgumentException($"No such delay: {delay}.", nameof(delay)),
    };

    // A quantity between 0 and 1 that has no room above is pushed down.
    private bool IsNearOne(Variable variable, double year) =>
        ModelLaws.ZeroToOne.Any(v => v.Path == variable.Path) && _unpushed.At(variable.Path, year) > 1 - Part;

    private double Size(string path)
    {
        (double least, double greatest) = _unpushed.Range(path, Change.Start);
        return Math.Max(Math.Abs(least), Math.Abs(greatest));
    }

    private static bool StandsForOthers(Variable variable, LinkRow row, string[] codes) =>
        !variable.Evidence.Codes.IsEmpty && !variable.Evidence.Codes.Any(codes.Contains);

    private Variable Of(string path) => _model.TryFind(path, out Variable? variable) ? variable : throw new ArgumentException($"The model has no '{path}'.", nameof(path));

    private int Index(string path) => Of(path).Index;
}

/// <summary>How an effect answered to a push, in parts of its greatest size; positive is the stated way.</summary>
/// <param name="AtEnd">When the delay is over.</param>
/// <param name="Least">The least until then.</param>
/// <param name="Greatest">The greatest until then.</param>
internal sealed record Answer(double AtEnd, double Least, double Greatest);
