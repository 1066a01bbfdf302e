using System.Reflection.Emit;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Writes what holds back one stock's outflows, as <see cref="OutflowLimit"/> says.</summary>
internal sealed class LimitEmitter(ProgramParts parts, LaneEmitter lanes, ExpressionEmitter expressions)
{
    /// <summary>Writes all of a method.</summary>
    public void Write(OutflowLimit limit)
    {
        MemoryLayout layout = parts.Layout;
        lanes.Load(layout.StepStartOf(limit.Stock.Index));
        lanes.OfClock(nameof(Clock.TimeStep));
        lanes.Arithmetic(BinaryOperator.Divide);
        foreach (int inflow in limit.Stock.Inflows)
        {
            lanes.Load(layout.SlotOf(inflow));
            lanes.Arithmetic(BinaryOperator.Add);
        }

        LocalBuilder available = lanes.Keep();
        LocalBuilder? limited = null;
        foreach (int outflow in limit.Stock.Outflows)
        {
            LocalBuilder isLimited = WriteOutflow(layout.SlotOf(outflow), ref available);
            limited = limited is null ? isLimited : Either(limited, isLimited);
        }

        if (limited is not null && !limit.Readers.IsEmpty)
        {
            lanes.WhereAny(limited, () => WriteReaders(limit, limited));
        }
    }

    // Leaves in a local whether the flow was held back, and replaces what is available by what is left.
    private LocalBuilder WriteOutflow(int slot, ref LocalBuilder available)
    {
        LocalBuilder before = available;
        lanes.Load(slot);
        LocalBuilder flow = lanes.Keep();
        lanes.Load(flow);
        lanes.Number(0);
        lanes.Compare(BinaryOperator.Greater);
        lanes.Load(flow);
        lanes.Load(before);
        lanes.Compare(BinaryOperator.Greater);
        lanes.Both();
        LocalBuilder isLimited = lanes.KeepCondition();
        lanes.Choose(() => lanes.Load(isLimited), () => LoadAtLeastZero(before), () => lanes.Load(flow));
        LocalBuilder given = lanes.Keep();
        lanes.Store(given, slot);
        lanes.Load(before);
        lanes.Load(given);
        lanes.Arithmetic(BinaryOperator.Subtract);
        available = lanes.Keep();
        return isLimited;
    }

    // A member whose flows were not held back keeps what it has: an earlier limit may have set it.
    private void WriteReaders(OutflowLimit limit, LocalBuilder limited)
    {
        foreach (int reader in limit.Readers.Where(r => !parts.Shape.Held.Contains(r)))
        {
            LocalBuilder anew = expressions.Compute(parts.Model.Variables[reader]);
            int slot = parts.Layout.SlotOf(reader);
            lanes.Choose(() => lanes.Load(limited), () => lanes.Load(anew), () => lanes.Load(slot));
            lanes.Store(lanes.Keep(), slot);
        }
    }

    private LocalBuilder Either(LocalBuilder one, LocalBuilder other)
    {
        lanes.Load(one);
        lanes.Load(other);
        lanes.Either();
        return lanes.KeepCondition();
    }

    private void LoadAtLeastZero(LocalBuilder value)
    {
        lanes.Load(value);
        lanes.Number(0);
        lanes.Call(Builtin.Max);
    }
}
