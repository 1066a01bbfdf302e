namespace Entente.Language.Syntax;

/// <summary>Operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>+x</c></summary>
    Plus,

    /// <summary><c>-x</c></summary>
    Minus,

    /// <summary><c>NOT x</c>: 1 where x is 0, else 0.</summary>
    Not,
}

/// <summary>Operators with two operands; comparisons and logic give 1 or 0.</summary>
public enum BinaryOperator
{
    /// <summary><c>a + b</c></summary>
    Add,

    /// <summary><c>a - b</c></summary>
    Subtract,

    /// <summary><c>a * b</c></summary>
    Multiply,

    /// <summary><c>a / b</c></summary>
    Divide,

    /// <summary><c>a MOD b</c>, with the sign of b (XMILE 3.3.1).</summary>
    Modulo,

    /// <summary><c>a ^ b</c>, right-associative.</summary>
    Power,

    /// <summary><c>a = b</c></summary>
    Equal,

    /// <summary><c>a &lt;&gt; b</c></summary>
    NotEqual,

    /// <summary><c>a &lt; b</c></summary>
    Less,

    /// <summary><c>a &lt;= b</c></summary>
    LessOrEqual,

    /// <summary><c>a &gt; b</c></summary>
    Greater,

    /// <summary><c>a &gt;= b</c></summary>
    GreaterOrEqual,

    /// <summary><c>a AND b</c></summary>
    And,

    /// <summary><c>a OR b</c></summary>
    Or,
}
