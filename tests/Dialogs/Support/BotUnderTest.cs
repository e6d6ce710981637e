using AftercareBot.Care;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Main;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Knowledge;
using AftercareBot.Safety;
using AftercareBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Tests.Support;

/// <summary>The whole bot over a real database in a folder of its own, spoken to through the SDK's test adapter.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private static readonly CrisisScreen Screen = CrisisScreen.Load(Path.Combine(AppContext.BaseDirectory, "safety"));
    private static readonly EmergencyNumbers Numbers = EmergencyNumbers.Load(Path.Combine(AppContext.BaseDirectory, "safety"));
    private static readonly BotWords AllWords = BotWords.Load(Path.Combine(AppContext.BaseDirectory, "dialogs"));
    private static readonly KnowledgeBase Documents = KnowledgeBase
        .Load(new KnowledgeOptions { Folder = Path.Combine(AppContext.BaseDirectory, "documents") })
        .Base;

    private readonly string folder = Directory.CreateTempSubdirectory("aftercare-dialogs-").FullName;
    private readonly ServiceProvider provider;
    private readonly TestAdapter adapter;
    private readonly IBot bot;

    public BotUnderTest(string channelId = "directline", string locale = "en-US", bool isGroup = false, string? country = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Care:DataFolder", folder)]).Build();
        provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddCare(configuration)
            .AddDialogs()
            .AddSingleton(Screen)
            .AddSingleton(Numbers)
            .AddSingleton(AllWords)
            .AddSingleton<IKnowledge>(new FixedKnowledge(Documents))
            .AddSingleton(new MemberTurnOptions { Country = country })
            .AddSingleton(new PrivateReplyOptions("", "https://api.botframework.com"))
            .BuildServiceProvider();
        bot = provider.GetRequiredService<IBot>();
        adapter = new TestAdapter(
            new ConversationReference
            {
                ChannelId = channelId,
                ServiceUrl = "https://channel.example",
                User = new ChannelAccount("member-1", "Ana"),
                Bot = new ChannelAccount("bot", "Bot"),
                Conversation = new ConversationAccount(isGroup: isGroup, id: "conversation-1"),
                Locale = locale,
            }
        )
        {
            Locale = locale,
        };
        provider.GetRequiredService<BotPipeline>().Install(adapter);
    }

    public FakeTimeProvider Clock { get; } = new();

    public CapturedLogs Log { get; } = new();

    public static BotWords Words => AllWords;

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <summary>Sends a text and gives back everything the bot says to it.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text)
    {
        var activity = adapter.MakeActivity(text);
        activity.Locale = adapter.Locale;
        return SendAsync(activity);
    }

    /// <summary>Sends any activity and gives back everything the bot says to it.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        await adapter.ProcessActivityAsync(activity, bot.OnTurnAsync, CancellationToken.None);
        var replies = new List<Activity>();
        while (adapter.GetNextReply() is Activity reply)
            replies.Add(reply);
        return replies;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class FixedKnowledge(KnowledgeBase current) : IKnowledge
    {
        public KnowledgeBase Current => current;
    }
}
