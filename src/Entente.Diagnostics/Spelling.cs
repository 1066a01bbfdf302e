namespace Entente.Diagnostics;

/// <summary>Finds what a misspelt name most likely meant, for the "did you mean" of a remedy.</summary>
public static class Spelling
{
    // Comparing takes the product of the lengths, and names come from files that we do not trust.
    private const int LongestWord = 100;

    /// <summary>The candidate nearest to <paramref name="word"/>, or <see langword="null"/> where none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant; compared without regard to case.</param>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        int allowed = Math.Max(1, (word.Length + 1) / 3);
        return candidates
            .Where(c => Math.Abs(c.Length - word.Length) <= allowed)
            .Select(c => (Name: c, Distance: Distance(word, c)))
            .Where(c => c.Distance <= allowed && c.Distance < word.Length)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>A sentence "Did you mean 'x'?" for the nearest candidate, else <paramref name="otherwise"/>.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates, string otherwise) =>
        Nearest(word, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : otherwise;

    // Levenshtein distance over two rows, which words that are near enough in length have room for on the stack.
    private static int Distance(string a, string b)
    {
        const int Longest = (2 * LongestWord) + 1;
        Span<int> previous = stackalloc int[Longest];
        Span<int> current = stackalloc int[Longest];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                bool same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                int substitution = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.Min(substitution, 1 + Math.Min(previous[j], current[j - 1]));
            }

            Span<int> swapped = previous;
            previous = current;
            current = swapped;
        }

        return previous[b.Length];
    }
}
