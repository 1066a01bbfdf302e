using Entente.Fuzz.Inputs;

namespace Entente.Fuzz;

/// <summary>What a run goes through.</summary>
/// <param name="Count">Inputs for each reader.</param>
/// <param name="First">Number of the first one.</param>
/// <param name="Seed">The same seed gives the same inputs.</param>
/// <param name="Workers">Threads.</param>
/// <param name="Dialects">The readers.</param>
/// <param name="Stop">Ends the run early; what is done by then counts.</param>
internal sealed record FuzzPlan(int Count, int First, int Seed, int Workers, IReadOnlyList<Dialect> Dialects, CancellationToken Stop);
