using AftercareBot.Care.Conversations;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Tests.Support;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Tests;

public sealed class PipelineTests
{
    [Fact]
    public async Task Danger_in_a_submitted_card_is_seen()
    {
        await using var bot = new BotUnderTest(country: "US");
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Value = """{"how":"i took the whole bottle"}""";

        var replies = await bot.SendAsync(activity);

        replies[0].Text.ShouldNotBeNull().ShouldStartWith("**Call [911](tel:911) now**");
    }

    [Fact]
    public async Task Danger_in_an_edited_message_is_seen()
    {
        await using var bot = new BotUnderTest(country: "US");

        var replies = await bot.SendAsync(new Activity(ActivityTypes.MessageUpdate) { Text = "i took the whole bottle" });

        replies[0].Text.ShouldNotBeNull().ShouldStartWith("**Call [911](tel:911) now**");
    }

    [Theory]
    [InlineData("i took the whole bottle\uFFFE")]
    [InlineData("i took the whole bottle \uD83D")]
    public async Task A_broken_character_does_not_cost_the_answer(string text)
    {
        await using var bot = new BotUnderTest(country: "US");

        (await bot.SayAsync(text))[0].Text.ShouldNotBeNull().ShouldStartWith("**Call [911](tel:911) now**");
    }

    [Fact]
    public async Task An_entity_of_another_shape_does_not_cost_the_answer()
    {
        await using var bot = new BotUnderTest(country: "US");
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Text = "i took the whole bottle";
        activity.Entities = [null!, new Entity("clientInfo"), new Entity("mention")];

        (await bot.SendAsync(activity))[0].Text.ShouldNotBeNull().ShouldStartWith("**Call [911](tel:911) now**");
    }

    [Fact]
    public async Task A_responder_who_watches_is_told_when_the_member_goes_on_writing()
    {
        await using var bot = new BotUnderTest(country: "US");
        await bot.SayAsync("human");
        using var watching = new CancellationTokenSource();
        var changes = bot.Get<Care.Cases.CaseFeed>().Subscribe(watching.Token);

        await bot.SayAsync("my sister is here");
        var kinds = new List<Care.Cases.CaseChangeKind>();
        await foreach (var change in changes)
        {
            kinds.Add(change.Kind);
            if (change.Kind == Care.Cases.CaseChangeKind.Line)
                break;
        }

        kinds.ShouldContain(Care.Cases.CaseChangeKind.Line);
    }

