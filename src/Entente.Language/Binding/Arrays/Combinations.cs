namespace Entente.Language.Binding;

/// <summary>Goes through all combinations of one choice from each of several lists, the last list varying fastest.</summary>
internal static class Combinations
{
    /// <summary>The combinations; each is a new array. Of no lists there is one, which is empty.</summary>
    public static IEnumerable<int[]> Of(IReadOnlyList<IReadOnlyList<int>> choices)
    {
        if (choices.Any(c => c.Count == 0))
        {
            yield break;
        }

        var at = new int[choices.Count];
        bool isDone = false;
        while (!isDone)
        {
            var chosen = new int[at.Length];
            for (int i = 0; i < chosen.Length; i++)
            {
                chosen[i] = choices[i][at[i]];
            }

            yield return chosen;
            int last = at.Length - 1;
            while (last >= 0 && ++at[last] == choices[last].Count)
            {
                at[last--] = 0;
            }

            isDone = last < 0;
        }
    }
}
