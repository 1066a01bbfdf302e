using Entente.Cases.Knowledge;

namespace Entente.Reporting;

/// <summary>How, when and by which code the ensemble was run; what a replay needs beside the case, and the clock apart.</summary>
/// <param name="CodeVersion">Version of the program, with the commit where it is known.</param>
/// <param name="Threads">Threads used; they change the time taken, never a number.</param>
/// <param name="Elapsed">Time taken by the runs and their analysis.</param>
/// <param name="Finished">When it was done.</param>
/// <param name="MembersRequested">Members asked for.</param>
/// <param name="MembersCompleted">Members that every number rests on; fewer than asked for where the run was stopped.</param>
public sealed record RunRecord(
    string CodeVersion,
    int Threads,
    TimeSpan Elapsed,
    DateTimeOffset Finished,
    int MembersRequested,
    int MembersCompleted)
{
    /// <summary>What stepped the model: <c>interpreter</c> or a compiled engine's name.</summary>
    public string Engine { get; init; } = "interpreter";

    /// <summary>The draws' generator.</summary>
    public string Sampler { get; init; } = "Philox4x32-10; each draw a function of seed, member and purpose";

    /// <summary>The runtime; mathematical functions may differ in the last bit between runtimes.</summary>
    public string Runtime { get; init; } = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;

    /// <summary>Whether the parties do not bargain because the user asked for that, whatever the case holds.</summary>
    public bool LeavesOutBargaining { get; init; }

    /// <summary>What was known on the day that the run speaks from, or <see langword="null"/> where it speaks from today.</summary>
    public KnownCase? Knowledge { get; init; }

    /// <summary>The command that runs the same again, as typed from the folder that the case's path starts in; empty where it is not known.</summary>
    public string ReplayCommand { get; init; } = "";
}