    [Fact]
    public async Task A_thank_you_after_danger_is_not_danger_again()
    {
        await using var bot = new BotUnderTest(country: "US");
        await bot.SayAsync("i took the whole bottle");

        var replies = await bot.SayAsync("thank you");

        replies.ShouldNotContain(reply => reply.Text!.Contains("911", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_person_in_danger_gets_the_whole_answer()
    {
        await using var bot = new BotUnderTest(country: "US");
        await bot.SayAsync("i took the whole bottle");

        var replies = await bot.SayAsync("my friend is blue and is not breathing");

        replies[0].Text.ShouldNotBeNull().ShouldContain("naloxone");
    }

    [Fact]
    public async Task One_who_is_not_better_after_an_exercise_is_not_congratulated()
    {
        await using var bot = new BotUnderTest(country: "US");
        await bot.SayAsync("cope");
        await bot.SayAsync("Box breathing");
        for (var step = 0; step < 6; step++)
            await bot.SayAsync("Next");

        var replies = await bot.SayAsync("much worse");

        replies[0].Text.ShouldNotBeNull().ShouldStartWith("Thank you for telling me");
    }

    [Fact]
    public async Task A_member_who_joins_alone_is_greeted_and_the_bot_itself_is_not()
    {
        await using var bot = new BotUnderTest(country: "US");

        var greeted = await bot.SendAsync(Joins("member-1"));
        var silent = await bot.SendAsync(Joins("bot"));

        greeted.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain("I am not a doctor");
        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_the_bot_introduces_itself_when_it_joins_and_not_to_every_member()
    {
        await using var bot = new BotUnderTest(isGroup: true, country: "US");

        (await bot.SendAsync(Joins("bot"))).ShouldHaveSingleItem();
        (await bot.SendAsync(Joins("member-2"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Turns_of_one_conversation_never_overlap()
    {
        var gate = new ConversationGate();
        var adapter = new TestAdapter();
        var running = 0;
        var most = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                {
                    var context = new TurnContext(adapter, adapter.MakeActivity("hello"));
                    return gate.OnTurnAsync(
                        context,
                        async _ =>
                        {
                            most = Math.Max(most, Interlocked.Increment(ref running));
                            await Task.Yield();
                            Interlocked.Decrement(ref running);
                        }
                    );
                })
        );

        most.ShouldBe(1);
    }

    [Fact]
    public async Task The_crisis_answer_does_not_wait_for_a_turn_that_hangs()
    {
        await using var bot = new BotUnderTest(country: "US");
        var gate = bot.Get<ConversationGate>();
        var isReleased = new TaskCompletionSource();
        var adapter = new TestAdapter();
        var hanging = adapter.MakeActivity("slow");
        hanging.ChannelId = "directline";
        hanging.Conversation = new ConversationAccount(id: "conversation-1");
        var hang = gate.OnTurnAsync(new TurnContext(adapter, hanging), _ => isReleased.Task);

        var danger = bot.SayAsync("i took the whole bottle");
        var alerts = bot.Get<Care.Cases.ICases>();
        while ((await alerts.ListOpenAsync(CancellationToken.None)).Count == 0)
            await Task.Yield();
        danger.IsCompleted.ShouldBeFalse("the rest of the turn waits for the one that hangs");
        isReleased.SetResult();
        await hang;

        (await danger)[0].Text.ShouldNotBeNull().ShouldStartWith("**Call [911](tel:911) now**");
    }

    [Fact]
    public async Task What_is_said_is_kept_for_a_responder()
    {
        await using var bot = new BotUnderTest();

        await bot.SayAsync("hi");
        var lines = await bot.Get<ITranscript>()
            .LastAsync(new ConversationKey("directline", "conversation-1"), 10, CancellationToken.None);

        lines.Select(line => line.Who).ShouldBe([Speaker.Member, Speaker.Bot]);
        lines[0].Text.ShouldBe("hi");
    }

    [Fact]
    public async Task Traces_of_the_state_do_not_leave()
    {
        var adapter = new TestAdapter(Channels(), sendTraceActivity: true).Use(new TraceFilter());
        var sent = new List<string?>();

        await ((TestAdapter)adapter).ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Text = "hi" },
            async (context, token) =>
            {
                await context.SendActivityAsync(new Activity(ActivityTypes.Trace) { Value = "the state" }, token);
                await context.SendActivityAsync(MessageFactory.Text("hello"), token);
            },
            CancellationToken.None
        );
        while (((TestAdapter)adapter).GetNextReply() is Activity reply)
            sent.Add(reply.Type);

        sent.ShouldBe([ActivityTypes.Message]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_first_segment_of_a_text_message_fits_with_every_countrys_numbers(string language)
    {
        var numbers = EmergencyNumbers.Load(Path.Combine(AppContext.BaseDirectory, "safety"));
        foreach (var (_, reply) in BotUnderTest.Words.Replies.All.Where(entry => entry.Language == language))
        foreach (var country in numbers.Countries)
        {
            var text = HelpLineTexts.Fill(reply.Sms, HelpLineTexts.For(country, ChannelStyle.Sms, language));
            text.Length.ShouldBeLessThanOrEqualTo(
                160,
                $"{reply.Level} {reply.Category} {reply.Subject} in {country.Country}: {text}"
            );
            text.ShouldAllBe(
                character => IsGsm(character),
                $"{reply.Level} {reply.Category} {reply.Subject}: a letter makes it two segments: {text}"
            );
        }
    }

    // GSM 03.38 basic character set, without the characters that no reply should need.
    private static bool IsGsm(char character) =>
        character is >= ' ' and <= '~' and not ('`' or '[' or ']' or '{' or '}' or '\\' or '^' or '~' or '|')
        || "ñÑéùìòàüöäÉ¿¡".Contains(character, StringComparison.Ordinal);

    private static ConversationReference Channels() =>
        new()
        {
            ChannelId = "directline",
            ServiceUrl = "https://channel.example",
            User = new ChannelAccount("user"),
            Bot = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "conversation"),
        };

    private static Activity Joins(string id) => new(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(id)] };
}
