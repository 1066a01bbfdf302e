using System.Text;

namespace Entente.Language.Semantics;

/// <summary>One spelling for every way a name may be written (XMILE 3.2.2.2).</summary>
public static class CanonicalName
{
    /// <summary>
    /// Lower case; a run of spaces, no-break spaces, line breaks (real, or written <c>\n</c>) and underscores is one underscore;
    /// quotes are dropped; the dots between modules stay.
    /// </summary>
    public static string Of(string name)
    {
        if (IsCanonical(name))
        {
            return name;
        }

        var canonical = new StringBuilder(name.Length);
        bool pendingGap = false;
        string text = name.Replace("\\n", " ", StringComparison.Ordinal).Trim();
        foreach (char c in text)
        {
            if (c is '"')
            {
                continue;
            }

            if (c is '_' || char.IsWhiteSpace(c))
            {
                pendingGap = true;
                continue;
            }

            // Spaces around the signs of subscripts mean nothing: trade[exports, russia].
            bool isBesideSign = c is '[' or ']' or ',' || (canonical.Length > 0 && canonical[^1] is '[' or ',');
            if (pendingGap && canonical.Length > 0 && !(isBesideSign && text.EndsWith(']')))
            {
                canonical.Append('_');
            }

            pendingGap = false;
            canonical.Append(char.ToLowerInvariant(c));
        }

        return canonical.ToString();
    }

    // Most names that are looked up are canonical already, and many are looked up for each element of an array.
    private static bool IsCanonical(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
