using System.Collections.Immutable;
using Entente.Evidence;

namespace Entente.Cases.Knowledge;

/// <summary>The priors of a day.</summary>
/// <param name="today">All evidence.</param>
/// <param name="then">What of it was known.</param>
/// <param name="reasons">Filters the reasons.</param>
internal sealed class KnownParameters(EvidenceBase today, EvidenceBase then, KnownBasis reasons)
{
    private readonly ImmutableArray<ChangedParameter>.Builder _widened = ImmutableArray.CreateBuilder<ChangedParameter>();
    private readonly ImmutableArray<ChangedParameter>.Builder _centred = ImmutableArray.CreateBuilder<ChangedParameter>();

    public ImmutableArray<ChangedParameter> Widened => _widened.ToImmutable();

    public ImmutableArray<ChangedParameter> Centred => _centred.ToImmutable();

    /// <summary>The parameter with its prior of the day.</summary>
    public Parameter Of(Parameter parameter)
    {
        ImmutableArray<string> links = parameter.Variable.Evidence.Links;
        if (links.Length > 0 && !links.Any(then.Links.ContainsKey))
        {
            Parameter centred = PriorOfTheDay.Centred(parameter) with { Basis = reasons.Of(parameter.Basis) with { IsJudgement = true, Note = "" } };
            IEnumerable<string> claims = links.SelectMany(id => today.Links.TryGetValue(id, out var link) ? link.ClaimIds : []);
            _centred.Add(new ChangedParameter(parameter, centred, PublicationDates.First(today, claims)));
            return centred;
        }

        if (reasons.IsHindsight(parameter.Basis))
        {
            Parameter widened = PriorOfTheDay.Widened(parameter) with { Basis = new Basis(IsJudgement: true, [], "") };
            _widened.Add(new ChangedParameter(parameter, widened, reasons.EvidencedFrom(parameter.Basis)));
            return widened;
        }

        return parameter with { Basis = reasons.Of(parameter.Basis) };
    }
}
