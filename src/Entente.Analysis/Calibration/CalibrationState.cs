using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Analysis.Calibration.HistoryMatching;
using Entente.Analysis.Calibration.Sampling;
using Entente.Analysis.Calibration.Screening;

namespace Entente.Analysis.Calibration;

/// <summary>How far a calibration has come; all that is needed to go on from there to the same result.</summary>
public sealed record CalibrationState
{
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Nothing done yet.</summary>
    public static CalibrationState Empty { get; } = new();

    /// <summary>Every parameter and how much it can move what is observed, the most first; empty before that is known.</summary>
    public ImmutableArray<ScreenedParameter> Screened { get; init; } = [];

    /// <summary>How far the model scatters at given parameters, or <see langword="null"/> before that is known.</summary>
    public ModelSpread? Spread { get; init; }

    /// <summary>The waves of history matching so far.</summary>
    public ImmutableArray<Wave> Waves { get; init; } = [];

    /// <summary>Where the sample is, or <see langword="null"/> before it is begun.</summary>
    [JsonInclude]
    internal SamplerState? Sampler { get; init; }

    /// <summary>What to call where it is.</summary>
    [JsonIgnore]
    public string Step => Sampler is { } sampler ? $"after stage {sampler.Stages.Length} of the sample"
        : Waves.Length > 0 ? $"after wave {Waves.Length} of history matching"
        : Spread is not null ? "after measuring the model's spread"
        : Screened.Length > 0 ? "after screening"
        : "at the start";

    /// <summary>As text, from which the same state is read again to the bit.</summary>
    public string ToText() => JsonSerializer.Serialize(this, s_options);

    /// <summary>Reads it; <see langword="null"/> where the text is none.</summary>
    public static CalibrationState? FromText(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<CalibrationState>(text, s_options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
