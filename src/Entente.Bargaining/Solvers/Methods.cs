using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Solvers.AgendaSetter;
using Entente.Bargaining.Solvers.AlternatingOffers;
using Entente.Bargaining.Solvers.Core;
using Entente.Bargaining.Solvers.DecisionRules;
using Entente.Bargaining.Solvers.Egalitarian;
using Entente.Bargaining.Solvers.KalaiSmorodinsky;
using Entente.Bargaining.Solvers.LogitAcceptance;
using Entente.Bargaining.Solvers.Nash;
using Entente.Bargaining.Solvers.ParetoFrontier;
using Entente.Bargaining.Solvers.PositionExchange;
using Entente.Bargaining.Solvers.QuantalResponse;
using Entente.Bargaining.Solvers.RepeatedGame;
using Entente.Bargaining.Solvers.SalienceWeightedMean;
using Entente.Bargaining.Solvers.SelfEnforcement;
using Entente.Bargaining.Solvers.ShapleyValue;
using Entente.Bargaining.Solvers.Utilitarian;
using Entente.Bargaining.Solvers.VariableThreats;
using Entente.Bargaining.Solvers.WeightedMedian;
using Entente.Bargaining.Solvers.WinSets;

namespace Entente.Bargaining.Solvers;

/// <summary>All methods.</summary>
public static class Methods
{
    /// <summary>Every method, in the order in which results are shown.</summary>
    public static ImmutableArray<IMethod> All { get; } =
    [
        new NashMethod(),
        new KalaiSmorodinskyMethod(),
        new EgalitarianMethod(),
        new UtilitarianMethod(),
        new ParetoFrontierMethod(),
        new AlternatingOffersMethod(),
        new LogitAcceptanceMethod(),
        new DecisionRuleMethod(),
        new VariableThreatsMethod(),
        new AgendaSetterMethod(),
        new GridlockIntervalMethod(),
        new WinSetsMethod(),
        new SelfEnforcementMethod(),
        new GrimTriggerMethod(),
        new DeliveryMethod(),
        new QuantalResponseMethod(),
        new ShapleyValueMethod(),
        new CoreMethod(),
        new SalienceWeightedMeanMethod(),
        new WeightedMedianMethod(),
        new PositionExchangeMethod(),
    ];

    /// <summary>The method of that id, or null.</summary>
    public static IMethod? Find(string id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>Those that are for a problem's kind.</summary>
    public static ImmutableArray<IMethod> For(Problem problem) => [.. All.Where(m => m.IsFor(problem))];
}
