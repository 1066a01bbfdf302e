using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Entente.Reporting.Exporters;

/// <summary>How the report writes JSON: camel case, absent values left out, numbers that are not finite as <c>null</c>.</summary>
internal static class DossierJson
{
    /// <summary>
    /// For a script block of a page: <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped, so that no text in the data can
    /// end the block or open a comment.
    /// </summary>
    public static JsonSerializerOptions ForPage { get; } = Options(indented: false);

    /// <summary>For files that people read and compare.</summary>
    public static JsonSerializerOptions ForFiles { get; } = Options(indented: true);

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new FiniteNumberConverter() },
    };

    // JSON has no word for infinity or "not a number".
    private sealed class FiniteNumberConverter : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
