namespace Entente.Testing;

/// <summary>Damages a text at random, reproducibly: what a reader of untrusted files has to survive.</summary>
/// <param name="random">Seeded by the test.</param>
/// <param name="tokens">Pieces that mean something in the text's language.</param>
public sealed class TextMutation(Random random, params string[] tokens)
{
    /// <summary>The text after one to four damages: a piece cut, doubled, moved, or replaced by tokens or noise.</summary>
    public string Apply(string text)
    {
        int damages = random.Next(1, 5);
        for (int i = 0; i < damages; i++)
        {
            text = Damage(text);
        }

        return text;
    }

    private string Damage(string text)
    {
        int start = random.Next(text.Length + 1);
        int length = random.Next(Math.Min(text.Length - start, 40) + 1);
        string piece = text.Substring(start, length);
        string without = text.Remove(start, length);
        return random.Next(6) switch
        {
            0 => without,
            1 => text.Insert(start, piece),
            2 => without.Insert(random.Next(without.Length + 1), piece),
            3 => without.Insert(start, tokens[random.Next(tokens.Length)]),
            4 => text.Insert(start, ((char)random.Next(0x20, 0x2FF)).ToString()),
            _ => text.Insert(start, ((char)random.Next(0, 0x20)).ToString()),
        };
    }
}
