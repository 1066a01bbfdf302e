using System.Reflection.Emit;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Makes the methods of a program.</summary>
/// <param name="parts">What they share.</param>
/// <param name="width">Members computed at once: 1 or <see cref="LaneFunctions.Width"/>.</param>
internal sealed unsafe class BlockMaker(ProgramParts parts, int width)
{
    private static readonly Type[] s_parameters = [typeof(CodeTables), typeof(double*), typeof(Clock*)];

    /// <summary>A method bound to the program's tables.</summary>
    /// <param name="isStart">Whether it computes the start.</param>
    /// <param name="write">Writes what it does.</param>
    public Block Make(bool isStart, Action<LaneEmitter, ExpressionEmitter> write)
    {
        var method = new DynamicMethod("block", null, s_parameters, typeof(BlockMaker).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        LaneEmitter lanes = width == 1 ? new ScalarEmitter(il) : new VectorEmitter(il);
        write(lanes, new ExpressionEmitter(lanes, parts, isStart));
        lanes.Return();
        return (Block)method.CreateDelegate(typeof(Block), parts.Tables);
    }
}
