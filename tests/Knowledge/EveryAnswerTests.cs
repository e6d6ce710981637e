namespace AftercareBot.Knowledge.Tests;

/// <summary>What holds for every answer and every stored way of asking.</summary>
public sealed class EveryAnswerTests
{
    [Fact]
    public void No_answer_holds_a_dose_a_phone_number_or_stray_code()
    {
        foreach (var index in OurDocuments.Load.Base.Indexes)
        {
            var guard = new ReplyGuard(OurDocuments.Load.Base.Data.Of(index.Language).Guard);
            foreach (var (_, entry, _, _) in index.Entries)
            {
                guard.Harm(entry.Text).ShouldBeNull(entry.Id);
                StrayText.HasPhoneNumber(entry.Text).ShouldBeFalse(entry.Id);
                // The one placeholder that answers use; the dialog fills in the number of the member's country.
                StrayText.IsCode(entry.Text.Replace("{emergency}", "112", StringComparison.Ordinal)).ShouldBeFalse(entry.Id);
            }
        }
    }

    [Fact]
    public void No_answer_announces_a_list_that_does_not_follow()
    {
        foreach (var entry in OurDocuments.Load.Base.Indexes.SelectMany(i => i.Entries).Select(e => e.Entry))
        {
            var blocks = Blocks.Of(entry.Text).ToList();
            blocks[^1].Lines[^1].EndsWith(':').ShouldBeFalse(entry.Id);
        }
    }

    [Fact]
    public void Every_way_of_asking_word_for_word_is_nearly_certain_of_its_entry()
    {
        foreach (var index in OurDocuments.Load.Base.Indexes)
        {
            foreach (var (_, entry, _, _) in index.Entries)
            {
                foreach (var line in entry.AlsoAsked)
                {
                    var answer = OurDocuments.Ask(line, index.Language);
                    // A line whose words belong to the other language, or that the rules refer, is decided before its score counts.
                    if (answer.Outcome == AnswerOutcome.Answer && answer.Language == index.Language)
                        answer.Score.ShouldBeGreaterThanOrEqualTo(0.95, line);
                }
            }
        }
    }
}
