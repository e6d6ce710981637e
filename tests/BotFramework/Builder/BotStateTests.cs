using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage storage = new();
    private readonly ConversationState state;
    private readonly IStatePropertyAccessor<Plan> plans;

    public BotStateTests()
    {
        state = new ConversationState(storage);
        plans = state.CreateProperty<Plan>("plan");
    }

    [Fact]
    public async Task A_change_of_the_object_that_was_handed_out_is_saved_without_being_set()
    {
        await InTurnAsync(async turn => (await plans.GetAsync(turn, () => new Plan())).Steps.Add("call Ana"));
        await InTurnAsync(async turn => (await plans.GetAsync(turn, () => new Plan())).Steps.Add("walk"));

        await InTurnAsync(async turn => (await plans.GetAsync(turn)).Steps.ShouldBe(["call Ana", "walk"]));
        storage.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task State_is_read_once_a_turn_and_not_written_when_nothing_changed()
    {
        await InTurnAsync(turn => plans.SetAsync(turn, new Plan { Steps = ["walk"] }));
        var (reads, writes) = (storage.Reads, storage.Writes);

        await InTurnAsync(async turn =>
        {
            await plans.GetAsync(turn);
            await plans.GetAsync(turn);
            await plans.SetAsync(turn, new Plan { Steps = ["walk"] });
        });

        (storage.Reads - reads, storage.Writes - writes).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Each_turn_has_objects_of_its_own()
    {
        Plan? first = null;
        await InTurnAsync(async turn => first = await plans.GetAsync(turn, () => new Plan()));

        await InTurnAsync(async turn => (await plans.GetAsync(turn)).ShouldNotBeSameAs(first));
    }

    [Fact]
    public async Task A_default_is_made_and_saved_when_there_is_nothing()
    {
        await InTurnAsync(turn => plans.GetAsync(turn, () => new Plan { Steps = ["breathe"] }));

        await InTurnAsync(async turn => (await plans.GetAsync(turn)).Steps.ShouldBe(["breathe"]));
    }

    [Fact]
    public async Task Without_a_factory_what_is_missing_is_the_types_default()
    {
        await InTurnAsync(async turn =>
        {
            (await state.CreateProperty<int>("n").GetAsync(turn)).ShouldBe(0);
            (await state.CreateProperty<Plan?>("p").GetAsync(turn)).ShouldBeNull();
        });
        storage.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_stored_zero_is_a_value()
    {
        var number = state.CreateProperty<int>("n");
        await InTurnAsync(turn => number.SetAsync(turn, 0));

        await InTurnAsync(async turn => (await number.GetAsync(turn, () => 5)).ShouldBe(0));
    }

    [Fact]
    public async Task What_a_storage_returned_as_json_is_converted_once_and_its_changes_are_saved()
    {
        await storage.WriteAsync(
            new Dictionary<string, object>
            {
                ["test/conversations/c1"] = JsonSerializer.SerializeToElement(
                    new { plan = new { steps = new[] { "walk" }, Extra = 1 }, id = "6ba7b810-9dad-11d1-80b4-00c04fd430c8" }
                ),
            }
        );
        var writes = storage.Writes;

        await InTurnAsync(async turn => (await plans.GetAsync(turn)).Steps.ShouldBe(["walk"]));
        storage.Writes.ShouldBe(writes);
        await InTurnAsync(async turn => (await plans.GetAsync(turn)).Steps.Add("rest"));

        await InTurnAsync(async turn =>
        {
            (await plans.GetAsync(turn)).ShouldBeSameAs(await plans.GetAsync(turn));
            (await plans.GetAsync(turn)).Steps.ShouldBe(["walk", "rest"]);
            var id = await state.CreateProperty<Guid>("id").GetAsync(turn);
            id.ShouldBe(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
        });
    }

    [Fact]
    public async Task What_is_not_state_is_refused()
    {
        await storage.WriteAsync(new Dictionary<string, object> { ["test/conversations/c1"] = "text" });

        await Should.ThrowAsync<InvalidOperationException>(() => state.LoadAsync(Turns.Of()));
    }

    [Fact]
    public async Task Saving_what_was_never_loaded_does_nothing()
    {
        await state.SaveChangesAsync(Turns.Of(), force: true);

        (storage.Reads, storage.Writes).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Force_writes_what_did_not_change()
    {
        var turn = Turns.Of();
        await state.LoadAsync(turn);

        await state.SaveChangesAsync(turn, force: true);

        storage.Writes.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_save_of_the_same_turn_sees_what_changed_since_the_first()
    {
        var turn = Turns.Of();
        var plan = await plans.GetAsync(turn, () => new Plan());
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        storage.Writes.ShouldBe(1);

        plan.Steps.Add("late");
        await state.SaveChangesAsync(turn);

        storage.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task Cleared_state_is_written_empty_and_deleted_state_is_gone()
    {
        await InTurnAsync(turn => plans.SetAsync(turn, new Plan()));
        await InTurnAsync(turn => state.ClearStateAsync(turn));
        (await StoredAsync()).ShouldBeAssignableTo<IDictionary<string, object>>()!.ShouldBeEmpty();

        var last = Turns.Of();
        await state.DeleteAsync(last);
        await state.SaveChangesAsync(last);
        (await StoredAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_property_is_gone_after_the_save()
    {
        await InTurnAsync(turn => plans.SetAsync(turn, new Plan()));
        await InTurnAsync(turn => plans.DeleteAsync(turn));

        (await StoredAsync()).ShouldBeAssignableTo<IDictionary<string, object>>()!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_by_way_of_the_cached_state_are_seen()
    {
        await InTurnAsync(turn => plans.SetAsync(turn, new Plan()));
        await InTurnAsync(async turn =>
        {
            await state.LoadAsync(turn);
            state.GetCachedState(turn)!.State["added"] = 1;
        });

        ((IDictionary<string, object>)(await StoredAsync())!).Keys.ShouldBe(["plan", "added"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_saved_when_the_bot_throws()
    {
        var saver = new AutoSaveStateMiddleware(state);
        var turn = Turns.Of();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            saver.OnTurnAsync(
                turn,
                async token =>
                {
                    await plans.SetAsync(turn, new Plan(), token);
                    throw new InvalidOperationException("boom");
                }
            )
        );

        storage.Writes.ShouldBe(0);
    }

    [Theory]
    [InlineData("test", null, "u", "Conversation.Id")]
    [InlineData(null, "c", "u", "channelId")]
    [InlineData("test", "c", null, "From.Id")]
    public async Task A_key_needs_what_it_is_made_of(string? channel, string? conversation, string? user, string missing)
    {
        var turn = Turns.Of(
            new Activity
            {
                ChannelId = channel,
                Conversation = new ConversationAccount { Id = conversation },
                From = new ChannelAccount(user),
            }
        );

        var failure = await Should.ThrowAsync<InvalidOperationException>(() =>
            new PrivateConversationState(storage).LoadAsync(turn)
        );

        failure.Message.ShouldBe($"invalid activity-missing {missing}");
    }

    private async Task InTurnAsync(Func<TurnContext, Task> work)
    {
        var turn = Turns.Of();
        await work(turn);
        await state.SaveChangesAsync(turn);
    }

    private async Task<object?> StoredAsync() =>
        (await storage.ReadAsync(["test/conversations/c1"])).TryGetValue("test/conversations/c1", out var item) ? item : null;

    public sealed class Plan
    {
        public List<string> Steps { get; set; } = [];
    }
}
