namespace Entente.Fuzz.Changes;

/// <summary>The beginning of one file and the end of another, or a piece of another in the middle.</summary>
internal sealed class SpliceChange : IChange
{
    private const int LongestPiece = 4000;

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random)
    {
        int at = random.Next(request.Text.Length);
        if (random.Next(2) == 0)
        {
            return string.Concat(request.Text.AsSpan(0, at), request.Other.AsSpan(random.Next(request.Other.Length)));
        }

        (int start, int length) = random.NextPiece(request.Other, LongestPiece);
        return request.Text.Insert(at, request.Other.Substring(start, length));
    }
}
