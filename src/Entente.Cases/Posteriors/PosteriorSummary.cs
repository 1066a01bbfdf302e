using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Cases.Posteriors;

/// <summary>How a posterior was made, as far as its manifest tells: nothing that a run needs, all that a reader asks.</summary>
/// <param name="Observations">Observations that were read; 0 where it is not told.</param>
/// <param name="Screening">Every parameter and how much it can move what is observed, the most first.</param>
/// <param name="Waves">What history matching left of the prior, wave by wave.</param>
/// <param name="LeastEffectiveSize">The smallest effective sample size on the way from prior to posterior, or <see langword="null"/>.</param>
/// <param name="DistinctDraws">How many draws are distinct, or <see langword="null"/>.</param>
/// <param name="LargestReduction">The largest potential scale reduction between the sample's halves, or <see langword="null"/>; 1 where they agree.</param>
public sealed record PosteriorSummary(
    int Observations,
    ImmutableArray<ScreenedEffect> Screening,
    ImmutableArray<WaveLeft> Waves,
    double? LeastEffectiveSize,
    int? DistinctDraws,
    double? LargestReduction)
{
    /// <summary>Of a manifest that tells nothing.</summary>
    public static PosteriorSummary Untold { get; } = new(0, [], [], null, null, null);

    /// <summary>Reads a manifest; what it does not tell, or tells in another form, is left out.</summary>
    /// <param name="manifest">The manifest: well-formed JSON.</param>
    internal static PosteriorSummary Of(string manifest)
    {
        using JsonDocument document = JsonDocument.Parse(manifest);
        return Of(document.RootElement);
    }

    private static PosteriorSummary Of(JsonElement manifest) => new(
        Items(manifest, "read").Length,
        [.. Items(manifest, "screening")
            .Where(s => Text(s, "path") is not null && Number(s, "effect") is not null)
            .Select(s => new ScreenedEffect(Text(s, "path")!, Number(s, "effect")!.Value, IsTrue(s, "led")))],
        [.. Items(manifest, "waves")
            .Where(w => Number(w, "points") is not null && Number(w, "prior_left") is not null)
            .Select(w => new WaveLeft((int)Number(w, "points")!.Value, Number(w, "prior_left")!.Value))],
        Items(manifest, "stages").Select(s => Number(s, "effective_size")).Min(),
        (int?)Number(manifest, "distinct_draws"),
        Number(manifest, "largest_reduction"));

    private static JsonElement[] Items(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : [];

    private static double? Number(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool IsTrue(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>How much a parameter can move what is observed.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="Effect">Its effect on all observations, in units of their noise.</param>
/// <param name="IsLed">Whether it was calibrated; else it keeps its prior.</param>
public sealed record ScreenedEffect(string Path, double Effect, bool IsLed);

/// <summary>A wave of history matching.</summary>
/// <param name="Points">Points tried.</param>
/// <param name="PriorLeft">Share of the prior that is not ruled out after it.</param>
public sealed record WaveLeft(int Points, double PriorLeft);
