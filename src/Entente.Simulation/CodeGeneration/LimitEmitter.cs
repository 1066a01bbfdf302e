using System.Reflection.Emit;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Writes what holds back one stock's outflows, as <see cref="OutflowLimit"/> says.</summary>
internal sealed class LimitEmitter(ProgramParts parts, LaneCode code)
{
    private readonly LaneEmitter _lanes = code.Lanes;

    /// <summary>Writes all of a method.</summary>
    public void Write(OutflowLimit limit)
    {
        MemoryLayout layout = parts.Layout;
        _lanes.Load(layout.StepStartOf(limit.Stock.Index));
        _lanes.OfClock(nameof(Clock.TimeStep));
        _lanes.Arithmetic(BinaryOperator.Divide);
        foreach (int inflow in limit.Stock.Inflows)
        {
            _lanes.Load(layout.SlotOf(inflow));
            _lanes.Arithmetic(BinaryOperator.Add);
        }

        LocalBuilder available = _lanes.Keep();
        LocalBuilder? limited = null;
        foreach (int outflow in limit.Stock.Outflows)
        {
            LocalBuilder isLimited = WriteOutflow(layout.SlotOf(outflow), ref available);
            limited = limited is null ? isLimited : Either(limited, isLimited);
        }

        if (limited is not null && !limit.Readers.IsEmpty)
        {
            _lanes.WhereAny(limited, () => WriteReaders(limit, limited));
        }
    }

    // Leaves in a local whether the flow was held back, and replaces what is available by what is left.
    private LocalBuilder WriteOutflow(int slot, ref LocalBuilder available)
    {
        LocalBuilder before = available;
        _lanes.Load(slot);
        LocalBuilder flow = _lanes.Keep();
        _lanes.Load(flow);
        _lanes.Number(0);
        _lanes.Compare(BinaryOperator.Greater);
        _lanes.Load(flow);
        _lanes.Load(before);
        _lanes.Compare(BinaryOperator.Greater);
        _lanes.Both();
        LocalBuilder isLimited = _lanes.KeepCondition();
        _lanes.Choose(() => _lanes.Load(isLimited), () => LoadAtLeastZero(before), () => _lanes.Load(flow));
        LocalBuilder given = _lanes.Keep();
        _lanes.Store(given, slot);
        _lanes.Load(before);
        _lanes.Load(given);
        _lanes.Arithmetic(BinaryOperator.Subtract);
        available = _lanes.Keep();
        return isLimited;
    }

    // A member whose flows were not held back keeps what it has: an earlier limit may have set it.
    private void WriteReaders(OutflowLimit limit, LocalBuilder limited)
    {
        foreach (int reader in limit.Readers.Where(r => !parts.Shape.Held.Contains(r)))
        {
            LocalBuilder anew = code.Expressions.Compute(parts.Model.Variables[reader]);
            int slot = parts.Layout.SlotOf(reader);
            _lanes.Choose(() => _lanes.Load(limited), () => _lanes.Load(anew), () => _lanes.Load(slot));
            _lanes.Store(_lanes.Keep(), slot);
        }
    }

    private LocalBuilder Either(LocalBuilder one, LocalBuilder other)
    {
        _lanes.Load(one);
        _lanes.Load(other);
        _lanes.Either();
        return _lanes.KeepCondition();
    }

    private void LoadAtLeastZero(LocalBuilder value)
    {
        _lanes.Load(value);
        _lanes.Number(0);
        _lanes.Call(Builtin.Max);
    }
}
