using System.Text.RegularExpressions;
using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Changes;

/// <summary>A token of the text becomes another one, of this file, of another file, or of the list below; or one comes in between.</summary>
internal sealed partial class TokenChange : IChange
{
    private static readonly string[] s_both =
    [
        "(", ")", "[", "]", "{", "}", ",", ";", ":", "!", "'", "\"", "\\", "@1", "@99999999999", "*", "/", "^", "+", "-", "=", "<", ">", "<=", "<>", ".", "..", "TIME", "IF", "THEN",
        "ELSE", "MOD", "NOT", "AND", "OR", "SUM", "MIN", "MAX", "INIT", "PREVIOUS", "SELF", "SMTH3(", "DELAY1(", "DELAYN(", "TREND(", "RANDOM", "NaN", "#", "$", "\0", "\r", "\ud83d", "\u0301",
    ];

    private static readonly string[] s_xmile =
    [
        "&lt;", "&amp;", "&#x0;", "&#x1F600;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "/>", "<eqn>", "</eqn>", "<gf>", "</gf>", "<stock", "<flow", "<aux", "<dim name=\"D\" size=\"7\"/>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "access=\"input\"", "access=\"output\"", "xmlns=\"\"", "<non_negative/>", "<module name=\"m\"/>", "<include resource=\"x\"/>", "SIZE(", "RANK(", "STDDEV(",
    ];

    private static readonly string[] s_vensim =
    [
        "~", "|", "~~|", ":EXCEPT:", ":MACRO:", ":END OF MACRO:", ":AND:", ":NOT:", ":NA:", ":=", "==", "->", "<->", "INTEG(", "WITH LOOKUP(", "ACTIVE INITIAL(", "TABBED ARRAY(", "SAMPLE IF TRUE(",
        "DELAY FIXED(", "VMIN(", "ELMCOUNT(", "PULSE TRAIN(", "((0,0),(1,1))", "[(0,0)-(1,1)],", "(a1-a999999999)", "(a1-a300)", "TIME STEP", "FINAL TIME", "SAVEPER", "GET XLS DATA('x')",
        "ALLOCATE BY PRIORITY(", ":THE CONDITION:", "\\\\\\---///", "****", ":RAW:", ":SUPPLEMENTARY", "{UTF-8}",
    ];

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random)
    {
        MatchCollection tokens = Token().Matches(request.Text);
        if (tokens.Count == 0)
        {
            return request.Text + random.Pick(s_both);
        }

        Match at = random.Pick(tokens);
        string other = random.Next(4) switch
        {
            0 => random.Pick(s_both),
            1 => random.Pick(request.Dialect == Dialect.Xmile ? s_xmile : s_vensim),
            2 => random.Pick(tokens).Value,
            _ => Token().Matches(request.Other) is { Count: > 0 } others ? random.Pick(others).Value : "",
        };
        bool isReplaced = random.Next(2) == 0;
        return string.Concat(request.Text.AsSpan(0, at.Index), other, request.Text.AsSpan(isReplaced ? at.Index + at.Length : at.Index));
    }

    [GeneratedRegex("""\w+|"[^"]*"|[^\w\s]""")]
    private static partial Regex Token();
}
