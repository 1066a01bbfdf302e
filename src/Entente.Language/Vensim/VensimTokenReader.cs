using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;

namespace Entente.Language.Vensim;

/// <summary>Goes through the tokens of one entry.</summary>
/// <param name="tokens">The tokens, the last one the end.</param>
/// <param name="file">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class VensimTokenReader(ImmutableArray<VensimToken> tokens, SourceText file, DiagnosticBag diagnostics)
{
    private int _position;

    /// <summary>The file.</summary>
    public SourceText File { get; } = file;

    /// <summary>The token at hand.</summary>
    public VensimToken Current => tokens[_position];

    /// <summary>The token before it; the first one at the start.</summary>
    public VensimToken Previous => tokens[Math.Max(_position - 1, 0)];

    /// <summary>The token after it.</summary>
    public VensimToken Next => tokens[Math.Min(_position + 1, tokens.Length - 1)];

    /// <summary>Whether the token at hand is of a kind.</summary>
    public bool Is(VensimTokenKind kind) => Current.Kind == kind;

    /// <summary>Whether the token at hand is a keyword.</summary>
    public bool IsKeyword(string word) => Current.Kind == VensimTokenKind.Keyword && Current.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a point, <c>(number,</c>, begins right after the token at hand.</summary>
    public bool IsPointAhead()
    {
        bool isOpen = Ahead(1) == VensimTokenKind.OpenParenthesis;
        int number = Ahead(2) is VensimTokenKind.Minus or VensimTokenKind.Plus ? 3 : 2;
        return isOpen && Ahead(number) == VensimTokenKind.Number && Ahead(number + 1) == VensimTokenKind.Comma;
    }

    /// <summary>Goes on by one and gives the token left behind; the end is never left.</summary>
    public VensimToken Advance()
    {
        VensimToken taken = Current;
        _position = Math.Min(_position + 1, tokens.Length - 1);
        return taken;
    }

    /// <summary>Goes on where the token is of that kind.</summary>
    public bool TryTake(VensimTokenKind kind)
    {
        bool taken = Is(kind);
        if (taken)
        {
            Advance();
        }

        return taken;
    }

    /// <summary>Goes on where the token is of that kind; else reports what should stand there.</summary>
    public bool Take(VensimTokenKind kind, string expected)
    {
        bool taken = TryTake(kind);
        if (!taken)
        {
            ReportUnexpected(expected);
        }

        return taken;
    }

    /// <summary>Takes a name; <see langword="null"/> where there is none, which is reported.</summary>
    public NameReference? TakeName(string expected)
    {
        VensimToken token = Current;
        bool isName = Take(VensimTokenKind.Name, expected);
        return isName ? new NameReference(token.Text, token.Span) : null;
    }

    /// <summary>Takes names with commas between; <see langword="null"/> where one is missing, which is reported.</summary>
    public ImmutableArray<NameReference>? TakeNames(string expected)
    {
        var names = ImmutableArray.CreateBuilder<NameReference>();
        do
        {
            if (TakeName(expected) is not { } name)
            {
                return null;
            }

            names.Add(name);
        }
        while (TryTake(VensimTokenKind.Comma));
        return names.ToImmutable();
    }

    /// <summary>Reports that something else should stand here.</summary>
    public void ReportUnexpected(string expected)
    {
        string found = Is(VensimTokenKind.End) ? "nothing more" : $"'{File.Text.AsSpan(Current.Span.Start, Current.Span.Length)}'";
        Report(VensimDiagnostics.UnexpectedToken, Current.Span, found, expected);
    }

    /// <summary>Reports something at a place.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        diagnostics.Report(descriptor, File.Locate(span), facts);

    private VensimTokenKind Ahead(int distance) => tokens[Math.Min(_position + distance, tokens.Length - 1)].Kind;
}
