using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Reads the control variables: <c>INITIAL TIME</c>, <c>FINAL TIME</c>, <c>TIME STEP</c> and <c>SAVEPER</c>. Each may be an
/// expression; the run begins with its value at the start, and one that changes with time goes on steering it (but for the start).
/// </summary>
/// <param name="equations">All equations of the model.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ControlReader(IReadOnlyList<MdlEquation> equations, SourceText source, DiagnosticBag diagnostics)
{
    public const string Start = "initial_time";
    public const string Stop = "final_time";
    public const string TimeStep = "time_step";
    public const string SaveInterval = "saveper";

    private readonly Dictionary<string, MdlEquation> _byName = equations
        .Where(e => e.Subscripts.IsEmpty)
        .DistinctBy(e => e.Name.Canonical)
        .ToDictionary(e => e.Name.Canonical, StringComparer.Ordinal);

    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);

    /// <summary>Computes what has to be known before the run.</summary>
    public StartEvaluator AtStart => new(_byName);

    /// <summary>Those that go on steering the run.</summary>
    public ControlDeclaration Steering => new(IfChanging(Stop), IfChanging(TimeStep), IfChanging(SaveInterval));

    /// <summary>Those that an expression gives; not a save interval that is the time step, as Vensim itself writes it.</summary>
    /// <param name="specs">What <see cref="Read"/> gave.</param>
    public ImmutableArray<ComputedControl> Computed(SimulationSpecs specs)
    {
        (string Name, double Value)[] all = [(Start, specs.Start), (Stop, specs.Stop), (TimeStep, specs.TimeStep), (SaveInterval, specs.SaveInterval)];
        return [.. all.Where(c => _byName.TryGetValue(c.Name, out MdlEquation? control) && IsComputed(c.Name, control.Value)).Select(c => new ComputedControl(_byName[c.Name].Name, c.Value))];
    }

    /// <summary>Where the control variables stand.</summary>
    public TextSpan Span => _byName.GetValueOrDefault(TimeStep)?.Name.Span ?? new TextSpan(0, 0);

    /// <summary>When and how the model runs; what is missing or wrong is reported.</summary>
    public SimulationSpecs Read()
    {
        double start = Evaluate(Start, "INITIAL TIME", 0);
        double stop = Evaluate(Stop, "FINAL TIME", start + 1);
        double step = Evaluate(TimeStep, "TIME STEP", 1);
        double save = _byName.ContainsKey(SaveInterval) ? Evaluate(SaveInterval, "SAVEPER", step) : step;
        if (!(step > 0))
        {
            Report(TimeStep, FormattableString.Invariant($"TIME STEP is {step}"), "Give a step above 0.");
            step = 1;
        }

        if (stop < start)
        {
            Report(Stop, FormattableString.Invariant($"FINAL TIME {stop} comes before INITIAL TIME {start}"), "Let the model end after it starts.");
        }

        // Vensim saves at each step where less is asked for.
        save = save < step ? step : save;
        bool isWhole = Math.Abs((save / step) - Math.Round(save / step)) < 1e-6;
        if (!isWhole && _changing.Count == 0)
        {
            Report(SaveInterval, FormattableString.Invariant($"SAVEPER {save} is no whole number of steps of {step}"), "Make it a multiple of TIME STEP.");
        }

        return new SimulationSpecs(start, stop, step, save, TimeSteppingMethod.Euler, TimeUnits());
    }

    private static bool IsComputed(string control, Expression? value) => value switch
    {
        null or NumberExpression or UnaryExpression { Operand: NumberExpression } => false,
        NameExpression name when control == SaveInterval => CanonicalName.Of(name.Name) != TimeStep,
        _ => true,
    };

    private NameReference? IfChanging(string name) => _changing.Contains(name) ? _byName[name].Name : null;

    /// <summary>
    /// A control variable that does not change is what the run says it is, also where a run is told otherwise than the
    /// model; all other variables are left as they are.
    /// </summary>
    public VariableDeclaration Steer(VariableDeclaration variable)
    {
        string? word = variable.Name.Canonical switch
        {
            Start => "STARTTIME",
            Stop => "STOPTIME",
            TimeStep => "DT",
            _ => null,
        };
        if (word is null || variable.Equation is not { } equation || _changing.Contains(variable.Name.Canonical))
        {
            return variable;
        }

        // A model may have a variable of that name; a call is always the word's own.
        TextSpan span = equation.Text.Span;
        Expression value = _byName.ContainsKey(CanonicalName.Of(word)) ? new CallExpression(word, [], span, span) : new NameExpression(word, [], span);
        return variable with { Equation = equation with { Tree = value } };
    }

    private string TimeUnits() =>
        new[] { TimeStep, Stop, Start }
            .Select(_byName.GetValueOrDefault)
            .OfType<MdlEquation>()
            .Select(e => MdlText.Units(source, e.Entry.Units)?.Text.Trim())
            .FirstOrDefault(u => u is not null) ?? "";

    private double Evaluate(string name, string written, double otherwise)
    {
        if (!_byName.TryGetValue(name, out MdlEquation? control) || control.Value is null)
        {
            diagnostics.Report(VensimDiagnostics.MissingControl, source.Locate(control?.Name.Span ?? new TextSpan(0, 0)), written);
            return otherwise;
        }

        var evaluator = new StartEvaluator(_byName);
        double? value = evaluator.ValueOf(name);
        if (value is null || !double.IsFinite(value.Value))
        {
            Report(name, $"the value of {written} at the start cannot be computed", "Write it with numbers, constants, Time and the usual operators.");
            return otherwise;
        }

        if (evaluator.Changes)
        {
            _changing.Add(name);
        }

        return value.Value;
    }

    private void Report(string name, string fact, string remedy) =>
        diagnostics.Report(VensimDiagnostics.BadControl, source.Locate(_byName.GetValueOrDefault(name)?.Name.Span ?? Span), fact, remedy);
}
