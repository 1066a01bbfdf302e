using FsCheck;
using FsCheck.Fluent;

namespace Entente.Bargaining.Tests.RandomProblems;

/// <summary>Checks a law on problems of many seeds, the same ones at each run.</summary>
internal static class Seeds
{
    public static void Hold(int count, Action<int> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            law(seed);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20, 21));
}
