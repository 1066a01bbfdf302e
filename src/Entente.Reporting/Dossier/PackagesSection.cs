using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>How deep packages go after the decision, by what is beyond the table: what an absent party does, or the future.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What is compared.</param>
/// <param name="Columns">What it is compared over.</param>
/// <param name="Outcomes">What the deciding party's judge cares about.</param>
/// <param name="Tables">One for each of the deciding party's strategies.</param>
internal sealed record PackagesSection(
    string Id, string Title, ImmutableArray<PackagesColumn> Columns, ImmutableArray<PackagesOutcome> Outcomes, ImmutableArray<PackagesTable> Tables);

/// <summary>A strategy of the absent party, or a future.</summary>
/// <param name="Title">Name for people.</param>
/// <param name="Note">Id of its note.</param>
/// <param name="IsReference">Whether it is the one of the rest of the page.</param>
internal sealed record PackagesColumn(string Title, string Note, bool IsReference);

/// <summary>An outcome beside the packages.</summary>
/// <param name="Title">Name for people.</param>
/// <param name="Measure">What is read off a run, with its unit.</param>
/// <param name="Note">Id of its note.</param>
internal sealed record PackagesOutcome(string Title, string Measure, string Note);

/// <summary>The comparison under one of the deciding party's strategies.</summary>
/// <param name="Strategy">Id.</param>
/// <param name="Finding">Where most is settled anew and where least, and what that comes to for the deciding party.</param>
/// <param name="Cells">By column.</param>
internal sealed record PackagesTable(string Strategy, Phrase Finding, ImmutableArray<PackagesCell> Cells);

/// <summary>One column under one strategy.</summary>
/// <param name="Agreed">Share of meetings after the decision that agreed on a package.</param>
/// <param name="Changed">Over all issues, share of the times on the table that settled on something else than to keep all as it is.</param>
/// <param name="Settled">By issue and option, share of the meetings after the decision with the issue on the table.</param>
/// <param name="Outcomes">By outcome: median and 90 % of runs, as printed.</param>
internal sealed record PackagesCell(
    double Agreed, double Changed, ImmutableArray<ImmutableArray<double>> Settled, ImmutableArray<string> Outcomes);
