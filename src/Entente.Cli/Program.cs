using System.CommandLine;

var root = new RootCommand("Runs the integration of unequal states as a sourced, executable model.");
return root.Parse(args).Invoke();
