using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Problems.Equations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads problems over continuous terms: bounds, linear constraints, a payoff equation for each party.</summary>
internal static class TermsProblemReader
{
    private const int MostTerms = 50;
    private const int MostConstraints = 200;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PayoffKeys.OfParties, fewest: 1);
        ImmutableArray<SettingsReader> sections = context.Settings.Sections("terms", isRequired: true);
        ProblemContext.IsCountRight(context.Settings, "terms", sections.Length, "terms", "one term", MostTerms);
        SettingsId.Distinct(sections, "terms");
        ImmutableArray<Term> terms = [.. sections.Select(ReadTerm)];
        ImmutableArray<string> names = [.. terms.Select(t => CanonicalName.Of(t.Id))];
        ImmutableArray<LocatedText> constraints = context.Settings.Texts("constraints");
        if (constraints.Length > MostConstraints)
        {
            context.Settings.Report(ProblemDiagnostics.TooMany, "constraints", constraints.Length, "constraints", MostConstraints);
        }

        var problem = new ConvexProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Rule = RuleReader.Read(context, out _, mayShareRatification: false),
            Transfers = PayoffKeys.ReadTransfers(context),
            Offers = PayoffKeys.ReadOffers(context),
            Lotteries = context.Settings.Flag("lotteries", otherwise: false),
            Terms = terms,
            Constraints = [.. constraints.SelectMany(c => ReadConstraint(c, names, context.Diagnostics))],
            Payoffs = [.. context.PartySections.Select(s => ReadPayoff(s, names, context.Diagnostics))],
        };
        if (!context.Diagnostics.HasErrors && !problem.IsFeasible())
        {
            context.Settings.Report(ProblemDiagnostics.Infeasible, "constraints");
        }

        return problem;
    }

    private static Term ReadTerm(SettingsReader section)
    {
        var term = new Term(SettingsId.Read(section, "id", "term"), section.Number("least"), section.Number("most"));
        if (term.Least > term.Most)
        {
            section.Report(ProblemDiagnostics.NotBetween, "least", "least", term.Least, "minus infinity", term.Most);
        }

        section.Finish();
        return term;
    }

    private static Payoff ReadPayoff(SettingsReader section, ImmutableArray<string> terms, DiagnosticBag diagnostics)
    {
        if (section.Located("payoff") is not { } text
            || EquationFunction.Parse(text, diagnostics) is not { } expression
            || EquationFunction.Of(expression, terms, text, diagnostics) is not { } function)
        {
            return new Payoff.Linear([.. terms.Select(_ => 0.0)], 0);
        }

        return LinearForm.Of(expression, terms) is { } linear
            ? new Payoff.Linear(linear.Coefficients, linear.Constant)
            : new Payoff.Concave(function, text.Text);
    }

    // Two rows for an equation, one for an inequality.
    private static ImmutableArray<LinearConstraint> ReadConstraint(LocatedText text, ImmutableArray<string> terms, DiagnosticBag diagnostics)
    {
        Expression? expression = EquationFunction.Parse(text, diagnostics);
        if (expression is null || EquationFunction.Of(expression, terms, text, diagnostics) is null)
        {
            return [];
        }

        if (expression is BinaryExpression { Operator: BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual or BinaryOperator.Equal } comparison
            && LinearForm.Of(comparison.Left, terms) is { } left
            && LinearForm.Of(comparison.Right, terms) is { } right)
        {
            LinearConstraint below = AtMostZero(left.Minus(right));
            LinearConstraint above = AtMostZero(right.Minus(left));
            return comparison.Operator switch
            {
                BinaryOperator.LessOrEqual => [below],
                BinaryOperator.GreaterOrEqual => [above],
                _ => [below, above],
            };
        }

        diagnostics.Report(ProblemDiagnostics.NotLinear, text.Location);
        return [];
    }

    private static LinearConstraint AtMostZero(LinearForm form) => new(form.Coefficients, -form.Constant);
}
