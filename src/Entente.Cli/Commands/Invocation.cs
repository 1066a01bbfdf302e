using System.CommandLine;
using System.CommandLine.Invocation;

namespace Entente.Cli.Commands;

/// <summary>From arguments to the exit code.</summary>
internal static class Invocation
{
    /// <summary>
    /// Does what the arguments ask for. Those that cannot be understood are answered in a few lines on the error stream, as what
    /// goes to standard output may be on its way to a file.
    /// </summary>
    public static async Task<int> InvokeAsync(string[] arguments, InvocationConfiguration configuration)
    {
        ParseResult parsed = RootCommandFactory.Create().Parse(arguments);
        if (parsed.Action is not ParseErrorAction misunderstood || arguments.Length == 0)
        {
            return await parsed.InvokeAsync(configuration);
        }

        misunderstood.ShowHelp = false;
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = configuration.Error, Error = configuration.Error });
        await configuration.Error.WriteLineAsync($"'{PathOf(parsed.CommandResult.Command)} --help' lists what there is.");
        return code;
    }

    private static string PathOf(Command command) => command is RootCommand ? "entente" : $"entente {command.Name}";
}
