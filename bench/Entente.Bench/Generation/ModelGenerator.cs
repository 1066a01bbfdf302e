using System.Collections.Immutable;
using Entente.Bench.Models;

namespace Entente.Bench.Generation;

/// <summary>
/// Makes up a model with the structure of everyday ones: sectors around a stock, a fifth of the equations stocks and their flows,
/// then auxiliaries, graphical functions, smooths and delays, choices, an array or more. The same arguments give the same model.
/// </summary>
internal sealed class ModelGenerator
{
    private const double ShareOfStocks = 0.08;
    private const double ShareOfChains = 0.3;
    private const int FlowsPerStock = 2;
    private const int ArrayElements = 5;

    private readonly int _wanted;
    private readonly SeededDraws _draws;
    private readonly OperandPool _pool;
    private readonly EquationForms _forms;
    private readonly EquationMix _mix;
    private int _made;

    private ModelGenerator(int equations, bool withFunctions)
    {
        _wanted = equations;
        _draws = new SeededDraws((ulong)equations + (withFunctions ? 1UL : 0));
        _pool = new OperandPool(_draws);
        _forms = new EquationForms(_draws, _pool);
        _mix = new EquationMix(withFunctions);
    }

    /// <summary>The model of exactly so many equations.</summary>
    /// <param name="equations">How many stocks, flows and auxiliaries; at least 10.</param>
    /// <param name="withFunctions">Whether a tenth of them has exp, ln or a power.</param>
    public static SyntheticModel Generate(int equations, bool withFunctions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(equations, 10);
        string flavour = withFunctions ? "functions" : "arithmetic";
        return new SyntheticModel($"{flavour}-{equations}", new ModelGenerator(equations, withFunctions).Generate());
    }

    private ImmutableArray<SyntheticVariable> Generate()
    {
        int stockCount = Math.Max(2, (int)(ShareOfStocks * _wanted));
        ImmutableArray<Stock> stocks = [.. Enumerable.Range(0, stockCount).Select(_ => NewStock())];
        Parameter? chain = null;
        for (int sector = 0; sector < stockCount; sector++)
        {
            int sectorsLeft = stockCount - sector;
            int room = _wanted - _made - (FlowsPerStock * sectorsLeft);
            AddAuxiliaries(_made + (room / sectorsLeft));
            Stock? next = sectorsLeft > 1 && _draws.Chance(ShareOfChains) ? stocks[sector + 1] : null;
            chain = AddFlows(stocks[sector], chain, next);
        }

        AddAuxiliaries(_wanted);
        return [.. _pool.All.Where(v => v is not Parameter parameter || _pool.IsRead(parameter))];
    }

    private Stock NewStock()
    {
        _made++;
        return _pool.Add(new Stock(_pool.NameFor("stock"), _draws.Between(0.8, 1.25)));
    }

    private void AddAuxiliaries(int until)
    {
        while (_made < until)
        {
            int room = until - _made;
            int before = _made;
            EquationForm form = _mix.Next(before, room);
            Add(form, room);
            _mix.Count(form, _made - before);
        }
    }

    private void Add(EquationForm form, int room)
    {
        switch (form)
        {
            case EquationForm.Array:
                AddArray();
                break;
            case EquationForm.Memory:
                AddMemory(room);
                break;
            case EquationForm.Graph:
                Term argument = _forms.GraphArgument();
                AddAuxiliary(_pool.NameFor("effect"), argument, GraphShapes.Draw(_draws, argument.Range));
                break;
            case EquationForm.Extremum:
                AddAuxiliary(_pool.NameFor("limit"), _forms.Extremum());
                break;
            case EquationForm.Conditional:
                AddAuxiliary(_pool.NameFor("choice"), _forms.Conditional());
                break;
            case EquationForm.TestInput:
                AddAuxiliary(_pool.NameFor("test"), _forms.TestInput());
                break;
            case EquationForm.Transcendental:
                AddAuxiliary(_pool.NameFor("curve"), _forms.Transcendental());
                break;
            default:
                AddAuxiliary(_pool.NameFor("auxiliary"), _forms.Arithmetic());
                break;
        }
    }

    private Auxiliary AddAuxiliary(string name, Term equation, Graph? graph = null)
    {
        _made++;
        return _pool.Add(new Auxiliary(name, equation, graph), equation.Variables);
    }

    private void AddMemory(int room)
    {
        MemoryKind kind = room >= Memory.EquationsOfThirdOrder
            ? _draws.Among(MemoryKind.Smooth1, MemoryKind.Smooth1, MemoryKind.Smooth3, MemoryKind.Delay1, MemoryKind.Delay3)
            : _draws.Among(MemoryKind.Smooth1, MemoryKind.Delay1);
        SyntheticVariable input = _pool.Moving().Variables.Single();
        Parameter time = _pool.NewParameter(2, 20);
        double initial = Math.Clamp(_draws.Between(0.9, 1.1), input.Range.Low, input.Range.High);
        string role = kind is MemoryKind.Smooth1 or MemoryKind.Smooth3 ? "perceived" : "delayed";
        Memory memory = _pool.Add(new Memory(_pool.NameFor(role), kind, input, time, initial), input, time);
        _made += memory.EquationCount;
    }

    // Written out, one variable an element, as long as the language has no arrays.
    private void AddArray()
    {
        string name = _pool.NameFor("share");
        Auxiliary[] shares = [.. _forms.PerElement(ArrayElements).Select((share, i) => AddAuxiliary($"{name}_of_region_{i + 1}", share))];
        Term normal = _pool.Constant();
        Term[] relative =
        [
            .. shares.Select((share, i) => AddAuxiliary($"relative_{name}_of_region_{i + 1}", EquationForms.Relative(share, normal))),
        ];
        AddAuxiliary($"mean_{name}", relative.Aggregate((sum, next) => sum + next) / ArrayElements);
    }

    // A stock filled by X/T and drained by itself/T stays within the bounds of X. In a chain one's outflow fills the next, with one T.
    private Parameter? AddFlows(Stock stock, Parameter? chain, Stock? next)
    {
        Parameter time = chain ?? _pool.NewParameter(10, 80);
        if (chain is null)
        {
            AddFlow("inflow", _forms.Filling(Stock.Bounds) / time, null, stock);
        }

        AddFlow("outflow", stock / (Term)time, stock, next);
        return next is null ? null : time;
    }

    private void AddFlow(string role, Term equation, Stock? from, Stock? to)
    {
        _pool.AddUnreadable(new Flow(_pool.NameFor(role), equation, from, to), equation.Variables);
        _made++;
    }
}
