using System.Collections.Immutable;
using Entente.Cases.Negotiations.Compilation;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>Reads the loops of case.yaml.</summary>
/// <param name="context">What the case is read against, with the model as it runs.</param>
/// <param name="graph">What acts on what in that model.</param>
/// <param name="written">What acts on what in the model's file alone.</param>
/// <param name="isPart">Whether the case has a negotiation that is left out or could not be read, so that a loop through it may be missing.</param>
internal sealed class LoopReader(CaseContext context, DependencyGraph graph, DependencyGraph written, bool isPart)
{
    /// <summary>The key under which they stand.</summary>
    public const string Key = "loops";

    private const int MostLoops = 50;
    private const string Allowed = "letters, digits, '-' and '_'";

    /// <summary>The loops without errors. In a part of a case those that it does not have are left out.</summary>
    public ImmutableArray<LoopDeclaration> Read(SettingsReader settings)
    {
        ImmutableArray<SettingsReader> sections = settings.Sections(Key, isRequired: false);
        if (sections.Length > MostLoops)
        {
            settings.Report(LoopDiagnostics.TooManyLoops, Key, sections.Length, MostLoops);
            return [];
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. sections.Select(s => Read(s, taken)).OfType<LoopDeclaration>()];
    }

    private LoopDeclaration? Read(SettingsReader section, HashSet<string> taken)
    {
        LocatedText? id = ReadId(section, taken);
        string title = section.Text("title");
        LoopKind kind = section.Choice("kind", "reinforcing", "balancing") == "balancing" ? LoopKind.Balancing : LoopKind.Reinforcing;
        bool isFound = context.TryFindVariable(section.Text("cut"), section.Locate("cut"), out Variable? cut);
        ImmutableArray<LocatedText> seenBy = section.Texts("seen_by");
        section.Finish();
        if (id is null || !isFound)
        {
            return null;
        }

        ImmutableArray<Variable> readers = seenBy.IsEmpty ? ReadersOf(cut!) : FindReaders(seenBy, cut!);
        if (section.HasErrors || graph.LeadTo(cut!, readers))
        {
            return new LoopDeclaration(id, title, kind, cut!, readers);
        }

        if (!isPart && (seenBy.IsEmpty || readers.Length > 0))
        {
            section.Report(LoopDiagnostics.SeversNothing, "cut", cut!.Path, seenBy.IsEmpty ? "reads it" : "is named under 'seen_by'");
        }

        return null;
    }

    private static LocatedText? ReadId(SettingsReader section, HashSet<string> taken)
    {
        if (section.Located("id") is not { } id)
        {
            return null;
        }

        if (!char.IsAsciiLetter(id.Text[0]) || !id.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            section.Report(CaseDiagnostics.MalformedId, "id", Shown.Briefly(id.Text), "loop", Allowed);
            return null;
        }

        if (!taken.Add(LoopNames.PathOf(id.Text)))
        {
            section.Report(CaseDiagnostics.DuplicateId, "id", id.Text, Key);
            return null;
        }

        return id;
    }

    // A stock's own flows are a part of how it changes.
    private ImmutableArray<Variable> ReadersOf(Variable cut) =>
        [.. graph.ReadersOf(cut).Where(reader => reader.Index != cut.Index && !cut.Inflows.Contains(reader.Index) && !cut.Outflows.Contains(reader.Index))];

    private ImmutableArray<Variable> FindReaders(ImmutableArray<LocatedText> names, Variable cut)
    {
        ImmutableArray<Variable> known = graph.ReadersOf(cut);
        string[] paths = [.. known.Concat(written.ReadersOf(cut)).Select(r => r.Path).Distinct()];
        var readers = ImmutableArray.CreateBuilder<Variable>();
        foreach (LocatedText name in names.Where(name => !IsLeftOut(name)))
        {
            if (!context.TryFindVariable(name.Text, name.Location, out Variable? reader))
            {
                continue;
            }

            if (!paths.Contains(reader.Path))
            {
                string otherwise = paths.Length == 0 ? "No equation names it." : $"Those that do: {string.Join(", ", paths.Order(StringComparer.Ordinal))}.";
                context.Diagnostics.Report(LoopDiagnostics.NotAReader, name.Location, reader.Path, cut.Path, otherwise);
            }
            else if (known.Contains(reader))
            {
                readers.Add(reader);
            }
        }

        return [.. readers.Distinct()];
    }

    private bool IsLeftOut(LocatedText name) =>
        isPart && CanonicalName.Of(name.Text).StartsWith($"{GeneratedNames.Module}.", StringComparison.Ordinal);
}
