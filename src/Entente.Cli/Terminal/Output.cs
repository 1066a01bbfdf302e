using System.CommandLine;
using Spectre.Console;

namespace Entente.Cli.Terminal;

/// <summary>Where a command writes: results to standard output, progress and problems to standard error.</summary>
/// <param name="Results">Standard output.</param>
/// <param name="Messages">Standard error.</param>
internal sealed record Output(IAnsiConsole Results, IAnsiConsole Messages)
{
    // A pipe has no width of its own; tables are laid out as on a wide screen.
    private const int WidthWithoutTerminal = 140;

    public static Output To(InvocationConfiguration invocation) => new(
        Console(invocation.Output, System.Console.IsOutputRedirected),
        Console(invocation.Error, System.Console.IsErrorRedirected));

    private static IAnsiConsole Console(TextWriter writer, bool isRedirected)
    {
        bool isPlain = isRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (isRedirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
