using Entente.Experiments.Execution;
using Entente.Reporting.Building;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tests.Words;

public sealed class AnswerPhraseTests
{
    private readonly Ensemble _ensemble = SampleAnalysis.Build(3).Ensemble;

    [Fact]
    public void Places_become_titles_and_numbers_with_a_note()
    {
        Phrase phrase = AnswerPhrase.Of("{strategy:pay} ends at {outcome:gas_price:pay:as-it-was}, or {median:gas_price:pay:as-it-was}.", _ensemble, Notes());

        phrase.ToString().ShouldBe("Pay for the union ends at 101\u00A0USD/1000 m³ (between 48 and 153, 90\u00A0%), or 101.");
        phrase.Parts.Where(p => p.Note is not null).Select(p => p.Note).ShouldBe(["outcome:gas_price", "outcome:gas_price"]);
    }

    [Fact]
    public void A_future_that_was_not_run_is_said_to_be_none_of_this_run()
    {
        Ensemble part = _ensemble with { Cells = [.. _ensemble.Cells.Where(c => c.Scenario.Id == "closed")] };

        AnswerPhrase.Of("It is {median:gas_price:pay:as-it-was}.", part, Notes()).ToString().ShouldBe("It is (not part of this run).");
    }

    private NoteBook Notes() => new(_ensemble.Experiment.Case);
}
