using System.Diagnostics;
using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Trials;

/// <summary>Makes an input with a finding smaller as long as the finding stays the same: halves first, single characters last.</summary>
internal static class Minimizer
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>The smallest text found in some seconds.</summary>
    public static string Minimize(FuzzInput input, Finding finding)
    {
        var clock = Stopwatch.StartNew();
        string text = input.Text;
        for (int piece = Math.Max(1, text.Length / 2); piece > 0; piece /= 2)
        {
            for (int start = 0; start < text.Length && clock.Elapsed < s_patience;)
            {
                string shorter = text.Remove(start, Math.Min(piece, text.Length - start));
                bool isSame = Trial.Run(input with { Text = shorter }).Finding is { } again && again.Key == finding.Key;
                text = isSame ? shorter : text;
                start += isSame ? 0 : piece;
            }
        }

        return text;
    }
}
