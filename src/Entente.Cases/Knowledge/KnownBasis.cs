using Entente.Evidence;

namespace Entente.Cases.Knowledge;

/// <summary>What of the reasons for a number was known on a day.</summary>
/// <param name="today">All evidence.</param>
/// <param name="then">What of it was known.</param>
/// <param name="day">The day.</param>
internal sealed class KnownBasis(EvidenceBase today, EvidenceBase then, DateOnly day)
{
    /// <summary>
    /// The reasons with the claims that were known. The note, which was written with all of them at hand, stays only where none is later
    /// and it names no later year.
    /// </summary>
    public Basis Of(Basis basis)
    {
        Basis known = basis with { ClaimIds = [.. basis.ClaimIds.Where(then.Claims.ContainsKey)] };
        return known with { Note = known.ClaimIds.Length == basis.ClaimIds.Length ? Note(basis.Note) : "" };
    }

    /// <summary>The note, or nothing where it names a later year.</summary>
    public string Note(string note) => NoteOfTheDay.Of(note, day);

    /// <summary>Whether there are claims behind it and none of them was known.</summary>
    public bool IsHindsight(Basis basis) => basis.ClaimIds.Length > 0 && !basis.ClaimIds.Any(then.Claims.ContainsKey);

    /// <summary>When the first of its claims was published.</summary>
    public DateOnly? EvidencedFrom(Basis basis) => PublicationDates.First(today, basis.ClaimIds);
}
