using System.Reflection.Emit;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Makes the methods of a program.</summary>
/// <param name="parts">What they share.</param>
/// <param name="width">Members whose numbers stand side by side in a slot: 1, or those of one or more vectors.</param>
internal sealed unsafe class BlockMaker(ProgramParts parts, int width)
{
    private static readonly Type[] s_parameters = [typeof(CodeTables), typeof(double*), typeof(Clock*)];

    /// <summary>
    /// A method that computes the start, for one vector of members (<see cref="CompiledProgram.Vectors"/> says how many there
    /// are) or for one member. It is called once for each: what runs once a member need not be fast, but be compiled fast.
    /// </summary>
    /// <param name="pieces">Each writes a piece of what it does.</param>
    public Block Start(IEnumerable<Action<LaneCode>> pieces) => Make(isStart: true, vectors: 1, pieces);

    /// <summary>
    /// A method that computes a later instant for all members. Each piece is written for each vector before the next piece, so
    /// that while an operation on one of them waits for its operands, the processor goes on with the other.
    /// </summary>
    /// <param name="pieces">Each writes a piece of what it does.</param>
    public Block Run(IEnumerable<Action<LaneCode>> pieces) => Make(isStart: false, CompiledProgram.VectorsIn(width), pieces);

    private Block Make(bool isStart, int vectors, IEnumerable<Action<LaneCode>> pieces)
    {
        var method = new DynamicMethod("block", null, s_parameters, typeof(BlockMaker).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        LaneEmitter[] lanes = [.. Enumerable.Range(0, vectors).Select(vector => EmitterFor(il, vector))];
        LaneCode[] codes = [.. lanes.Select(emitter => new LaneCode(emitter, new ExpressionEmitter(emitter, parts, isStart)))];
        foreach (Action<LaneCode> write in pieces)
        {
            foreach (LaneCode code in codes)
            {
                write(code);
            }
        }

        il.Emit(OpCodes.Ret);
        return (Block)method.CreateDelegate(typeof(Block), parts.Tables);
    }

    private LaneEmitter EmitterFor(ILGenerator il, int vector) =>
        width == 1 ? new ScalarEmitter(il) : new VectorEmitter(il, width, vector * LaneFunctions.Width);
}
