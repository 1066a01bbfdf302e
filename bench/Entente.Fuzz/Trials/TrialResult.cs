namespace Entente.Fuzz.Trials;

/// <summary>What came of one input.</summary>
/// <param name="Outcome">How far it came: <see cref="Ran"/>, or the code that it was refused by.</param>
/// <param name="Time">Processor time.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Finding">What should not have happened, or <see langword="null"/>.</param>
internal sealed record TrialResult(string Outcome, TimeSpan Time, long Allocated, Finding? Finding)
{
    /// <summary>The outcome of an input that is read and runs.</summary>
    public const string Ran = "ran";
}
