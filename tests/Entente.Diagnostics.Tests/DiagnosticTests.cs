namespace Entente.Diagnostics.Tests;

public sealed class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Example =
        new("ENT0001", Severity.Error, "'{0}' is not known.", "Define '{0}', or mend its spelling.");

    [Fact]
    public void A_diagnostic_prints_as_one_line_that_editors_can_follow()
    {
        var source = new SourceText("model.xmile", "a\nb");

        Example.At(source.Locate(new TextSpan(2, 1)), "b").ToString()
            .ShouldBe("model.xmile:2:1: error ENT0001: 'b' is not known. Define 'b', or mend its spelling.");
    }

    [Fact]
    public void A_diagnostic_without_a_file_starts_with_its_severity() =>
        Example.At(null, "x").ToString().ShouldStartWith("error ENT0001: ");

    [Fact]
    public void A_bag_lists_by_file_and_place_whatever_the_order_of_reporting()
    {
        var b = new SourceText("b", "1\n2\n3");
        var a = new SourceText("a", "1");
        var bag = new DiagnosticBag();
        bag.Report(Example, b.Locate(new TextSpan(4, 1)), "third");
        bag.Report(Example, b.Locate(new TextSpan(0, 1)), "second");
        bag.Report(Example, a.Locate(new TextSpan(0, 1)), "first");

        bag.ToImmutable().Select(d => d.Location!.ToString()).ShouldBe(["a:1:1", "b:1:1", "b:3:1"]);
    }

    [Fact]
    public void Warnings_alone_are_no_errors()
    {
        var bag = new DiagnosticBag();
        bag.Report(Example with { Severity = Severity.Warning }, null, "x");
        bag.HasErrors.ShouldBeFalse();

        bag.Report(Example, null, "x");
        bag.HasErrors.ShouldBeTrue();
    }
}
