namespace Entente.Cli.Commands;

/// <summary>What a command returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>Something the user gave us is wrong; the diagnostics say what.</summary>
    public const int BadInput = 1;

    /// <summary>Stopped by the user (Ctrl-C): 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
