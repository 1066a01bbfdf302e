using System.CommandLine;
using Entente.Cli.Commands;

namespace Entente.Cli.Tests;

/// <summary>Runs the command line inside the test and catches what it prints.</summary>
internal static class CommandLine
{
    public static Result Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = Invocation.InvokeAsync(arguments, new InvocationConfiguration { Output = output, Error = error }).GetAwaiter().GetResult();
        return new Result(code, output.ToString(), error.ToString());
    }

    internal sealed record Result(int Code, string Output, string Error);
}
