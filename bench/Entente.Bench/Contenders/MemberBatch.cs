using Entente.Bench.Generation;
using Entente.Bench.Models;

namespace Entente.Bench.Contenders;

/// <summary>Members of an ensemble to be run: what differs between them, and room for how each ends.</summary>
/// <param name="Members">How many.</param>
/// <param name="Steps">Steps that each of them runs.</param>
/// <param name="Inputs">Members by rows, the model's inputs by columns.</param>
/// <param name="Outputs">Members by rows, the values of the model's outputs after the last step by columns.</param>
internal sealed record MemberBatch(int Members, int Steps, ReadOnlyMemory<double> Inputs, Memory<double> Outputs)
{
    /// <summary>Members whose inputs lie evenly within their ranges; the same for the same arguments.</summary>
    public static MemberBatch Of(SyntheticModel model, int members, int steps = SyntheticModel.Steps)
    {
        var draws = new SeededDraws((ulong)model.EquationCount);
        double[] inputs = new double[members * model.Inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            Interval range = model.Inputs[i % model.Inputs.Length].Range;
            inputs[i] = range.Low + (draws.Unit() * (range.High - range.Low));
        }

        return new MemberBatch(members, steps, inputs, new double[members * model.Outputs.Length]);
    }

    /// <summary>Inputs of one member.</summary>
    public ReadOnlySpan<double> InputsOf(int member) => Row(Inputs.Span, member);

    /// <summary>Outputs of one member.</summary>
    public Span<double> OutputsOf(int member)
    {
        int width = Outputs.Length / Members;
        return Outputs.Span.Slice(member * width, width);
    }

    /// <summary>Some of the members; their outputs land in this batch.</summary>
    public MemberBatch Slice(int first, int count)
    {
        (int inputs, int outputs) = (Inputs.Length / Members, Outputs.Length / Members);
        return new MemberBatch(count, Steps, Inputs.Slice(first * inputs, count * inputs), Outputs.Slice(first * outputs, count * outputs));
    }

    /// <summary>The same members with outputs of their own.</summary>
    public MemberBatch WithOwnOutputs() => this with { Outputs = new double[Outputs.Length] };

    private ReadOnlySpan<double> Row(ReadOnlySpan<double> table, int member)
    {
        int width = table.Length / Members;
        return table.Slice(member * width, width);
    }
}
