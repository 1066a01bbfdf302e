namespace Entente.Evidence.Dates;

/// <summary>
/// The groups of months that EDTF writes in the month's place: 21 to 24 seasons of no stated hemisphere (read as northern),
/// 25 to 28 northern and 29 to 32 southern seasons, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves of a year.
/// EDTF leaves the seasons' limits open; here they are whole months, spring from March in the north and from September in the
/// south, and the season that spans New Year belongs to the year in which it begins.
/// </summary>
internal static class SubYearGroup
{
    private const int MonthsInSeason = 3;

    /// <summary>First month (1 to 12) and number of months of a group, or <see langword="null"/> where there is no such group.</summary>
    public static (int FirstMonth, int Months)? Months(int group) => group switch
    {
        >= 21 and <= 24 => (3 + (MonthsInSeason * (group - 21)), MonthsInSeason),
        >= 25 and <= 28 => (3 + (MonthsInSeason * (group - 25)), MonthsInSeason),
        29 => (9, MonthsInSeason),
        30 => (12, MonthsInSeason),
        31 => (3, MonthsInSeason),
        32 => (6, MonthsInSeason),
        >= 33 and <= 36 => (1 + (3 * (group - 33)), 3),
        >= 37 and <= 39 => (1 + (4 * (group - 37)), 4),
        40 or 41 => (1 + (6 * (group - 40)), 6),
        _ => null,
    };
}
