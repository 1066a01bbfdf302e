using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Cli.Evidence;

/// <summary>An answer of <c>entente evidence</c>: a heading, facts about the subject, and lists of what hangs together with it.</summary>
/// <param name="Subject">What was asked about.</param>
/// <param name="Facts">Lines on the subject itself.</param>
/// <param name="Sections">Lists; empty ones are not printed.</param>
internal sealed record EvidenceReport(string Subject, ImmutableArray<string> Facts, ImmutableArray<EvidenceSection> Sections)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions);

    public void Print(TextWriter writer)
    {
        writer.WriteLine(Subject);
        foreach (string fact in Facts.Where(f => f.Length > 0))
        {
            writer.WriteLine($"  {fact}");
        }

        foreach (EvidenceSection section in Sections.Where(s => !s.Items.IsEmpty))
        {
            writer.WriteLine();
            writer.WriteLine($"{section.Title} ({section.Items.Length})");
            foreach (EvidenceItem item in section.Items)
            {
                writer.WriteLine($"  {item.Id}  {item.Text}");
                foreach (string detail in item.Details.Where(d => d.Length > 0))
                {
                    writer.WriteLine($"      {detail}");
                }
            }
        }
    }
}

/// <summary>One list of a report.</summary>
/// <param name="Title">What stands in it.</param>
/// <param name="Items">Its items.</param>
internal sealed record EvidenceSection(string Title, ImmutableArray<EvidenceItem> Items);

/// <summary>One item: id, a line, and lines below it.</summary>
/// <param name="Id">Id of a claim, link, source, series or variable.</param>
/// <param name="Text">What it is or says.</param>
/// <param name="Details">Who says so, when, who disagrees.</param>
internal sealed record EvidenceItem(string Id, string Text, ImmutableArray<string> Details);
