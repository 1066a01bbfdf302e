namespace Entente.Fuzz.Inputs;

/// <summary>Which reader an input is for.</summary>
internal enum Dialect
{
    Xmile,
    Vensim,
}

/// <summary>What is known of a dialect's files.</summary>
internal static class DialectFiles
{
    /// <summary>The ending of its files, with the dot.</summary>
    public static string Ending(this Dialect dialect) => dialect == Dialect.Xmile ? ".xmile" : ".mdl";
}
