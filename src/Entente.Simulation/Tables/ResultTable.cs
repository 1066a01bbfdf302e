using System.Collections.Immutable;
using System.Globalization;
using Entente.Language.Semantics;

namespace Entente.Simulation.Tables;

/// <summary>Writes results as CSV (RFC 4180, lines ended by a line feed). Numbers have all digits that tell them apart.</summary>
public sealed class ResultTable
{
    private readonly TextWriter _writer;
    private readonly SemanticModel _model;

    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="model">The model that was run.</param>
    public ResultTable(TextWriter writer, SemanticModel model) => (_writer, _model) = (writer, model);

    /// <summary>One run: a column <c>Time</c> and one for each recorded variable; a row for each saved time.</summary>
    public void Write(Trajectory run)
    {
        WriteHeader(["Time"], run.Recorded);
        for (int time = 0; time < run.Times.Length; time++)
        {
            _writer.Write(Text(run.Times[time]));
            foreach (ImmutableArray<double> series in run.Values)
            {
                WriteNext(series[time]);
            }

            _writer.Write('\n');
        }
    }

    /// <summary>The header of an ensemble's table.</summary>
    /// <param name="recorded">Indices of the recorded variables.</param>
    /// <param name="final">Whether it holds the last saved values alone.</param>
    public void WriteHeader(ImmutableArray<int> recorded, bool final) => WriteHeader(final ? ["Member"] : ["Member", "Time"], recorded);

    /// <summary>Members' rows, each member's times one after the other.</summary>
    /// <param name="firstMember">Number of the first of them, from 1.</param>
    /// <param name="runs">Their runs.</param>
    /// <param name="final">Whether to write the last saved values alone.</param>
    public void Write(int firstMember, BatchTrajectory runs, bool final)
    {
        for (int member = 0; member < runs.Members; member++)
        {
            for (int time = final ? runs.Times.Length - 1 : 0; time < runs.Times.Length; time++)
            {
                _writer.Write((firstMember + member).ToString(CultureInfo.InvariantCulture));
                if (!final)
                {
                    WriteNext(runs.Times[time]);
                }

                for (int variable = 0; variable < runs.Recorded.Length; variable++)
                {
                    WriteNext(runs.At(variable, time)[member]);
                }

                _writer.Write('\n');
            }
        }
    }

    private void WriteHeader(string[] first, ImmutableArray<int> recorded)
    {
        IEnumerable<string> names = recorded.Select(index => RecordedVariables.ColumnOf(_model.Variables[index]));
        _writer.Write(string.Join(',', first.Concat(names.Select(Quoted))));
        _writer.Write('\n');
    }

    private void WriteNext(double value)
    {
        _writer.Write(',');
        _writer.Write(Text(value));
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string name) =>
        name.AsSpan().IndexOfAny(",\"\r\n") < 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
