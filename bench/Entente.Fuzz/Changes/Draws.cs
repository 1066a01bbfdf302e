namespace Entente.Fuzz.Changes;

/// <summary>Draws that changes are made of.</summary>
internal static class Draws
{
    /// <summary>One of several, each as likely.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A whole number from 1 on, each order of magnitude as likely.</summary>
    public static int NextMagnitude(this Random random, int greatest) => (int)Math.Exp(random.NextDouble() * Math.Log(greatest));

    /// <summary>A piece of a text: where it begins, and how long it is.</summary>
    public static (int Start, int Length) NextPiece(this Random random, string text, int longest)
    {
        int start = random.Next(text.Length);
        return (start, Math.Min(random.NextMagnitude(longest), text.Length - start));
    }
}
