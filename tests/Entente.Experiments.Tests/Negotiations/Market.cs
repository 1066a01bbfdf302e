using Entente.Bargaining.Problems;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;

namespace Entente.Experiments.Tests.Negotiations;

/// <summary>
/// A seller and a buyer settle a price and how many carts are promised. The price can stay, be low (seller -1, buyer 3) or high
/// (seller 4, buyer -2); a cart is worth 2 to the seller and costs the buyer <c>cart cost</c>.
/// </summary>
internal static class Market
{
    private const string Text = """
        <?xml version="1.0" encoding="utf-8"?>
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
          <header><vendor>Entente</vendor><product version="1">Entente</product><name>Market</name></header>
          <sim_specs method="Euler" time_units="year"><start>2000</start><stop>2004</stop><dt>0.25</dt></sim_specs>
          <model><variables>
            <stock name="promised"><eqn>0</eqn><inflow>signing</inflow></stock>
            <flow name="signing"><eqn>0.5</eqn></flow>
            <aux name="price"><eqn>10 + TIME - 2000</eqn></aux>
            <aux name="cart_cost"><eqn>1</eqn></aux>
            <aux name="quarrel"><eqn>0</eqn></aux>
            <aux name="alarm"><eqn>IF TIME >= 2001.5 AND TIME &lt; 2002.6 THEN 1 ELSE 0</eqn></aux>
            <aux name="seller_power"><eqn>1</eqn></aux>
            <aux name="buyer_power"><eqn>1</eqn></aux>
            <aux name="seller_disagreement"><eqn>-quarrel</eqn></aux>
            <aux name="buyer_disagreement"><eqn>-quarrel</eqn></aux>
            <aux name="reservation"><eqn>0</eqn></aux>
            <aux name="rate"><eqn>0.1</eqn></aux>
            <aux name="none"><eqn>0</eqn></aux>
            <aux name="low"><eqn>5</eqn></aux>
            <aux name="high"><eqn>20</eqn></aux>
            <aux name="dictated"><eqn>99</eqn></aux>
            <aux name="two_carts"><eqn>2</eqn></aux>
            <aux name="seller_low"><eqn>-1</eqn></aux>
            <aux name="buyer_low"><eqn>3</eqn></aux>
            <aux name="seller_high"><eqn>4</eqn></aux>
            <aux name="buyer_high"><eqn>-2</eqn></aux>
            <aux name="seller_carts"><eqn>2</eqn></aux>
            <aux name="buyer_carts"><eqn>-cart_cost</eqn></aux>
          </variables></model>
        </xmile>
        """;

    private static readonly Basis s_judgement = new(true, [], "test");

    public static SemanticModel Model { get; } =
        ModelReader.Read(new SourceText("market.xmile", Text)) is { Model: { } model } ? model : throw new InvalidOperationException("The model does not read.");

    public static Variable Find(string name) => Model.TryFind(name, out Variable? variable) ? variable : throw new ArgumentException(name, nameof(name));

    public static Negotiation Negotiation { get; } = new()
    {
        Parties = [Party("seller"), Party("buyer")],
        Rule = new DecisionRule.Unanimity(),
        Issues =
        [
            new NegotiationIssue(
                "price",
                "Price",
                Find("price"),
                LeverMove.Sets,
                [Option("keep", null, "none", "none"), Option("low", "low", "seller_low", "buyer_low"), Option("high", "high", "seller_high", "buyer_high")],
                Reversion: null,
                s_judgement),
            new NegotiationIssue(
                "carts",
                "Carts",
                Find("signing"),
                LeverMove.Adds,
                [Option("none", null, "none", "none"), Option("two", "two_carts", "seller_carts", "buyer_carts")],
                Reversion: null,
                s_judgement),
        ],
        Pairs = [],
        Rounds = [new Round("fair", "Fair", [0, 1], [7], When: null, 0, 2001, double.PositiveInfinity, s_judgement)],
        Promises = [],
        Unilateral = [],
        RefusalNoise = 0,
    };

    private static NegotiatingParty Party(string id) => new(
        id, id, new Judge(id, id), Find("rate"), Find($"{id}_power"), Find($"{id}_disagreement"), Outside: null, Find("reservation"), [], s_judgement);

    private static IssueOption Option(string id, string? value, params string[] payoffs) =>
        new(id, id, value is null ? null : Find(value), [.. payoffs.Select(Find)]);
}
