namespace Entente.Simulation.CodeGeneration;

/// <summary>What writes the code of one vector of members in one method, or of a single member.</summary>
/// <param name="Lanes">Writes single operations.</param>
/// <param name="Expressions">Writes expressions with them.</param>
internal sealed record LaneCode(LaneEmitter Lanes, ExpressionEmitter Expressions);
