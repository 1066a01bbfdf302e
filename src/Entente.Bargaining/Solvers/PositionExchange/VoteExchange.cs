namespace Entente.Bargaining.Solvers.PositionExchange;

/// <summary>
/// Two actors who each give way on the issue that matters less to them. Shifts are of the expected outcomes; gains are shifts weighted
/// by salience, and equal for both.
/// </summary>
/// <param name="First">Place of the one actor.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="FirstWins">Place of the issue on which the second gives way to the first.</param>
/// <param name="SecondWins">Place of the issue on which the first gives way to the second.</param>
/// <param name="FirstMovesTo">The first actor's new position on <paramref name="SecondWins"/>.</param>
/// <param name="SecondMovesTo">The second actor's new position on <paramref name="FirstWins"/>.</param>
/// <param name="ShiftForFirst">By how much the outcome of <paramref name="FirstWins"/> comes nearer to the first actor's position.</param>
/// <param name="ShiftForSecond">By how much the outcome of <paramref name="SecondWins"/> comes nearer to the second's.</param>
/// <param name="Gain">What each gains.</param>
public sealed record VoteExchange(
    int First,
    int Second,
    int FirstWins,
    int SecondWins,
    double FirstMovesTo,
    double SecondMovesTo,
    double ShiftForFirst,
    double ShiftForSecond,
    double Gain);
