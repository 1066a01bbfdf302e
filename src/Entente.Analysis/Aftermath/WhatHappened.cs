using System.Collections.Immutable;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Aftermath;

/// <summary>A run as of an earlier day set beside what came after it: more than anyone who made the run could know.</summary>
/// <param name="Knowledge">The day, and what was known on it.</param>
/// <param name="Run">What the reference run expects of each series that has later points, and how it scores.</param>
/// <param name="Outcomes">The key outcomes whose variable was observed later, in the case's order.</param>
/// <param name="Questions">The questions that were open on the day, with what came of them.</param>
public sealed record WhatHappened(KnownCase Knowledge, HindcastRun Run, ImmutableArray<OutcomeAftermath> Outcomes, QuestionScorecard Questions);

/// <summary>What is known today of an outcome that was forecast.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Mapping">The series that tells of its variable.</param>
/// <param name="Latest">The last later point.</param>
/// <param name="Year">The calendar year of that point.</param>
/// <param name="Expected">What the run expects to be measured in that year, at <see cref="QuantileBand.Levels"/>, in the series' unit.</param>
public sealed record OutcomeAftermath(Outcome Outcome, ObservationMapping Mapping, SeriesPoint Latest, int Year, ImmutableArray<double> Expected);
