namespace Entente.Diagnostics.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Names = ["gas_price", "turnover", "support_for_union"];

    [Theory]
    [InlineData("gas_prise", "gas_price")]
    [InlineData("Turnover", "turnover")]
    [InlineData("turnovr", "turnover")]
    [InlineData("suport_for_union", "support_for_union")]
    public void The_nearest_name_is_offered(string written, string meant) =>
        Spelling.Nearest(written, Names).ShouldBe(meant);

    [Theory]
    [InlineData("x")]
    [InlineData("debt")]
    [InlineData("completely_different")]
    public void A_word_that_is_near_nothing_gets_no_offer(string written) =>
        Spelling.Nearest(written, Names).ShouldBeNull();

    [Fact]
    public void The_remedy_falls_back_where_nothing_is_near() =>
        Spelling.DidYouMean("x", Names, "See the list.").ShouldBe("See the list.");
}
