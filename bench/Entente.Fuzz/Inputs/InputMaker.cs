using Entente.Fuzz.Changes;

namespace Entente.Fuzz.Inputs;

/// <summary>Makes inputs: a file of the corpus with one to four changes, each of a kind drawn by its weight.</summary>
/// <param name="corpus">What they are made from.</param>
/// <param name="seed">The run's seed.</param>
internal sealed class InputMaker(Corpus corpus, int seed)
{
    // Changes that lengthen a text again and again are cut off: bounds on size are tested with few large files, not with all.
    private const int MaxLength = 1_000_000;

    private static readonly IChange[] s_changes =
    [
        new CharacterChange(), new TokenChange(), new TokenChange(), new PartChange(), new PartChange(), new PartChange(),
        new SpliceChange(), new NumberChange(), new NumberChange(), new NestingChange(), new EquationChange(), new EquationChange(),
    ];

    /// <summary>The input of that number.</summary>
    public FuzzInput Make(Dialect dialect, int number)
    {
        var random = new Random(unchecked((((seed * 31) + (int)dialect) * 1_000_003) + number));
        IReadOnlyList<string> texts = corpus.Of(dialect);
        string text = random.Pick(texts);
        int changes = random.Next(1, 5);
        for (int i = 0; i < changes && text.Length is > 0 and < MaxLength; i++)
        {
            text = random.Pick(s_changes).Apply(new ChangeRequest(dialect, text, random.Pick(texts)), random);
        }

        return new FuzzInput(dialect, number, text);
    }
}
