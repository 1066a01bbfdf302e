using Entente.Diagnostics;

namespace Entente.Language.Syntax;

/// <summary>What can be wrong with the text of an equation.</summary>
public static class SyntaxDiagnostics
{
    /// <summary>A character without meaning in equations.</summary>
    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        "ENT1101", Severity.Error,
        "'{0}' has no meaning in an equation.",
        "Remove it, or put the name it belongs to in double quotes.");

    /// <summary>Something else than the grammar wants.</summary>
    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        "ENT1102", Severity.Error,
        "The equation has {0} where {1} should stand.",
        "Check operators, commas and parentheses around this place.");

    /// <summary>Two names without an operator between them.</summary>
    public static readonly DiagnosticDescriptor NameWithSpaces = new(
        "ENT1103", Severity.Error,
        "The names '{0}' and '{1}' stand side by side without an operator.",
        "For one name with a space write {0}_{1} or \"{0} {1}\"; else put an operator between them.");

    /// <summary>A comment or a quoted name without end.</summary>
    public static readonly DiagnosticDescriptor Unterminated = new(
        "ENT1104", Severity.Error,
        "A {0} begins here and does not end.",
        "Close it with {1}.");

    /// <summary>A number that cannot be computed with.</summary>
    public static readonly DiagnosticDescriptor BadNumber = new(
        "ENT1105", Severity.Error,
        "'{0}' is no number that can be computed with.",
        "Write it as 1234.5 or 1.2345e3, with a point and without separators, below 1.8e308.");

    /// <summary>An equation that is too deep.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "ENT1106", Severity.Error,
        "The equation is nested more than {0} levels deep.",
        "Split it into several variables.");

    /// <summary>An equation of nothing but white space and comments.</summary>
    public static readonly DiagnosticDescriptor EmptyEquation = new(
        "ENT1107", Severity.Error,
        "The equation is empty.",
        "Write an expression, such as a number.");
}
