using Entente.Evidence;
using Entente.Evidence.Claims;

namespace Entente.Cases.Knowledge;

/// <summary>When what something rests on was published.</summary>
internal static class PublicationDates
{
    /// <summary>The first day on which one of the claims was public, or <see langword="null"/> where that is not known of any.</summary>
    public static DateOnly? First(EvidenceBase evidence, IEnumerable<string> claimIds) => claimIds
        .Select(id => evidence.Claims.TryGetValue(id, out Claim? claim) ? claim.PublicFrom : DateOnly.MaxValue)
        .Where(day => day < DateOnly.MaxValue)
        .Order()
        .Select(day => (DateOnly?)day)
        .FirstOrDefault();
}
