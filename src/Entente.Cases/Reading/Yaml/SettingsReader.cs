using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading.Yaml;

/// <summary>
/// Reads the keys of one mapping as the types that they stand for. A value that does not fit is reported and read as a stand-in,
/// so that the rest is checked too. Every key that was asked for is known; <see cref="Finish"/> reports the others.
/// </summary>
internal sealed class SettingsReader(YamlMapping mapping, SourceText source, DiagnosticBag diagnostics)
{
    private readonly List<string> _known = [];

    /// <summary>Whether a value read so far did not fit.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The file.</summary>
    public SourceText Source => source;

    /// <summary>Where the mapping begins.</summary>
    public SourceLocation Location =>
        source.Locate(mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span);

    /// <summary>The place of a key's value, or of the mapping where the key is missing.</summary>
    public SourceLocation Locate(string key) =>
        mapping.Find(key) is { } entry ? source.Locate(entry.Value.Span) : Location;

    /// <summary>Whether the key is written.</summary>
    public bool Has(string key)
    {
        Know(key);
        return mapping.Find(key) is not null;
    }

    /// <summary>A text; reported where it is missing or empty.</summary>
    public string Text(string key) => Value(key, isRequired: true)?.Text ?? "";

    /// <summary>A text, or <see langword="null"/> where the key is missing or says nothing.</summary>
    public string? OptionalText(string key) => Value(key, isRequired: false)?.Text;

    /// <summary>A text with its place; <see langword="null"/> where it is missing or empty, which is reported.</summary>
    public LocatedText? Located(string key) => Locate(Value(key, isRequired: true));

    /// <summary>A text with its place, or <see langword="null"/> where the key is missing or says nothing.</summary>
    public LocatedText? OptionalLocated(string key) => Locate(Value(key, isRequired: false));

    /// <summary>The mapping's own keys, for a mapping whose keys are ids.</summary>
    public ImmutableArray<LocatedText> Keys => [.. mapping.Entries.Select(e => new LocatedText(e.Key.Text, source, e.Key.Span))];

    /// <summary>Whether the key holds keys and values of its own.</summary>
    public bool IsSection(string key) => mapping.Find(key)?.Value is YamlMapping;

    /// <summary>Whether the key holds a list.</summary>
    public bool IsList(string key) => mapping.Find(key)?.Value is YamlSequence;

    /// <summary>A finite number.</summary>
    public double Number(string key, NumberRange? range = null) =>
        Number(key, Value(key, isRequired: true), range) ?? double.NaN;

    /// <summary>A finite number, or <see langword="null"/> where the key is missing.</summary>
    public double? OptionalNumber(string key, NumberRange? range = null) =>
        Number(key, Value(key, isRequired: false), range);

    /// <summary>A number without decimals.</summary>
    public long WholeNumber(string key, NumberRange range) =>
        Number(key, range with { IsWhole = true }) is var value && double.IsNaN(value) ? 0 : (long)value;

    /// <summary>true or false.</summary>
    public bool Flag(string key, bool otherwise)
    {
        YamlScalar? value = Value(key, isRequired: false);
        switch (value)
        {
            case null:
                return otherwise;
            case { IsPlain: true, Text: "true" or "false" }:
                return value.Text == "true";
            default:
                Report(YamlDiagnostics.WrongType, key, key, "true or false");
                return otherwise;
        }
    }

    /// <summary>One of a few words.</summary>
    public string Choice(string key, params ReadOnlySpan<string> choices)
    {
        string text = Text(key);
        if (text.Length > 0 && !choices.Contains(text))
        {
            Report(YamlDiagnostics.NotAChoice, key, Shown.Briefly(text), key, string.Join(", ", choices!));
        }

        return text;
    }

    /// <summary>An EDTF date; <see cref="EdtfDate.Unknown"/> where it is missing or wrong, which is reported.</summary>
    public EdtfDate Date(string key) => Date(key, Text(key)) ?? EdtfDate.Unknown;

    /// <summary>An EDTF date, or <see langword="null"/> where the key is missing.</summary>
    public EdtfDate? OptionalDate(string key) => Date(key, OptionalText(key) ?? "");

    /// <summary>The mapping under a key, or <see langword="null"/> where there is none.</summary>
    public SettingsReader? Section(string key, bool isRequired)
    {
        YamlNode? node = Node(key, isRequired);
        if (node is not (null or YamlMapping))
        {
            Report(YamlDiagnostics.WrongType, key, key, "keys and values");
        }

        return node is YamlMapping section ? new SettingsReader(section, source, diagnostics) : null;
    }

    /// <summary>The mappings in the list under a key.</summary>
    public ImmutableArray<SettingsReader> Sections(string key, bool isRequired)
    {
        var sections = ImmutableArray.CreateBuilder<SettingsReader>();
        foreach (YamlNode item in Items(key, isRequired))
        {
            if (item is YamlMapping section)
            {
                sections.Add(new SettingsReader(section, source, diagnostics));
            }
            else
            {
                Report(YamlDiagnostics.WrongType, item.Span, $"An item of '{key}'", "keys and values");
            }
        }

        return sections.ToImmutable();
    }

