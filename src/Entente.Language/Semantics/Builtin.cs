namespace Entente.Language.Semantics;

/// <summary>Functions of the language that have no memory. Meanings: XMILE 1.0, section 3.5.</summary>
public enum Builtin
{
    /// <summary><c>ABS(x)</c></summary>
    Abs,

    /// <summary><c>ARCCOS(x)</c>, radians.</summary>
    ArcCos,

    /// <summary><c>ARCSIN(x)</c>, radians.</summary>
    ArcSin,

    /// <summary><c>ARCTAN(x)</c>, radians.</summary>
    ArcTan,

    /// <summary><c>COS(x)</c>, radians.</summary>
    Cos,

    /// <summary><c>DT</c>: length of a step, in the model's time unit.</summary>
    TimeStep,

    /// <summary><c>EXP(x)</c></summary>
    Exp,

    /// <summary><c>INF</c></summary>
    Infinity,

    /// <summary><c>INT(x)</c>: the next whole number at or below x.</summary>
    Floor,

    /// <summary><c>LN(x)</c></summary>
    Ln,

    /// <summary><c>LOG10(x)</c></summary>
    Log10,

    /// <summary><c>MAX(a, b)</c></summary>
    Max,

    /// <summary><c>MIN(a, b)</c></summary>
    Min,

    /// <summary><c>PI</c></summary>
    Pi,

    /// <summary><c>PULSE(magnitude, first [, interval])</c>: magnitude/DT for one step at first, and every interval after it.</summary>
    Pulse,

    /// <summary><c>RAMP(slope, start)</c></summary>
    Ramp,

    /// <summary><c>SAFEDIV(a, b [, x])</c>: a/b, and x (else 0) where b is 0.</summary>
    SafeDivide,

    /// <summary><c>SIN(x)</c>, radians.</summary>
    Sin,

    /// <summary><c>SQRT(x)</c></summary>
    Sqrt,

    /// <summary><c>STARTTIME</c></summary>
    StartTime,

    /// <summary><c>STEP(height, start)</c></summary>
    Step,

    /// <summary><c>STOPTIME</c></summary>
    StopTime,

    /// <summary><c>TAN(x)</c>, radians.</summary>
    Tan,

    /// <summary><c>TIME</c></summary>
    Time,

    /// <summary><c>INIT(x)</c>: the value of x at the start.</summary>
    Init,
}
