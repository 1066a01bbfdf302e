using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Vensim;

namespace Entente.Language.Tests.Vensim;

/// <summary>Each file of Models/ shows one part of Vensim's language; its golden, what is declared by it.</summary>
public sealed class MdlReaderTests
{
    public static TheoryData<string> Models =>
        [.. Directory.GetFiles(Folder, "*.mdl").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    internal static string Folder => Repository.PathTo("tests", "Entente.Language.Tests", "Vensim", "Models");

    [Theory]
    [MemberData(nameof(Models))]
    public void A_part_of_the_language_is_declared_as_before(string model)
    {
        (ModelFile file, DiagnosticBag diagnostics) = Read(File.ReadAllText(Path.Combine(Folder, $"{model}.mdl")));

        diagnostics.ShouldBeEmpty();
        Golden.Match($"{model}.txt", DeclarationDump.Of(file));
    }

    [Fact]
    public void Each_place_lies_on_the_words_it_stands_for()
    {
        const string Text = "{UTF-8}\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\ngross   income = net \\\n\tincome + 2 ~~|\n";

        ModelFile file = Read(Text).File;

        VariableDeclaration variable = file.Root.Variables.Single(v => v.Name.Canonical == "gross_income");
        var sum = (Language.Syntax.BinaryExpression)variable.Equation!.Tree!;
        Text.Substring(variable.Name.Span.Start, variable.Name.Span.Length).ShouldBe("gross   income");
        Text.Substring(sum.Left.Span.Start, sum.Left.Span.Length).ShouldBe("net \\\n\tincome");
        Text.Substring(sum.Right.Span.Start, sum.Right.Span.Length).ShouldBe("2");
        variable.Equation.Text.Text.ShouldBe("net income + 2");
    }

    [Theory]
    [InlineData("model.mdl", "<x> ~~|", true)]
    [InlineData("model", "{UTF-8}\nx = 1 ~~|", true)]
    [InlineData("model.txt", "\ufeff\n  <xmile/>", false)]
    [InlineData("model.XMILE", "x = 1 ~~|", false)]
    public void The_dialect_is_told_by_the_files_name_else_by_its_text(string path, string text, bool isVensim)
    {
        ModelReadResult result = ModelReader.Read(new SourceText(path, text));

        result.Diagnostics.Any(d => d.Code.StartsWith("ENT14", StringComparison.Ordinal)).ShouldBe(isVensim);
    }

    internal static (ModelFile File, DiagnosticBag Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (MdlReader.Read(new SourceText("model.mdl", text), diagnostics).ShouldNotBeNull(), diagnostics);
    }
}
