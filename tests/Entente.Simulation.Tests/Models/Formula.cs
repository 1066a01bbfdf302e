using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Simulation.Tests.Models;

/// <summary>An equation written in C#; a string is a variable's name.</summary>
public sealed record Formula(Func<IReadOnlyDictionary<string, int>, BoundExpression> Bind)
{
    private static readonly TextSpan s_nowhere = new(0, 0);

    public static implicit operator Formula(double value) => new(_ => new BoundNumber(value, s_nowhere));

    public static implicit operator Formula(string name) => new(names => new BoundVariable(names[name], s_nowhere));

    public static Formula operator -(Formula x) => new(n => new BoundUnary(UnaryOperator.Minus, x.Bind(n), s_nowhere));

    public static Formula operator +(Formula a, Formula b) => Binary(BinaryOperator.Add, a, b);

    public static Formula operator -(Formula a, Formula b) => Binary(BinaryOperator.Subtract, a, b);

    public static Formula operator *(Formula a, Formula b) => Binary(BinaryOperator.Multiply, a, b);

    public static Formula operator /(Formula a, Formula b) => Binary(BinaryOperator.Divide, a, b);

    public static Formula V(string name) => name;

    public static Formula N(double value) => value;

    public static Formula Not(Formula x) => new(n => new BoundUnary(UnaryOperator.Not, x.Bind(n), s_nowhere));

    public static Formula Binary(BinaryOperator @operator, Formula a, Formula b) =>
        new(n => new BoundBinary(@operator, a.Bind(n), b.Bind(n), s_nowhere));

    public static Formula If(Formula condition, Formula then, Formula otherwise) =>
        new(n => new BoundConditional(condition.Bind(n), then.Bind(n), otherwise.Bind(n), s_nowhere));

    public static Formula Call(Builtin builtin, params Formula[] arguments) =>
        new(n => new BoundCall(builtin, [.. arguments.Select(a => a.Bind(n))], s_nowhere));

    public static Formula Lookup(string name, Formula argument) =>
        new(n => new BoundLookup(n[name], argument.Bind(n), s_nowhere));

    public static Formula Select(string[] names, Formula position) =>
        new(n => new BoundSelect([.. names.Select(name => n[name])], position.Bind(n), s_nowhere));

    public static Formula Draw(RandomDistribution distribution, int stream, double? seed, params Formula[] parameters) =>
        new(n => new BoundRandom(distribution, [.. parameters.Select(p => p.Bind(n))], seed, stream, s_nowhere));
}
