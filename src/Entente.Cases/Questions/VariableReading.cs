using Entente.Language.Semantics;

namespace Entente.Cases.Questions;

/// <summary>One number read off a run: <c>mean(energy.gas_price, "2001/2005")</c>.</summary>
/// <param name="Variable">The model variable.</param>
/// <param name="Statistic">How its series becomes a number: <c>at</c> is the value at the end of the period.</param>
/// <param name="From">Start of the period, decimal year.</param>
/// <param name="To">End of the period, within the run.</param>
public sealed record VariableReading(Variable Variable, OutcomeStatistic Statistic, double From, double To);
