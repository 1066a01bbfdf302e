namespace Entente.Evidence.Tables;

/// <summary>Makes a piece of a user's text fit into one line of a message.</summary>
public static class Shown
{
    private const int MostCharacters = 60;

    /// <summary>The text without control characters, cut after 60 characters.</summary>
    public static string Briefly(string text)
    {
        string cut = text.Length > MostCharacters ? text[..MostCharacters] + "…" : text;
        return string.Create(cut.Length, cut, (span, original) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(original[i]) ? ' ' : original[i];
            }
        });
    }
}
