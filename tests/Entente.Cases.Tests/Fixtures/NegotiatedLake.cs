namespace Entente.Cases.Tests.Fixtures;

/// <summary>The lake again, with a southern town that the northern one bargains with.</summary>
internal static class NegotiatedLake
{
    public const string Negotiation = "negotiation.yaml";
    public const string Reply = "strategies/fish-on.yaml";

    public static FolderFixture Folder() => TinyCase.Folder()
        .With(TinyCase.Settings, "strategy: rest}", "strategy: rest, replies: {south: fish-on}}")
        .With(TinyCase.Settings, "  - {id: north, name: The northern town}", "  - {id: north, name: The northern town}\n  - {id: south, name: The southern town}")
        .With(TinyCase.Settings, "stages:", """
              - id: landed
                title: The catch
                variable: catch
                statistic: total
                factor: 0.001
                from: 2005-01
                unit: 1000 t
                decimals: 1
                description: Fish caught.
            stages:
            """)
        .With(TinyCase.Criteria, "north,fish,more,0,100,1,2,judgement,C1,\n", """
            north,fish,more,0,100,1,2,judgement,C1,
            north,landed,less,0.1,0.05,0,1,judgement,,
            south,landed,more,0,0.1,1,1,judgement,,

            """)
        .With(TinyCase.Model, "    </variables>", Variables)
        .With(TinyCase.Strategy, "inputs:", """
            mandate:
              options: {quota: [keep, half]}
              reservation: 3
              weights: {landed: 2}
            inputs:
            """)
        .With(Reply, """
            format: 1
            title: Fish on
            description: The southern town fishes as ever.
            party: south
            mandate: {options: {side-payment: [keep, ten]}}

            """)
        .With(Negotiation, Text);

    private const string Variables = """
              <aux name="Quota">
                <doc>Share of the stock that may be caught.</doc><eqn>0.1</eqn><units>1/year</units><e:evidence basis="judgement"/>
              </aux>
              <aux name="Years felt">
                <doc>Years after which the stock shows it.</doc><eqn>1</eqn><units>year</units><e:evidence basis="judgement"/>
              </aux>
              <aux name="Patrols">
                <doc>Boats on patrol beside the usual number.</doc><eqn>1</eqn><units>dmnl</units><e:evidence basis="judgement"/>
              </aux>
              <stock name="Nets promised">
                <doc>Nets that are to be given up.</doc><eqn>0</eqn><inflow>signing</inflow><units>net</units><e:evidence basis="definition"/>
              </stock>
              <flow name="Signing">
                <doc>Nets promised in a year.</doc><eqn>0</eqn><units>net/year</units><e:evidence basis="definition"/>
              </flow>
              <stock name="Nets given up">
                <doc>Nets that were given up.</doc><eqn>0</eqn><inflow>giving up</inflow><units>net</units><e:evidence basis="definition"/>
              </stock>
              <flow name="Giving up">
                <doc>Nets given up in a year.</doc><eqn>keeping * (nets_promised - nets_given_up) / years_felt</eqn><units>net/year</units>
                <e:evidence basis="definition"/>
              </flow>
              <aux name="Keeping">
                <doc>1 where nets due are given up, 0 where not.</doc><eqn>1</eqn><units>dmnl</units><e:evidence basis="judgement"/>
              </aux>
              <stock name="Paid">
                <doc>Money paid to the south.</doc><eqn>0</eqn><inflow>payment</inflow><units>crown</units><e:evidence basis="definition"/>
              </stock>
              <flow name="Payment">
                <doc>Money paid in a year.</doc><eqn>0</eqn><units>crown/year</units><e:evidence basis="definition"/>
              </flow>
              <aux name="Few fish">
                <doc>So few that the towns meet.</doc><eqn>20</eqn><units>t</units><e:evidence basis="judgement"/>
              </aux>
              <aux name="Coin">
                <doc>What a point is worth.</doc><eqn>5</eqn><units>crown</units><e:evidence basis="judgement"/>
              </aux>
            </variables>
        """;

    private const string Text = """
        format: 1
        rule: unanimity
        horizon: 10
        refusal_noise: 2
        parties:
          - id: north
            name: The northern town
            judge: north
            discount_rate: 0.05
            power: 1 + patrols
            disagreement: {effects: {fish: "-0.1 * fish"}, points: 1}
            reservation: 0
            basis: claims
            claims: [C1]
            note: As the report has it.
          - id: south
            name: The southern town
            judge: south
            discount_rate: 0
            power: 1
            outside: {points: -5}
            reservation: 0.5
            basis: judgement
        issues:
          - id: quota
            title: The quota
            lever: quota
            move: sets
            reversion: 0.3
            options:
              - {id: keep, title: as it is}
              - {id: half, title: half of it, value: quota / 2}
              - {id: none, title: no fishing, value: 0}
            effects:
              - {outcome: fish, change: (quota - option) * fish * years_felt, after: 1, for: 5}
              - {outcome: landed, change: (option - quota) * fish}
            points: {south: 2 * (quota - option) / quota}
            basis: judgement
          - id: side-payment
            title: Money for the south
            lever: payment
            move: adds
            options:
              - {id: keep, title: nothing}
              - {id: ten, title: ten crowns, value: 10}
            points: {north: -option / coin, south: option / coin}
            basis: judgement
          - id: nets
            title: Nets given up
            lever: signing
            move: adds
            options:
              - {id: keep, title: none}
              - {id: some, title: some nets, value: 4}
            points: {north: 3, south: -1}
            basis: judgement
        pairs:
          - issues: [quota, side-payment]
            points: {south: option_2 / coin * option_1 / quota}
            when: [[half, ten], [keep, ten]]
          - issues: [quota, nets]
            effects: [{outcome: fish, change: 0.1 * fish * option_2 / nets_promised}]
        rounds:
          - {id: yearly, title: Yearly talks, issues: [quota, side-payment], months: [12], from: 2005-06, basis: judgement}
          - {id: crisis, title: Crisis talks, issues: all, when: fish < few_fish, not_within: 0.5, until: 2009, basis: judgement}
        promises:
          - issue: nets
            keeper: south
            term: 2
            signed: nets_promised
            delivered: nets_given_up
            keeping: keeping
            cost: {effects: [{outcome: landed, change: 0.01 * catch}]}
            benefit: {points: 2}
            unit: nets
            basis: judgement
        unilateral:
          - {lever: patrols, party: north, rule: "IF fish > few_fish THEN 1 ELSE 2", basis: judgement}

        """;
}
