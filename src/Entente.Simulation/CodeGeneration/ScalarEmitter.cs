using System.Reflection;
using System.Reflection.Emit;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Simulation.CodeGeneration;

/// <summary>One member at a time: values are doubles, conditions are integers.</summary>
internal sealed class ScalarEmitter(ILGenerator il) : LaneEmitter(il, width: 1, first: 0)
{
    public override Type Value => typeof(double);

    public override void Number(double number) => Il.Emit(OpCodes.Ldc_R8, number);

    public override void OfClock(string field)
    {
        ClockAddress();
        Il.Emit(OpCodes.Ldfld, typeof(Clock).GetField(field)!);
    }

    public override void Arithmetic(BinaryOperator @operator)
    {
        switch (@operator)
        {
            case BinaryOperator.Add:
                Il.Emit(OpCodes.Add);
                break;
            case BinaryOperator.Subtract:
                Il.Emit(OpCodes.Sub);
                break;
            case BinaryOperator.Multiply:
                Il.Emit(OpCodes.Mul);
                break;
            case BinaryOperator.Divide:
                Il.Emit(OpCodes.Div);
                break;
            case BinaryOperator.Modulo:
                Call(ScalarFunctions.Modulo);
                break;
            case BinaryOperator.Power:
                Call(ScalarFunctions.Power);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "Not arithmetic.");
        }
    }

    public override void Negate() => Il.Emit(OpCodes.Neg);

    public override void WholePower(int exponent)
    {
        Number(exponent);
        Call(ScalarFunctions.Power);
    }

    public override void Compare(BinaryOperator @operator)
    {
        switch (@operator)
        {
            case BinaryOperator.Equal:
                Il.Emit(OpCodes.Ceq);
                break;
            case BinaryOperator.NotEqual:
                Il.Emit(OpCodes.Ceq);
                Not();
                break;
            case BinaryOperator.Less:
                Il.Emit(OpCodes.Clt);
                break;
            case BinaryOperator.Greater:
                Il.Emit(OpCodes.Cgt);
                break;
            case BinaryOperator.LessOrEqual:
                Il.Emit(OpCodes.Cgt_Un);
                Not();
                break;
            case BinaryOperator.GreaterOrEqual:
                Il.Emit(OpCodes.Clt_Un);
                Not();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "Not a comparison.");
        }
    }

    public override void Both() => Il.Emit(OpCodes.And);

    public override void Either() => Il.Emit(OpCodes.Or);

    public override void Not()
    {
        Il.Emit(OpCodes.Ldc_I4_0);
        Il.Emit(OpCodes.Ceq);
    }

    public override void Truth() => Il.Emit(OpCodes.Conv_R8);

    public override void Choose(Action condition, Action then, Action otherwise)
    {
        Label isFalse = Il.DefineLabel();
        Label done = Il.DefineLabel();
        condition();
        Il.Emit(OpCodes.Brfalse, isFalse);
        then();
        Il.Emit(OpCodes.Br, done);
        Il.MarkLabel(isFalse);
        otherwise();
        Il.MarkLabel(done);
    }

    public override void Call(Builtin builtin)
    {
        bool needsClock = ScalarFunctions.TimeFunctions.TryGetValue(builtin, out MethodInfo? method);
        if (needsClock)
        {
            ClockAddress();
        }

        Call(method ?? ScalarFunctions.Builtins[builtin]);
    }

    public override void Lookup(int owner, GraphicalFunction graph)
    {
        Tables();
        Il.Emit(OpCodes.Ldc_I4, owner);
        Call(ScalarFunctions.Lookup);
    }

    public override void Select(int selection)
    {
        Memory();
        Tables();
        Il.Emit(OpCodes.Ldc_I4, selection);
        Call(ScalarFunctions.Select);
    }

    public override void Draw(BoundRandom random)
    {
        DrawSource.Emit(Il, random);
        ClockAddress();
        Call(ScalarFunctions.Draw);
    }

    public override void Change() => Call(ScalarFunctions.Change);

    public override void WhereAny(LocalBuilder condition, Action then)
    {
        Label done = Il.DefineLabel();
        Load(condition);
        Il.Emit(OpCodes.Brfalse, done);
        then();
        Il.MarkLabel(done);
    }

    public override LocalBuilder KeepCondition()
    {
        LocalBuilder local = Il.DeclareLocal(typeof(int));
        Il.Emit(OpCodes.Stloc, local);
        return local;
    }
}
