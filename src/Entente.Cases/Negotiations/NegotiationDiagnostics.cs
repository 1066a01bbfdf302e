using Entente.Diagnostics;

namespace Entente.Cases.Negotiations;

/// <summary>What can be wrong with a negotiation, its mandates and its replies.</summary>
public static class NegotiationDiagnostics
{
    /// <summary>ENT4300</summary>
    public static readonly DiagnosticDescriptor NoReservation = new(
        "ENT4300", Severity.Error,
        "The party '{0}' has no reservation value.",
        "Add 'reservation: ' with the points that it asks for at least above its disagreement payoff; 0 for none.");

    /// <summary>ENT4301</summary>
    public static readonly DiagnosticDescriptor NoOptions = new(
        "ENT4301", Severity.Error,
        "The issue '{0}' has no options.",
        "List what can be agreed under 'options'; an option without a value leaves the lever as it is.");

    /// <summary>ENT4302</summary>
    public static readonly DiagnosticDescriptor SecondKeep = new(
        "ENT4302", Severity.Error,
        "Neither the option '{0}' nor '{1}' has a value.",
        "Give one of them a value: only one option of an issue can leave the lever as it is.");

    /// <summary>ENT4303</summary>
    public static readonly DiagnosticDescriptor NoCriterion = new(
        "ENT4303", Severity.Error,
        "The outcome '{0}' is no criterion of {1}, so that a change of it is worth nothing.",
        "Add a row to criteria.csv, or name an outcome that is a criterion.");

    /// <summary>ENT4304</summary>
    public static readonly DiagnosticDescriptor JudgeHasNoCriteria = new(
        "ENT4304", Severity.Error,
        "The judge '{0}' has no criteria, so that a party that is valued by them cannot tell one option from another.",
        "Add rows to criteria.csv, or name another judge.");

    /// <summary>ENT4305</summary>
    public static readonly DiagnosticDescriptor LeverTwice = new(
        "ENT4305", Severity.Error,
        "'{0}' is moved in line {1} already.",
        "Let one issue, rule or promise move it, or give the model a variable for each.");

    /// <summary>ENT4306</summary>
    public static readonly DiagnosticDescriptor AddsToNoFlow = new(
        "ENT4306", Severity.Error,
        "'{0}' is no flow, so that nothing can be added through it.",
        "Name a flow, or write 'move: sets'.");

    /// <summary>ENT4307</summary>
    public static readonly DiagnosticDescriptor NotAnAuxiliary = new(
        "ENT4307", Severity.Error,
        "'{0}' is no auxiliary, so that the decision to keep the promise cannot take its equation's place.",
        "Give the model an auxiliary that is 1 where what is due is delivered and 0 where it is not, and name that.");

    /// <summary>ENT4308</summary>
    public static readonly DiagnosticDescriptor LeverFollowsSeries = new(
        "ENT4308", Severity.Error,
        "'{0}' follows the series '{1}'; {2} cannot move it too.",
        "Remove its row from drivers.csv, or name another variable.");

    /// <summary>ENT4309</summary>
    public static readonly DiagnosticDescriptor NotAMonth = new(
        "ENT4309", Severity.Error,
        "'{0}' is no month.",
        "Write the number of the month, 1 to 12.");

    /// <summary>ENT4310</summary>
    public static readonly DiagnosticDescriptor RoundWithoutIssue = new(
        "ENT4310", Severity.Error,
        "The round '{0}' has no issue on its table.",
        "List the ids of issues, or write 'issues: all'.");

    /// <summary>ENT4311</summary>
    public static readonly DiagnosticDescriptor RoundWithoutDate = new(
        "ENT4311", Severity.Error,
        "The round '{0}' has {1} of months and when.",
        "Write exactly one of them.");

    /// <summary>ENT4312</summary>
    public static readonly DiagnosticDescriptor TooManyPackages = new(
        "ENT4312", Severity.Error,
        "The round '{0}' has {1} packages; at most {2} can be compared.",
        "Divide its issues between rounds, or leave out options.");

    /// <summary>ENT4313</summary>
    public static readonly DiagnosticDescriptor NeverOnTheTable = new(
        "ENT4313", Severity.Warning,
        "The issue '{0}' is on the table of no round, so that nothing is ever agreed on it.",
        "Add it to a round's issues, or remove it.");

    /// <summary>ENT4314</summary>
    public static readonly DiagnosticDescriptor RuleUnclear = new(
        "ENT4314", Severity.Error,
        "The rule says {0}.",
        "Write 'unanimity', '{{setter: ID, ratifiers: [ID]}}' or '{{decider: ID}}'.");

    /// <summary>ENT4315</summary>
    public static readonly DiagnosticDescriptor NotAPair = new(
        "ENT4315", Severity.Error,
        "A pair has to name two different {0}, in the order of its issues.",
        "Write two ids.");

    /// <summary>ENT4316</summary>
    public static readonly DiagnosticDescriptor TooFewParties = new(
        "ENT4316", Severity.Error,
        "{0} at the table: there is nobody to bargain with.",
        "Name at least two parties, or remove the file.");

    /// <summary>ENT4320</summary>
    public static readonly DiagnosticDescriptor MandateOfNoParty = new(
        "ENT4320", Severity.Error,
        "The party '{0}' has a mandate but no place at the table.",
        "Remove the mandate, or add the party to negotiation.yaml; a strategy of inputs alone needs no place.");

    /// <summary>ENT4321</summary>
    public static readonly DiagnosticDescriptor MandateWithoutNegotiation = new(
        "ENT4321", Severity.Error,
        "The strategy has a mandate, but the case has no negotiation.",
        "Remove the mandate, or add negotiation.yaml.");

    /// <summary>ENT4322</summary>
    public static readonly DiagnosticDescriptor MandateLeavesNothing = new(
        "ENT4322", Severity.Error,
        "The mandate leaves no option of the issue '{0}'.",
        "Name at least one option; an issue that is not named is free.");

    /// <summary>ENT4323</summary>
    public static readonly DiagnosticDescriptor NoReferenceReply = new(
        "ENT4323", Severity.Error,
        "The party '{0}' has strategies but no reference reply.",
        "Name one of them under 'replies' of 'reference': {1}.");

    /// <summary>ENT4324</summary>
    public static readonly DiagnosticDescriptor ReplyOfOther = new(
        "ENT4324", Severity.Error,
        "The strategy '{0}' is one of {1}, not of {2}.",
        "Name a strategy of that party.");

    /// <summary>ENT4325</summary>
    public static readonly DiagnosticDescriptor MajorityInRun = new(
        "ENT4325", Severity.Error,
        "A majority cannot settle a round: over packages of several issues it may prefer another to each.",
        "Write unanimity, {{setter: ID, ratifiers: [ID]}} or {{decider: ID}}; problem files know majorities.");
}
