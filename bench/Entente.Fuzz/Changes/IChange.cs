using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Changes;

/// <summary>What is to be changed.</summary>
/// <param name="Dialect">What the text is written in.</param>
/// <param name="Text">The text, not empty.</param>
/// <param name="Other">Another file of the corpus, to take parts from.</param>
internal sealed record ChangeRequest(Dialect Dialect, string Text, string Other);

/// <summary>A kind of change to a file.</summary>
internal interface IChange
{
    /// <summary>The changed text. The same draws give the same text.</summary>
    string Apply(ChangeRequest request, Random random);
}
