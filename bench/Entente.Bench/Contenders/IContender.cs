namespace Entente.Bench.Contenders;

/// <summary>Something that can run one model's members, made ready beforehand. Usable from several threads at once.</summary>
internal interface IContender
{
    /// <summary>Its name in the tables.</summary>
    string Name { get; }

    /// <summary>
    /// Runs every member from the start over the batch's steps and fills the batch's outputs. All of it is timed, so it holds what a user's call
    /// would: bringing inputs in, stepping, bringing outputs out.
    /// </summary>
    void RunBatch(MemberBatch batch);
}
