using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.QuantalResponse;

/// <summary>Expected payoffs of actions, and the logit responses to them, in a game in normal form.</summary>
internal sealed class LogitResponse
{
    private readonly GameProblem _game;
    private readonly int[] _first;
    private readonly double _scale;

    public LogitResponse(GameProblem game)
    {
        _game = game;
        _first = new int[game.Actions.Length + 1];
        for (int party = 0; party < game.Actions.Length; party++)
        {
            _first[party + 1] = _first[party] + game.Actions[party].Length;
        }

        double spread = game.Payoffs.Max(p => p.Max() - p.Min());
        _scale = spread > 0 ? spread : 1;
    }

    /// <summary>Number of actions of all parties together.</summary>
    public int Actions => _first[^1];

    /// <summary>Number of parties.</summary>
    public int Parties => _game.Actions.Length;

    /// <summary>The widest spread of a party's payoffs. Payoffs are divided by it, so that precision has no unit here.</summary>
    public double Scale => _scale;

    /// <summary>Where a party's actions begin in the list of all.</summary>
    public int First(int party) => _first[party];

    /// <summary>
    /// The expected payoff of every action against the others' mixed actions, and how it changes with each probability.
    /// </summary>
    /// <param name="mixed">The probability of every action.</param>
    /// <param name="payoffs">Receives one an action.</param>
    /// <param name="slopes">Receives by action and probability; may be null.</param>
    public void Evaluate(double[] mixed, double[] payoffs, double[,]? slopes)
    {
        Array.Clear(payoffs);
        if (slopes is not null)
        {
            Array.Clear(slopes);
        }

        int[] choices = new int[Parties];
        for (int profile = 0; profile < _game.Payoffs[0].Length; profile++)
        {
            Decode(profile, choices);
            for (int party = 0; party < Parties; party++)
            {
                Add(party, _game.Payoffs[party][profile] / _scale, choices, mixed, payoffs, slopes);
            }
        }
    }

    /// <summary>The logit responses to payoffs.</summary>
    public double[] Respond(double[] payoffs, double precision)
    {
        double[] response = new double[Actions];
        for (int party = 0; party < Parties; party++)
        {
            Range own = _first[party].._first[party + 1];
            double best = payoffs[own].Max();
            double[] weights = [.. payoffs[own].Select(u => Math.Exp(precision * (u - best)))];
            double sum = weights.Sum();
            weights.Select(w => w / sum).ToArray().CopyTo(response, _first[party]);
        }

        return response;
    }

    private void Add(int party, double payoff, int[] choices, double[] mixed, double[] payoffs, double[,]? slopes)
    {
        int action = _first[party] + choices[party];
        payoffs[action] += payoff * ChanceOfOthers(choices, mixed, party, party);
        if (slopes is null)
        {
            return;
        }

        for (int other = 0; other < Parties; other++)
        {
            if (other != party)
            {
                slopes[action, _first[other] + choices[other]] += payoff * ChanceOfOthers(choices, mixed, party, other);
            }
        }
    }

    private double ChanceOfOthers(int[] choices, double[] mixed, int except, int exceptToo)
    {
        double chance = 1;
        for (int party = 0; party < choices.Length; party++)
        {
            if (party != except && party != exceptToo)
            {
                chance *= mixed[_first[party] + choices[party]];
            }
        }

        return chance;
    }

    private void Decode(int profile, int[] choices)
    {
        for (int party = Parties - 1; party >= 0; party--)
        {
            int count = _game.Actions[party].Length;
            choices[party] = profile % count;
            profile /= count;
        }
    }
}
