using System.Reflection;
using System.Reflection.Emit;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Writes the instructions of one method, for one member or for several side by side. On the evaluation stack stand values
/// (a number for each member) and conditions (a yes or no for each), in a form that only the emitter knows.
/// </summary>
/// <param name="il">Takes the instructions.</param>
/// <param name="width">Members whose numbers stand side by side in a slot of the run's memory.</param>
/// <param name="first">Place among them of the first of the members that the instructions are for.</param>
internal abstract class LaneEmitter(ILGenerator il, int width, int first)
{
    private readonly Dictionary<Type, Stack<LocalBuilder>> _released = [];

    /// <summary>Type of a value on the stack.</summary>
    public abstract Type Value { get; }

    /// <summary>Place, among the members in a slot, of the first that the instructions are for.</summary>
    protected int First => first;

    /// <summary>Members in a slot.</summary>
    protected int Width => width;

    /// <summary>The method's instructions.</summary>
    protected ILGenerator Il => il;

    /// <summary>Puts the value of a slot on the stack.</summary>
    public void Load(int slot)
    {
        Address(slot);
        il.Emit(OpCodes.Ldobj, Value);
    }

    /// <summary>Takes a value off the stack into a local.</summary>
    public LocalBuilder Keep() => Keep(Value);

    /// <summary>Takes a value of some type off the stack into a local.</summary>
    public LocalBuilder Keep(Type type)
    {
        LocalBuilder local = _released.TryGetValue(type, out Stack<LocalBuilder>? released) && released.TryPop(out LocalBuilder? again)
            ? again
            : il.DeclareLocal(type);
        il.Emit(OpCodes.Stloc, local);
        return local;
    }

    /// <summary>Says that a local is not read any more: the runtime keeps only so many of a method's locals in registers.</summary>
    public void Release(LocalBuilder kept)
    {
        if (!_released.TryGetValue(kept.LocalType, out Stack<LocalBuilder>? released))
        {
            _released[kept.LocalType] = released = new Stack<LocalBuilder>();
        }

        released.Push(kept);
    }

    /// <summary>Puts a kept value on the stack.</summary>
    public void Load(LocalBuilder kept) => il.Emit(OpCodes.Ldloc, kept);

    /// <summary>Writes a kept value to a slot.</summary>
    public void Store(LocalBuilder kept, int slot)
    {
        Address(slot);
        il.Emit(OpCodes.Ldloc, kept);
        il.Emit(OpCodes.Stobj, Value);
    }

    /// <summary>Puts a number on the stack.</summary>
    public abstract void Number(double number);

    /// <summary>Puts a field of <see cref="Clock"/> on the stack.</summary>
    public abstract void OfClock(string field);

    /// <summary>Two values become one: an arithmetic operator.</summary>
    public abstract void Arithmetic(BinaryOperator @operator);

    /// <summary>A value becomes its negative.</summary>
    public abstract void Negate();

    /// <summary>A value becomes itself to a whole power.</summary>
    public abstract void WholePower(int exponent);

    /// <summary>Two values become a condition.</summary>
    public abstract void Compare(BinaryOperator @operator);

    /// <summary>Two conditions become one.</summary>
    public abstract void Both();

    /// <summary>Two conditions become one.</summary>
    public abstract void Either();

    /// <summary>A condition becomes its contrary.</summary>
    public abstract void Not();

    /// <summary>A condition becomes 1 or 0.</summary>
    public abstract void Truth();

    /// <summary>A value chosen by a condition; each of the three leaves its result on the stack.</summary>
    public abstract void Choose(Action condition, Action then, Action otherwise);

    /// <summary>A function of values that stand on the stack.</summary>
    public abstract void Call(Builtin builtin);

    /// <summary>A value becomes a graphical function's value there.</summary>
    public abstract void Lookup(int owner, GraphicalFunction graph);

    /// <summary>A position becomes the value of one of the slots of <see cref="CodeTables.Selections"/>.</summary>
    public abstract void Select(int selection);

    /// <summary>Four parameters become a random draw.</summary>
    public abstract void Draw(BoundRandom random);

    /// <summary>A variable's own value, and the two numbers of its <see cref="InputChange"/>, become its value.</summary>
    public abstract void Change();

    /// <summary>A branch for what is needed only where the condition holds for some member; it leaves nothing on the stack.</summary>
    public abstract void WhereAny(LocalBuilder condition, Action then);

    /// <summary>Takes a condition off the stack into a local.</summary>
    public abstract LocalBuilder KeepCondition();

    /// <summary>Calls a method made for this form of values.</summary>
    protected void Call(MethodInfo method) => il.Emit(OpCodes.Call, method);

    /// <summary>Puts the address of the run's memory on the stack.</summary>
    protected void Memory() => il.Emit(OpCodes.Ldarg_1);

    /// <summary>Puts the address of the clock on the stack.</summary>
    protected void ClockAddress() => il.Emit(OpCodes.Ldarg_2);

    /// <summary>Puts the tables that the method is bound to on the stack.</summary>
    protected void Tables() => il.Emit(OpCodes.Ldarg_0);

    private void Address(int slot)
    {
        Memory();
        il.Emit(OpCodes.Ldc_I4, ((slot * width) + first) * sizeof(double));
        il.Emit(OpCodes.Add);
    }
}
