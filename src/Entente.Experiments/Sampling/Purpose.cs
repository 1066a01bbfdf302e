using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Experiments.Sampling;

/// <summary>
/// What a draw is for, by name: <c>parameter:energy.x</c>. Draws for different purposes are independent, and a new purpose
/// changes no other's draws.
/// </summary>
public readonly record struct Purpose
{
    private Purpose(string name)
    {
        Name = name;
        Hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The first eight bytes of the name's SHA-256, so that it is the same on every machine and no two names meet.</summary>
    internal ulong Hash { get; }

    /// <summary>The purpose of that name.</summary>
    public static Purpose Of(string name) => new(name);

    /// <summary>A parameter's value.</summary>
    public static Purpose Parameter(string path) => new($"parameter:{path}");

    /// <summary>The weight of an outcome for a judge.</summary>
    public static Purpose Weight(string judge, string outcome) => new($"weight:{judge}:{outcome}");

    /// <summary>Whether a party refuses a package that it gains from; an occasion a step.</summary>
    public static Purpose Refusal(string party) => new($"refusal:{party}");

    /// <summary>The error of a driver's unverified points.</summary>
    public static Purpose Driver(string path) => new($"driver:{path}");

    /// <summary>Where a driver goes once it is not known any more; an occasion a month.</summary>
    public static Purpose DriverWalk(string path) => new($"driver-walk:{path}");

    /// <summary>The error of measurement of one point of a series.</summary>
    public static Purpose Measurement(string series, string variable, string date) => new($"measurement:{series}:{variable}:{date}");

    /// <summary>What the model misses of a variable over a period.</summary>
    public static Purpose Discrepancy(string variable, string date) => new($"discrepancy:{variable}:{date}");

    /// <summary>How large and how lasting it is, of a variable of which no posterior says it.</summary>
    public static Purpose DiscrepancyProcess(string variable) => new($"discrepancy-process:{variable}");
}
