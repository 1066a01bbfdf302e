using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Language.Semantics;

namespace Entente.Cli.Models;

/// <summary>The options that change when and how a model runs.</summary>
internal sealed class RunOptions
{
    private static readonly Dictionary<string, TimeSteppingMethod> s_methods = new(StringComparer.Ordinal)
    {
        ["euler"] = TimeSteppingMethod.Euler,
        ["rk2"] = TimeSteppingMethod.RungeKutta2,
        ["rk4"] = TimeSteppingMethod.RungeKutta4,
        ["rk45"] = TimeSteppingMethod.RungeKutta45,
    };

    private readonly Option<string?> _method = new("--method") { Description = "euler, rk2, rk4 or rk45 [default: the model's]." };
    private readonly Option<double?> _step = NumberOption.Of<double>("--dt", "Length of a step [default: the model's].");
    private readonly Option<double?> _start = NumberOption.Of<double>("--start", "First time [default: the model's].");
    private readonly Option<double?> _stop = NumberOption.Of<double>("--stop", "Last time [default: the model's].");
    private readonly Option<double?> _save = NumberOption.Of<double>("--saveper", "Time between saved values [default: the model's].");

    public RunOptions() => _method.AcceptOnlyFromAmong([.. s_methods.Keys]);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _method, _step, _start, _stop, _save })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The model's specs with what was given in their place.</summary>
    public SimulationSpecs Apply(ParseResult parsed, SimulationSpecs own)
    {
        double step = parsed.GetValue(_step) ?? own.TimeStep;

        // A model that saves every step goes on doing so.
        double save = parsed.GetValue(_save) ?? (own.SaveInterval == own.TimeStep ? step : own.SaveInterval);
        return own with
        {
            Start = parsed.GetValue(_start) ?? own.Start,
            Stop = parsed.GetValue(_stop) ?? own.Stop,
            TimeStep = step,
            SaveInterval = save,
            Method = parsed.GetValue(_method) is { } method ? s_methods[method] : own.Method,
        };
    }
}
