using Entente.Diagnostics;

namespace Entente.Language.Tests.Vensim;

/// <summary>What is refused of lookups read in other ways and of macros with several results.</summary>
public sealed class MdlProblemTests
{
    [Theory]
    [InlineData("up and down((0,0),(1,2),(2,1)) ~~| x = LOOKUP INVERT(up and down, 1) ~~|", "ENT1412", "up and down")]
    [InlineData("flat((0,1),(1,1)) ~~| x = LOOKUP INVERT(flat, 1) ~~|", "ENT1412", "flat")]
    [InlineData("x = LOOKUP FORWARD(nowhere, 1) ~~|", "ENT1412", "nowhere")]
    [InlineData("y = 2 ~~| x = LOOKUP BACKWARD(y, 1) ~~|", "ENT1412", "y")]
    [InlineData("x = LOOKUP BACKWARD(1, 2) ~~|", "ENT1406", "LOOKUP BACKWARD")]
    [InlineData("x = LOOKUP AREA(g, 1, 2) ~~|", "ENT1404", "LOOKUP AREA")]
    [InlineData(":MACRO: F(a : b)\nF = a ~~|\n:END OF MACRO:\nx = F(1 : y) ~~|", "ENT1405", "b")]
    [InlineData(":MACRO: F(a : )\nF = a ~~|\n:END OF MACRO:\nx = F(1) ~~|", "ENT1402", "a result")]
    [InlineData(":MACRO: F(a)\nF = a ~~|\n:END OF MACRO:\nx = F(1 : y) ~~|", "ENT1204", "F#1")]
    [InlineData(":MACRO: F(a : b)\nF = a ~~| b = a ~~|\n:END OF MACRO:\nx = F(1 : x) ~~|", "ENT1413", "x")]
    public void It_is_said_by_name(string equations, string code, string named)
    {
        Diagnostic problem = ModelReader.Read(new SourceText("model.mdl", $"{equations}\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\n"))
            .Diagnostics.First(d => d.Severity == Severity.Error);

        problem.Code.ShouldBe(code, problem.Message);
        problem.Message.ShouldContain(named);
    }
}
