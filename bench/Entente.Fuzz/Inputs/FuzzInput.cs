namespace Entente.Fuzz.Inputs;

/// <summary>One input of a run.</summary>
/// <param name="Dialect">The reader it is for.</param>
/// <param name="Number">Its number among the inputs of that reader: with the run's seed it gives the same text again.</param>
/// <param name="Text">The file's text.</param>
internal sealed record FuzzInput(Dialect Dialect, int Number, string Text);
