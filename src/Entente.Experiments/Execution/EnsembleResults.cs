using System.Collections.Immutable;
using Entente.Cases.Loops;
using Entente.Experiments.Loops;
using Entente.Experiments.Negotiations;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Sampling;
using Entente.Simulation;

namespace Entente.Experiments.Execution;

/// <summary>The slots into which all runs of an experiment put their results.</summary>
internal sealed class EnsembleResults
{
    private readonly RunPlan _plan;
    private readonly ImmutableArray<double> _times;
    private readonly CellResults[] _cells;
    private readonly ImmutableArray<double>[][] _reference;
    private readonly LoopRunResults[] _compared;
    private readonly LoopRunResults[] _cut;
    private readonly bool?[][] _answers;

    public EnsembleResults(RunPlan plan, ImmutableArray<double> times)
    {
        _plan = plan;
        _times = times;
        _cells = [.. plan.Cells.Select((cell, place) => new CellResults(plan, cell, times, keepsSeries: place < plan.MainCells))];
        _reference = [.. plan.Observed.Select(_ => new ImmutableArray<double>[plan.Experiment.Members])];
        _compared = [.. plan.ComparedCells.Select(_ => new LoopRunResults(plan, times))];
        _cut = [.. plan.LoopCells.Select(_ => new LoopRunResults(plan, times))];
        _answers = [.. plan.Asked.Select(_ => new bool?[plan.Experiment.Members])];
    }

    /// <summary>Takes what a cell's rounds come to, or <see langword="null"/> where nobody bargains.</summary>
    public Action<TableOutcome>? RoundsOf(int cell) => _cells[cell].Rounds is { } log ? log.Keep : null;

    /// <summary>Keeps one member's run in one cell.</summary>
    public void Keep(int cell, int member, Trajectory run)
    {
        _cells[cell].Keep(member, run);
        int compared = _plan.ComparedCells.IndexOf(cell);
        if (compared >= 0 && member < _plan.LoopMembers)
        {
            _compared[compared].Keep(member, run);
        }

        if (cell == _plan.ReferenceCell)
        {
            for (int i = 0; i < _reference.Length; i++)
            {
                _reference[i][member] = run.Values[_plan.Recorded.IndexOf(_plan.Observed[i])];
            }

            for (int i = 0; i < _answers.Length; i++)
            {
                _answers[i][member] = OutcomeReading.Read(
                    _plan.Asked[i].Resolution!, _times, variable => run.Values[_plan.RecordedInReference.IndexOf(variable)]);
            }
        }
    }

    /// <summary>Keeps one member's run with a loop cut.</summary>
    public void KeepCut(int loopCell, int member, Trajectory run) => _cut[loopCell].Keep(member, run);

    /// <summary>What the first members give.</summary>
    public Ensemble ToEnsemble(int members, ParallelOptions workers)
    {
        var cells = new EnsembleCell[_cells.Length];
        int main = _plan.MainCells;
        Parallel.For(0, cells.Length, workers, i => cells[i] = _cells[i].ToCell(members, workers));
        MemberDraws draws = _plan.Draws;
        return new Ensemble
        {
            Experiment = _plan.Experiment,
            MembersCompleted = members,
            Times = _times,
            Cells = [.. cells[..main]],
            ReplyCells = [.. cells[main..]],
            ParameterDraws = MemberDraws.Table(_plan.Experiment.Case.Parameters.Length, members, draws.Parameter),
            WeightDraws = MemberDraws.Table(_plan.Experiment.Case.Criteria.Length, members, draws.Weight),
            ReferenceSeries = _plan.ReferenceCell < 0
                ? []
                : [.. _plan.Observed.Select((variable, i) => new MemberSeries(variable, [.. _reference[i].Take(members)]))],
            Loops = [.. _compared.Select((_, place) => ToLoopRuns(place, Math.Min(members, _plan.LoopMembers)))],
            Answers = [.. _plan.Asked.Select((question, i) => new QuestionAnswers(question, [.. _answers[i].Take(members)]))],
            Diagnostics = [.. _cells.SelectMany(cell => cell.NotFinite(members))],
        };
    }

    private LoopRuns ToLoopRuns(int place, int members)
    {
        ImmutableArray<Loop> loops = _plan.Experiment.Case.Loops;
        return new LoopRuns(
            _plan.Cells[_plan.ComparedCells[place]].Scenario,
            _compared[place].ToRun(members),
            [.. loops.Select((loop, i) => new CutLoopRun(loop, _cut[(place * loops.Length) + i].ToRun(members)))]);
    }
}
