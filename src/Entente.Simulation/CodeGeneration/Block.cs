namespace Entente.Simulation.CodeGeneration;

/// <summary>Compiled code that computes some of a model's variables, in place.</summary>
/// <param name="values">The run's memory, as <see cref="MemoryLayout"/> lays it out; aligned to a vector.</param>
/// <param name="clock">The instant.</param>
internal unsafe delegate void Block(double* values, Clock* clock);
