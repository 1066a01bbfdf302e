using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Entente.Cli.Commands;

/// <summary>Options that take a number, written with a point wherever the program runs.</summary>
internal static class NumberOption
{
    /// <summary>An option whose value is <see langword="null"/> where it is not given.</summary>
    public static Option<T?> Of<T>(string name, string description)
        where T : struct, INumberBase<T> => new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                string text = result.Tokens[^1].Value;
                if (T.TryParse(text, Style<T>(), CultureInfo.InvariantCulture, out T value))
                {
                    return value;
                }

                result.AddError($"{name} is '{text}', which is no {Kind<T>()}.");
                return null;
            },
        };

    // Without thousands: 0,5 is not 5.
    private static NumberStyles Style<T>() => typeof(T) == typeof(double) ? NumberStyles.Float : NumberStyles.Integer;

    private static string Kind<T>() => typeof(T) == typeof(double) ? "number" : typeof(T) == typeof(ulong) ? "whole number from 0 on" : "whole number";
}
