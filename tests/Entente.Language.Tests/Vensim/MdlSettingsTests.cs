using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Tests.Vensim;

public sealed class MdlSettingsTests
{
    private const string Model = "x = 1 ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\n\\\\\\---/// Sketch\n";

    [Theory]
    [InlineData("///---\\\\\\\n:L<%^E!@\n1:a.vdf\n15:0,0,0,0,0,0\n", TimeSteppingMethod.Euler)]
    [InlineData("///---\\\\\\\n15:0,0,0,1,0,0\n", TimeSteppingMethod.RungeKutta4)]
    [InlineData("///---\\\\\\\n15:0,0,0,2,0,0\n", TimeSteppingMethod.Euler)]
    [InlineData("///---\\\\\\\r\n15:0,0,0,3,0,0\r\n", TimeSteppingMethod.RungeKutta2)]
    [InlineData("///---\\\\\\\n15:0,0,0,4,0,0", TimeSteppingMethod.RungeKutta2)]
    [InlineData("///---\\\\\\\n15:0,0,0,5", TimeSteppingMethod.RungeKutta4)]
    [InlineData("///---\\\\\\\n15:0,0\n", TimeSteppingMethod.Euler)]
    [InlineData("///---\\\\\\\n15:0,0,0,many,0,0\n", TimeSteppingMethod.Euler)]
    [InlineData("15:0,0,0,1,0,0\n///---\\\\\\\n", TimeSteppingMethod.Euler)]
    public void The_method_is_the_fourth_number_of_line_15(string settings, TimeSteppingMethod expected) =>
        ModelReader.Read(new SourceText("model.mdl", Model + settings)).Model.ShouldNotBeNull().Specs.Method.ShouldBe(expected);
}
