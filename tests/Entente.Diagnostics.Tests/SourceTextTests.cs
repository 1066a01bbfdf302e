using FsCheck;
using FsCheck.Fluent;

namespace Entente.Diagnostics.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("ab", 99, 1, 3)]
    public void An_offset_has_a_line_and_a_column_that_start_at_one(string text, int offset, int line, int column) =>
        new SourceText("t", text).GetPosition(offset).ShouldBe(new TextPosition(line, column));

    [Fact]
    public void Position_and_offset_are_each_others_inverse() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNull<string> Text, NonNegativeInt Offset)>(),
            input =>
            {
                var source = new SourceText("t", input.Text.Get);
                int offset = input.Offset.Get % (input.Text.Get.Length + 1);
                TextPosition position = source.GetPosition(offset);
                return source.GetOffset(position.Line, position.Column) == offset;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Places_in_a_joined_text_are_told_in_the_file_that_they_come_from()
    {
        SourceText joined = new SourceText("a", "one\ntwo").Join(new SourceText("b", "three\nfour"));

        joined.Locate(new TextSpan(4, 3)).ShouldBe(new SourceLocation("a", new TextPosition(2, 1), new TextPosition(2, 4), "two"));
        joined.Locate(new TextSpan(14, 4)).ShouldBe(new SourceLocation("b", new TextPosition(2, 1), new TextPosition(2, 5), "four"));
        joined.Text.Substring(14, 4).ShouldBe("four");
        joined.Locate(new TextSpan(7, 0)).ToString().ShouldBe("a:2:4");
    }

    [Fact]
    public void A_third_text_joins_after_the_second()
    {
        SourceText joined = new SourceText("a", "one").Join(new SourceText("b", "two")).Join(new SourceText("c", "three"));

        joined.Text.ShouldBe("one\ntwo\nthree");
        joined.Locate(new TextSpan(0, 3)).ToString().ShouldBe("a:1:1");
        joined.Locate(new TextSpan(5, 1)).ToString().ShouldBe("b:1:2");
        joined.Locate(new TextSpan(9, 2)).ToString().ShouldBe("c:1:2");
    }

    [Fact]
    public void A_located_span_shows_its_place_and_the_line_it_stands_on()
    {
        var source = new SourceText("model.xmile", "first\nsecond line\nthird");

        SourceLocation location = source.Locate(new TextSpan(13, 4));

        location.ToString().ShouldBe("model.xmile:2:8");
        location.End.ShouldBe(new TextPosition(2, 12));
        location.LineText.ShouldBe("second line");
    }

    [Fact]
    public void The_cover_of_two_spans_reaches_from_the_first_to_the_last_character() =>
        TextSpan.Cover(new TextSpan(8, 2), new TextSpan(3, 1)).ShouldBe(new TextSpan(3, 7));
}
