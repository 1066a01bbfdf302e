using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Entente.Cases.Reading.Yaml;

/// <summary>
/// A parser that fails in one way. The library's scanner gives up on some malformed texts (a bracket that is never closed, at the
/// end of a line) with exceptions that say nothing of the text.
/// </summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    public ParsingEvent? Current => parser.Current;

    /// <exception cref="YamlException">The text is not YAML.</exception>
    public bool MoveNext()
    {
        Mark before = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(before, before, "What follows cannot be read.", exception);
        }
    }
}
