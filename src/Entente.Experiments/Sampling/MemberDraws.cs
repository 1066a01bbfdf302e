using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Sampling;

/// <summary>Everything that is drawn for the members of an experiment.</summary>
internal sealed class MemberDraws
{
    private readonly Case _case;
    private readonly ulong _seed;
    private readonly Purpose[] _parameterPurposes;
    private readonly Purpose[] _weightPurposes;
    private readonly Purpose[] _driverPurposes;
    private readonly Purpose[] _walkPurposes;
    private readonly DriverSeries[] _drivers;
    private readonly WalkCorrelation _walksTogether;
    private readonly IReadOnlyDictionary<int, double> _unknown;
    private readonly Posterior? _posterior;
    private readonly int[] _placesInPosterior;

    /// <param name="case">The case.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <param name="driversKnownUntil">The last day whose drivers are known, or <see langword="null"/> where all are.</param>
    /// <param name="posterior">Where its parameters are taken from, or <see langword="null"/> for the prior.</param>
    public MemberDraws(Case @case, ulong seed, DateOnly? driversKnownUntil = null, Posterior? posterior = null)
    {
        _case = @case;
        _seed = seed;
        _posterior = posterior;
        _placesInPosterior = [.. @case.Parameters.Select(p => PlaceIn(posterior, p.Variable.Path))];
        _parameterPurposes = [.. @case.Parameters.Select(p => Purpose.Parameter(p.Variable.Path))];
        _weightPurposes = [.. @case.Criteria.Select(c => Purpose.Weight(c.Judge.Id, c.Outcome.Id))];
        _driverPurposes = [.. @case.Drivers.Select(d => Purpose.Driver(d.Variable.Path))];
        _walkPurposes = [.. @case.Drivers.Select(d => Purpose.DriverWalk(d.Variable.Path))];
        _drivers = [.. @case.Drivers.Select(d => new DriverSeries(d, driversKnownUntil))];
        _walksTogether = new WalkCorrelation([.. _drivers.Select(d => d.YearlySteps)]);

        // The model's own equation of a driver may hold what came later, so one of which nothing is known stays where the model starts it.
        _unknown = StartingValues.Of(
            @case.Model,
            driversKnownUntil is null ? [] : [.. @case.Drivers.Where((_, i) => !_drivers[i].HasPoints).Select(d => d.Variable.Index)]);
    }

    /// <summary>
    /// A member's value of the case's parameter at that place: of the member's row of the posterior where that has the parameter, so that
    /// what belongs together stays together; else the member's own draw from the prior.
    /// </summary>
    public double Parameter(int place, int member) => _posterior is { } posterior && _placesInPosterior[place] is >= 0 and var column
        ? posterior.Draws[column][posterior.DrawOf(member)]
        : Prior.Quantile(_case.Parameters[place], RandomDraw.Uniform(_seed, member, _parameterPurposes[place]));

    /// <summary>A member's weight of the case's criterion at that place, not yet normalised.</summary>
    public double Weight(int place, int member)
    {
        Criterion criterion = _case.Criteria[place];
        double u = RandomDraw.Uniform(_seed, member, _weightPurposes[place]);
        return criterion.WeightLow + (u * (criterion.WeightHigh - criterion.WeightLow));
    }

    /// <summary>What a member does to the model in every cell: its parameters, then its drivers.</summary>
    public IEnumerable<RunInput> Inputs(int member) => Inputs(member, place => Parameter(place, member));

    /// <summary>The same with parameters that are not the member's own.</summary>
    /// <param name="member">The member's number.</param>
    /// <param name="parameter">The value of the case's parameter at a place.</param>
    public IEnumerable<RunInput> Inputs(int member, Func<int, double> parameter)
    {
        for (int i = 0; i < _case.Parameters.Length; i++)
        {
            yield return new ConstantInput(_case.Parameters[i].Variable.Index, parameter(i));
        }

        foreach (RunInput driver in Drivers(
            i => RandomDraw.StandardNormal(_seed, member, _driverPurposes[i]),
            (i, month) => _walksTogether.Mix(i, k => RandomDraw.StandardNormal(_seed, member, _walkPurposes[k], month))))
        {
            yield return driver;
        }
    }

    /// <summary>What a run with the model file's own numbers does to the model: its drivers, without error.</summary>
    public IEnumerable<RunInput> InputsWithoutDraws() => Drivers(_ => 0, (_, _) => 0);

    private IEnumerable<RunInput> Drivers(Func<int, double> error, Func<int, int, double> walk)
    {
        for (int i = 0; i < _drivers.Length; i++)
        {
            if (_drivers[i].HasPoints)
            {
                int place = i;
                yield return _drivers[i].ToInput(_drivers[i].UnverifiedFactor(error(i)), _case.Model.Specs.Stop, month => walk(place, month));
            }
            else if (_unknown.TryGetValue(_case.Drivers[i].Variable.Index, out double start))
            {
                yield return new SeriesInput(_case.Drivers[i].Variable.Index, [_case.Model.Specs.Start], [start]);
            }
        }
    }

    private static int PlaceIn(Posterior? posterior, string path) =>
        posterior is null ? -1 : posterior.Parameters.Select(p => p.Variable.Path).ToList().IndexOf(path);

    /// <summary>All of <paramref name="count"/> things, each for every member: things outside, members inside.</summary>
    public static ImmutableArray<ImmutableArray<double>> Table(int count, int members, Func<int, int, double> draw) =>
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, members).Select(m => draw(i, m)).ToImmutableArray())];
}
