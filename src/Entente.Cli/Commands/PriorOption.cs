using System.CommandLine;

namespace Entente.Cli.Commands;

/// <summary>The option by which a command leaves the case's posterior alone.</summary>
internal static class PriorOption
{
    public static Option<bool> Create() => new("--prior") { Description = "Draw all parameters from their priors, though the case has a posterior." };
}
