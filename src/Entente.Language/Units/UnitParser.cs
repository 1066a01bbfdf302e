using System.Globalization;

namespace Entente.Language.Units;

/// <summary>
/// Reads units text (XMILE 3.1.3): names, <c>*</c>, <c>/</c>, <c>^</c> or <c>**</c> with a number, parentheses, and 1.
/// Words with a space between are one name.
/// </summary>
internal sealed class UnitParser
{
    private const int MaxLength = 1000;
    private const double MaxExponent = 100;

    private readonly string _text;
    private readonly Func<string, MeasurementUnit> _resolve;
    private int _position;

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
        try
        {
            MeasurementUnit unit = parser.ParseProduct();
            return parser._position == text.Length ? (unit, null) : (null, $"'{parser.Current}' is one too many");
        }
        catch (FormatException problem)
        {
            return (null, problem.Message);
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private MeasurementUnit ParseProduct()
    {
        MeasurementUnit unit = ParsePower();
        while (Current is '*' or '/')
        {
            bool divides = Current == '/';
            _position++;
            MeasurementUnit next = ParsePower();
            unit = divides ? unit.Over(next) : unit.Times(next);
        }

        return unit;
    }

    private MeasurementUnit ParsePower()
    {
        MeasurementUnit unit = ParseAtom();
        SkipSpace();
        bool stars = _text.AsSpan(_position).StartsWith("**", StringComparison.Ordinal);
        if (Current != '^' && !stars)
        {
            return unit;
        }

        _position += stars ? 2 : 1;
        return unit.ToThe(ParseExponent());
    }

    private MeasurementUnit ParseAtom()
    {
        SkipSpace();
        if (Current == '(')
        {
            _position++;
            MeasurementUnit inside = ParseProduct();
            if (Current != ')')
            {
                throw new FormatException("a parenthesis is not closed");
            }

            _position++;
            return inside;
        }

        string[] words = ReadWhile(c => !"*/^()".Contains(c, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string name = string.Join('_', words);
        if (name.Length == 0)
        {
            throw new FormatException("a name is missing");
        }

        bool isNumber = double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        if (isNumber && number != 1)
        {
            throw new FormatException($"the number {name} has no place in units");
        }

        return isNumber ? MeasurementUnit.Dimensionless : _resolve(name);
    }

    private double ParseExponent()
    {
        SkipSpace();
        string text = ReadWhile(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.');
        SkipSpace();
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double exponent);
        return isNumber && Math.Abs(exponent) <= MaxExponent ? exponent : throw new FormatException("an exponent is no number up to 100");
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

    private void SkipSpace() => ReadWhile(char.IsWhiteSpace);
}
