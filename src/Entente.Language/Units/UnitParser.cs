using System.Globalization;

namespace Entente.Language.Units;

/// <summary>
/// Reads units text (XMILE 3.1.3): names, <c>*</c>, <c>/</c>, <c>^</c> or <c>**</c> with a number, parentheses, and 1.
/// Words with a space between are one name.
/// </summary>
internal sealed class UnitParser
{
    private const int MaxLength = 1000;
    private const int MaxNesting = 50;
    private const double MaxExponent = 100;

    private readonly string _text;
    private readonly Func<string, MeasurementUnit> _resolve;
    private int _position;
    private int _nesting;
    private string? _problem;

    private UnitParser(string text, Func<string, MeasurementUnit> resolve)
    {
        _text = text;
        _resolve = resolve;
    }

    /// <summary>The unit, or what is wrong with the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="resolve">Gives the unit of a name; words are joined with underscores.</param>
    public static (MeasurementUnit? Unit, string? Problem) Parse(string text, Func<string, MeasurementUnit> resolve)
    {
        if (text.Length > MaxLength)
        {
            return (null, $"it has more than {MaxLength} characters");
        }

        var parser = new UnitParser(text, resolve);
        MeasurementUnit? unit = parser.ParseProduct();
        if (unit is not null && parser._position < text.Length)
        {
            unit = parser.Fail($"'{parser.Current}' is one too many");
        }

        return (unit, parser._problem);
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private MeasurementUnit? ParseProduct()
    {
        MeasurementUnit? unit = ParsePower();
        while (unit is not null && Current is '*' or '/')
        {
            bool divides = Current == '/';
            _position++;
            unit = ParsePower() is { } next ? divides ? unit.Over(next) : unit.Times(next) : null;
        }

        return unit;
    }

    private MeasurementUnit? ParsePower()
    {
        MeasurementUnit? unit = ParseAtom();
        SkipSpace();
        bool stars = _text.AsSpan(_position).StartsWith("**", StringComparison.Ordinal);
        if (Current != '^' && !stars)
        {
            return unit;
        }

        _position += stars ? 2 : 1;
        return ParseExponent() is { } exponent ? unit?.ToThe(exponent) : null;
    }

    private MeasurementUnit? ParseAtom()
    {
        SkipSpace();
        return Current == '(' ? ParseParenthesised() : ParseName();
    }

    private MeasurementUnit? ParseParenthesised()
    {
        if (++_nesting > MaxNesting)
        {
            return Fail($"its parentheses are nested more than {MaxNesting} deep");
        }

        _position++;
        MeasurementUnit? inside = ParseProduct();
        if (inside is null || Current != ')')
        {
            return Fail("a parenthesis is not closed");
        }

        _position++;
        _nesting--;
        return inside;
    }

    private MeasurementUnit? ParseName()
    {
        string[] words = ReadWhile(c => !"*/^()".Contains(c, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string name = string.Join('_', words);
        if (name.Length == 0)
        {
            return Fail("a name is missing");
        }

        if (!double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return _resolve(name);
        }

        return number == 1 ? MeasurementUnit.Dimensionless : Fail($"the number {name} has no place in units");
    }

    private double? ParseExponent()
    {
        SkipSpace();
        string text = ReadWhile(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.');
        SkipSpace();
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double exponent) && Math.Abs(exponent) <= MaxExponent)
        {
            return exponent;
        }

        Fail($"an exponent is no number up to {MaxExponent}");
        return null;
    }

    // The first problem counts; what follows from it is noise.
    private MeasurementUnit? Fail(string problem)
    {
        _problem ??= problem;
        return null;
    }

    private string ReadWhile(Func<char, bool> belongs)
    {
        int start = _position;
        while (_position < _text.Length && belongs(_text[_position]))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            _position++;
        }
    }
}
