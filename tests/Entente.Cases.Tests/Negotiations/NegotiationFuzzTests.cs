using Entente.Cases.Tests.Fixtures;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Negotiations;

public sealed class NegotiationFuzzTests
{
    private static readonly string[] s_tokens =
    [
        ":", "- ", "[", "]", "{", "}", "#", "\"", "'", "\n", "~", "null", "0", "-1", "1e999", "north", "south", "quota", "nets", "keep", "ten",
        "fish", "landed", "option", "option_1", "IF", "/ 0", "effects: ", "points: ", "negotiation.horizon", "keeping", "all", "when: 1",
    ];

    [Theory]
    [InlineData(NegotiatedLake.Negotiation, 300, 11)]
    [InlineData(NegotiatedLake.Reply, 60, 12)]
    [InlineData(TinyCase.Settings, 60, 13)]
    [InlineData(TinyCase.Model, 60, 14)]
    public void A_damaged_negotiation_is_read_or_reported_and_never_throws(string path, int times, int seed)
    {
        var mutation = new TextMutation(new Random(seed), s_tokens);
        using FolderFixture folder = NegotiatedLake.Folder();
        string whole = folder[path];
        for (int i = 0; i < times; i++)
        {
            string damaged = mutation.Apply(whole);
            folder.With(path, damaged);

            CaseReadResult result = Should.NotThrow(() => TinyCase.Read(folder), damaged);

            (result.Case is null).ShouldBe(result.Diagnostics.Any(d => d.Severity == Severity.Error), damaged);
        }
    }
}
