namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// Finds in each member the package with the greatest asymmetric Nash product over the disagreement payoffs, among those that give
/// no party less than its floor. A party without power is only floored, and gets what is left among packages of the same product. Where no package lets every party with power gain, there is
/// no agreement. Of packages that tie, the one with the lowest option places is taken, so that the answer depends on nothing but the
/// member.
/// </summary>
public static class RoundSolver
{
    /// <summary>Solves the round in every member; allocates nothing per member.</summary>
    public static void Solve(RoundBatch batch)
    {
        var numbers = new RoundMember(batch.Shape);
        var search = new RoundSearch(numbers);
        for (int member = 0; member < batch.Members; member++)
        {
            bool isAgreed = numbers.Gather(batch, member) && search.Run();
            for (int issue = 0; issue < batch.Shape.Issues; issue++)
            {
                batch.Chosen(issue)[member] = isAgreed ? search.Options[issue] : -1;
            }

            for (int party = 0; party < batch.Shape.Parties; party++)
            {
                batch.AgreedPayoffs(party)[member] = isAgreed ? search.Payoffs[party] : batch.Disagreement(party)[member];
            }

            batch.Tied[member] = isAgreed && search.IsTied;
        }
    }
}