    /// <summary>The texts in the list under a key, each with its place.</summary>
    public ImmutableArray<LocatedText> Texts(string key, bool isRequired = false) => Texts(key, Items(key, isRequired));

    /// <summary>The lists of texts in the list under a key.</summary>
    public ImmutableArray<ImmutableArray<LocatedText>> Lists(string key)
    {
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<LocatedText>>();
        foreach (YamlNode item in Items(key, isRequired: false))
        {
            if (item is YamlSequence list)
            {
                lists.Add(Texts(key, list.Items));
            }
            else
            {
                Report(YamlDiagnostics.WrongType, item.Span, $"An item of '{key}'", "a list");
            }
        }

        return lists.ToImmutable();
    }

    /// <summary>The finite numbers in the list under a key.</summary>
    public ImmutableArray<double> Numbers(string key, bool isRequired) =>
        [.. Items(key, isRequired).Select(item => Number(item, $"An item of '{key}'"))];

    /// <summary>The finite numbers under names of the writer's own.</summary>
    public ImmutableArray<KeyValuePair<string, double>> NamedNumbers(string key)
    {
        switch (Node(key, isRequired: false))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlMapping names:
                return [.. names.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Number(e.Value, Shown.Briefly(e.Key.Text))))];
            default:
                Report(YamlDiagnostics.WrongType, key, key, "names and numbers");
                return [];
        }
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (YamlEntry entry in mapping.Entries.Where(e => !_known.Contains(e.Key.Text)))
        {
            string otherwise = $"Remove it; the keys are: {string.Join(", ", _known)}.";
            Report(
                YamlDiagnostics.UnknownKey,
                entry.Key.Span,
                Shown.Briefly(entry.Key.Text),
                Spelling.DidYouMean(entry.Key.Text, _known, otherwise));
        }
    }

    /// <summary>Reports something wrong with a key's value.</summary>
    public void Report(DiagnosticDescriptor descriptor, string key, params object?[] facts)
    {
        HasErrors |= descriptor.Severity == Severity.Error;
        diagnostics.Report(descriptor, Locate(key), facts);
    }

    private ImmutableArray<LocatedText> Texts(string key, ImmutableArray<YamlNode> items)
    {
        var texts = ImmutableArray.CreateBuilder<LocatedText>();
        foreach (YamlNode item in items)
        {
            if (item is YamlScalar { IsNull: false } scalar)
            {
                texts.Add(new LocatedText(scalar.Text, source, scalar.Span));
            }
            else
            {
                Report(YamlDiagnostics.WrongType, item.Span, $"An item of '{key}'", "a text");
            }
        }

        return texts.ToImmutable();
    }

    private LocatedText? Locate(YamlScalar? scalar) => scalar is null ? null : new LocatedText(scalar.Text, source, scalar.Span);

    private ImmutableArray<YamlNode> Items(string key, bool isRequired)
    {
        switch (Node(key, isRequired))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            default:
                Report(YamlDiagnostics.WrongType, key, key, "a list");
                return [];
        }
    }

    private YamlScalar? Value(string key, bool isRequired)
    {
        YamlNode? node = Node(key, isRequired);
        if (node is YamlScalar scalar && !scalar.IsNull && scalar.Text.Length > 0)
        {
            return scalar;
        }

        if (node is not null && (isRequired || node is not YamlScalar))
        {
            Report(YamlDiagnostics.WrongType, key, key, "a single value");
        }

        return null;
    }

    private YamlNode? Node(string key, bool isRequired)
    {
        Know(key);
        YamlNode? node = mapping.Find(key)?.Value;
        if (node is null && isRequired)
        {
            HasErrors = true;
            diagnostics.Report(YamlDiagnostics.MissingKey, Location, key);
        }

        return node;
    }

    private static double? Parse(YamlNode node)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return node is YamlScalar { IsPlain: true } scalar
            && double.TryParse(scalar.Text, Style, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
            ? value
            : null;
    }

    private double Number(YamlNode node, string what)
    {
        if (Parse(node) is { } value)
        {
            return value;
        }

        Report(YamlDiagnostics.WrongType, node.Span, what, "a number, without quotes or unit");
        return double.NaN;
    }

    private double? Number(string key, YamlScalar? scalar, NumberRange? range)
    {
        if (scalar is null)
        {
            return null;
        }

        if (Parse(scalar) is not { } value)
        {
            Report(YamlDiagnostics.WrongType, key, key, "a number, without quotes or unit");
            return null;
        }

        if (range is not null && !range.Contains(value))
        {
            Report(YamlDiagnostics.ValueOutOfRange, key, scalar.Text, key, range.Description);
            return null;
        }

        return value;
    }

    private EdtfDate? Date(string key, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (EdtfDate.TryParse(text, out EdtfDate? date, out string? problem))
        {
            return date;
        }

        Report(YamlDiagnostics.NotADate, key, Shown.Briefly(text), problem);
        return null;
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts)
    {
        HasErrors = true;
        diagnostics.Report(descriptor, source.Locate(span), facts);
    }

    private void Know(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }
    }
}
