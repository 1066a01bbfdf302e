using System.Runtime.InteropServices;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Simulation.CodeGeneration;

/// <summary>What of a request decides which program serves it, as numbers that are quick to make and to compare.</summary>
internal readonly struct RequestSignature(int[] codes) : IEquatable<RequestSignature>
{
    private const int NextMember = -1;

    private readonly int[] _codes = codes;

    /// <summary>The signature of a request; members that act on the same things as the one before add nothing.</summary>
    public static RequestSignature Of(BatchRequest request, TimeSteppingMethod method)
    {
        var codes = new List<int>(request.Recorded.Length + 64);
        codes.Add((int)method);
        codes.AddRange(request.Recorded);
        codes.Add(NextMember);
        codes.AddRange(request.Rule?.Levers ?? []);
        codes.Add(NextMember);
        codes.AddRange(request.Rule?.Reads ?? []);
        IReadOnlyList<RunInput>? before = null;
        foreach (IReadOnlyList<RunInput> inputs in request.Members)
        {
            if (before is null || !AreAlike(before, inputs))
            {
                codes.Add(NextMember);
                codes.AddRange(inputs.Select(CodeOf));
            }

            before = inputs;
        }

        return new RequestSignature([.. codes]);
    }

    /// <inheritdoc/>
    public bool Equals(RequestSignature other) => _codes.AsSpan().SequenceEqual(other._codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RequestSignature other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(_codes.AsSpan()));
        return hash.ToHashCode();
    }

    private static bool AreAlike(IReadOnlyList<RunInput> one, IReadOnlyList<RunInput> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < one.Count; i++)
        {
            if (CodeOf(one[i]) != CodeOf(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int CodeOf(RunInput input) => (input.Variable * 2) + (input is ConstantInput ? 1 : 0);
}
