using System.Runtime.InteropServices;
using Entente.Bench.Models;

namespace Entente.Bench.Contenders;

/// <summary>The model as hand-vectorised C, eight members at once: what the engines are measured against.</summary>
internal sealed class NativeContender : IContender
{
    private const int Lanes = 8;

    private readonly SyntheticModel _model;
    private readonly RunGroups _run;

    /// <param name="model">The model.</param>
    /// <param name="library">Path of the shared library built of its C.</param>
    /// <exception cref="DllNotFoundException">There is no such library: <c>bench/run</c> builds it.</exception>
    public NativeContender(SyntheticModel model, string library)
    {
        _model = model;
        nint loaded = NativeLibrary.Load(library);
        _run = Marshal.GetDelegateForFunctionPointer<RunGroups>(NativeLibrary.GetExport(loaded, "run"));
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void RunGroups(int groups, int steps, double start, double timeStep, [In] double[] inputs, [In, Out] double[] outputs);

    /// <inheritdoc/>
    public string Name => "C";

    /// <inheritdoc/>
    public void RunBatch(MemberBatch batch)
    {
        int groups = (batch.Members + Lanes - 1) / Lanes;
        double[] inputs = new double[groups * Lanes * _model.Inputs.Length];
        double[] outputs = new double[groups * Lanes * _model.Outputs.Length];
        for (int slot = 0; slot < groups * Lanes; slot++)
        {
            // Lanes without a member of their own run the last one again.
            ReadOnlySpan<double> from = batch.InputsOf(Math.Min(slot, batch.Members - 1));
            for (int i = 0; i < from.Length; i++)
            {
                inputs[Place(slot, i, from.Length)] = from[i];
            }
        }

        _run(groups, batch.Steps, SyntheticModel.Start, SyntheticModel.TimeStep, inputs, outputs);
        for (int member = 0; member < batch.Members; member++)
        {
            Span<double> to = batch.OutputsOf(member);
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = outputs[Place(member, i, to.Length)];
            }
        }
    }

    private static int Place(int slot, int variable, int variables)
    {
        (int group, int lane) = Math.DivRem(slot, Lanes);
        return (((group * variables) + variable) * Lanes) + lane;
    }
}
