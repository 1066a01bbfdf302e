using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Changes;

/// <summary>Wraps a piece of the text in the same thing many times, or repeats it many times.</summary>
internal sealed class NestingChange : IChange
{
    private const int Deepest = 3000;
    private const int LongestPiece = 300;

    private static readonly (string Open, string Close)[] s_both = [("(", ")"), ("-", ""), ("MAX(1, ", ")"), ("[", "]"), ("{", "}"), ("1 + ", ""), ("2 ^ ", ""), ("", "^2"), ("SUM(", ")"), ("\"", "\"")];

    private static readonly (string Open, string Close)[] s_xmile =
    [
        ("SMTH3(", ", 3)"), ("DELAYN(", ", 2, 9)"), ("IF 1 THEN ", " ELSE 0"), ("PREVIOUS(", ", 1)"), ("INIT(", ")"), ("NOT ", ""), ("<x>", "</x>"), ("<group>", "</group>"), ("", "'"), ("<model>", "</model>"), ("<variables>", "</variables>"),
    ];

    private static readonly (string Open, string Close)[] s_vensim =
    [
        ("SMOOTH3(", ", 3)"), ("DELAY N(", ", 2, 1, 9)"), ("IF THEN ELSE(1, ", ", 0)"), ("ACTIVE INITIAL(", ", 1)"), ("INITIAL(", ")"), (":NOT: ", ""), ("INTEG(", ", 0)"), ("SAMPLE IF TRUE(1, ", ", 1)"), (":MACRO: A(", ")"), ("WITH LOOKUP(", ", ((0,0),(1,1)))"),
    ];

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random)
    {
        (int start, int length) = random.NextPiece(request.Text, LongestPiece);
        string piece = request.Text.Substring(start, length);
        int depth = random.NextMagnitude(Deepest);
        if (random.Next(3) == 0)
        {
            return request.Text.Remove(start, length).Insert(start, Repeat(piece, Math.Min(depth, 200_000 / length)));
        }

        (string open, string close) = random.Pick(random.Next(2) == 0 ? s_both : request.Dialect == Dialect.Xmile ? s_xmile : s_vensim);
        return request.Text.Remove(start, length).Insert(start, Repeat(open, depth) + piece + Repeat(close, depth));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
