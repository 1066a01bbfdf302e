namespace Entente.Fuzz.Trials;

/// <summary>What one input may cost, from its text to its last step.</summary>
internal static class Bounds
{
    /// <summary>Most processor time.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>Most time on the wall before the run is given up as hanging.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    /// <summary>Most bytes allocated altogether; what is held at any moment is less.</summary>
    public const long Allocated = 512L * 1024 * 1024;

    /// <summary>The stack that trials run on: a small one, so that recursion without bound is found.</summary>
    public const int Stack = 1024 * 1024;

    /// <summary>Most steps that a model is run for.</summary>
    public const int Steps = 20;

    /// <summary>Models of more variables are not compiled: that takes long, and no longer for what fuzzing makes of them.</summary>
    public const int Compiled = 300;
}
