using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Eight members at a time: values are vectors of doubles, conditions are vectors whose elements are all ones or all zeros.
/// Both sides of a choice are computed, and each member takes its own.
/// </summary>
internal sealed class VectorEmitter(ILGenerator il, int width, int first) : LaneEmitter(il, width, first)
{
    public override Type Value => typeof(Vector512<double>);

    public override void Number(double number)
    {
        Il.Emit(OpCodes.Ldc_R8, number);
        Call(LaneFunctions.Broadcast);
    }

    /// <summary>Puts a vector of numbers on the stack.</summary>
    public void Registers(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            Il.Emit(OpCodes.Ldc_R8, number);
        }

        Call(LaneFunctions.Constant);
    }

    /// <summary>Puts a whole number on the stack, once for each member.</summary>
    public void Whole(long number)
    {
        Il.Emit(OpCodes.Ldc_I8, number);
        Call(LaneFunctions.BroadcastWhole);
    }

    /// <summary>Puts a number on the stack that is part of an instruction.</summary>
    public void Immediate(byte number) => Il.Emit(OpCodes.Ldc_I4, (int)number);

    /// <summary>Writes an operation on what stands on the stack.</summary>
    public void Invoke(MethodInfo operation) => Call(operation);

    public override void OfClock(string field)
    {
        ClockAddress();
        Il.Emit(OpCodes.Ldfld, typeof(Clock).GetField(field)!);
        Call(LaneFunctions.Broadcast);
    }

    public override void Arithmetic(BinaryOperator @operator) => Call(LaneFunctions.Arithmetic[@operator]);

    public override void Negate() => Call(LaneFunctions.Negate);

    public override void WholePower(int exponent)
    {
        if (exponent is 2 or 3)
        {
            LocalBuilder x = Keep();
            Load(x);
            for (int i = 1; i < exponent; i++)
            {
                Load(x);
                Arithmetic(BinaryOperator.Multiply);
            }
        }
        else
        {
            Il.Emit(OpCodes.Ldc_I4, exponent);
            Call(LaneFunctions.WholePower);
        }
    }

    public override void Compare(BinaryOperator @operator)
    {
        bool isInequality = @operator == BinaryOperator.NotEqual;
        Call(LaneFunctions.Comparisons[isInequality ? BinaryOperator.Equal : @operator]);
        if (isInequality)
        {
            Not();
        }
    }

    // Not (not a or not b): the runtime (10.0) takes "a and never" for "a" where it knows a comparison's outcome beforehand.
    public override void Both()
    {
        Not();
        LocalBuilder notSecond = KeepCondition();
        Not();
        Load(notSecond);
        Either();
        Not();
    }

    public override void Either() => Call(LaneFunctions.Or);

    public override void Not() => Call(LaneFunctions.Complement);

    public override void Truth()
    {
        Number(1);
        Number(0);
        Call(LaneFunctions.Choose);
    }

    public override void Choose(Action condition, Action then, Action otherwise)
    {
        condition();
        then();
        otherwise();
        Call(LaneFunctions.Choose);
    }

    public override void Call(Builtin builtin)
    {
        bool needsClock = LaneFunctions.TimeFunctions.TryGetValue(builtin, out MethodInfo? method);
        if (needsClock)
        {
            ClockAddress();
        }

        Call(method ?? LaneFunctions.Builtins[builtin]);
    }

    public override void Lookup(int owner, GraphicalFunction graph)
    {
        if (RegisterLookup.TryEmit(this, graph))
        {
            return;
        }

        Tables();
        Il.Emit(OpCodes.Ldc_I4, owner);
        Call(LaneFunctions.Lookup);
    }

    public override void Select(int selection)
    {
        Memory();
        Il.Emit(OpCodes.Ldc_I4, First);
        Il.Emit(OpCodes.Ldc_I4, Width);
        Tables();
        Il.Emit(OpCodes.Ldc_I4, selection);
        Call(LaneFunctions.Select);
    }

    public override void Draw(BoundRandom random)
    {
        DrawSource.Emit(Il, random);
        ClockAddress();
        Il.Emit(OpCodes.Ldc_I4, First);
        Call(LaneFunctions.Draw);
    }

    public override void Change() => Call(LaneFunctions.Change);

    public override void WhereAny(LocalBuilder condition, Action then)
    {
        Label done = Il.DefineLabel();
        Load(condition);
        Call(LaneFunctions.Any);
        Il.Emit(OpCodes.Brfalse, done);
        then();
        Il.MarkLabel(done);
    }

    public override LocalBuilder KeepCondition() => Keep();
}
