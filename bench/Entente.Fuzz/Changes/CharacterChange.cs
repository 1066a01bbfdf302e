namespace Entente.Fuzz.Changes;

/// <summary>Characters that are left out, doubled, moved, or become others: what bytes gone wrong come to after decoding.</summary>
internal sealed class CharacterChange : IChange
{
    private const int LongestPiece = 200;

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random)
    {
        string text = request.Text;
        (int start, int length) = random.NextPiece(text, LongestPiece);
        string piece = text.Substring(start, length);
        return random.Next(6) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(random.Next(text.Length), piece),
            2 => text.Remove(start, length).Insert(start, new string([.. piece.Reverse()])),
            3 => text.Remove(start, 1).Insert(start, ((char)random.Next(0x10000)).ToString()),
            4 => text.Remove(start, 1).Insert(start, ((char)(text[start] ^ (1 << random.Next(7)))).ToString()),
            _ => text[..start],
        };
    }
}
