using System.CommandLine;
using Entente.Cli.Commands;

// An ensemble that is interrupted still writes what it has; the default of two seconds would cut that off.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(2) };
return await Invocation.InvokeAsync(args, invocation);
