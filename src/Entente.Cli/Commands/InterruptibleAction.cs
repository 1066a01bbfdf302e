using System.CommandLine;

namespace Entente.Cli.Commands;

/// <summary>How every command does its work, so that Ctrl-C reaches it.</summary>
internal static class InterruptibleAction
{
    /// <summary>Sets what a command does. Work that an interruption ends early gives <see cref="ExitCode.Interrupted"/>.</summary>
    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        // Signals are listened to only once the action has given control back, so the work goes on beside it.
        command.SetAction((parsed, cancellation) => Task.Run(() => Do(work, parsed, cancellation), CancellationToken.None));

    private static int Do(Func<ParseResult, CancellationToken, int> work, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return work(parsed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }
}
