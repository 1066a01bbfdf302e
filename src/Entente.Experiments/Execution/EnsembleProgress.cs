namespace Entente.Experiments.Execution;

/// <summary>How far an ensemble has come.</summary>
/// <param name="RunsDone">Runs finished.</param>
/// <param name="RunsTotal">Runs asked for: members × cells.</param>
public readonly record struct EnsembleProgress(int RunsDone, int RunsTotal);
