using System.Collections.Frozen;
using AftercareBot.Care.Conversations;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AftercareBot.Dialogs.Sms;

/// <summary>
/// Honours STOP, START and HELP in text messages. It stands behind the crisis screen: who has said STOP and writes that they are in
/// danger is answered. While somebody has stopped, their turns are walked as ever, so that a responder reads on, and nothing is said.
/// </summary>
public sealed partial class SmsConsent : IMiddleware
{
    private static readonly byte[] Mark = "{}"u8.ToArray();

    private readonly IConversationStateStore store;
    private readonly BotWords words;
    private readonly ILogger<SmsConsent> logger;
    private readonly FrozenSet<string> stop;
    private readonly FrozenSet<string> start;
    private readonly FrozenSet<string> help;

    /// <summary>Keeps in <paramref name="store"/> who has stopped.</summary>
    public SmsConsent(IConversationStateStore store, BotWords words, ILogger<SmsConsent> logger)
    {
        ArgumentNullException.ThrowIfNull(words);
        this.store = store;
        this.words = words;
        this.logger = logger;
        stop = Listed(words, SmsWords.StopWords);
        start = Listed(words, SmsWords.StartWords);
        help = Listed(words, SmsWords.HelpWords);
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity is not { ChannelId: Channels.Sms or Channels.Twilio, Type: ActivityTypes.Message })
        {
            await next(cancellationToken);
            return;
        }

        var turn = MemberTurn.Of(turnContext);
        var key = $"sms-stopped/{activity.ChannelId}/{activity.From?.Id}";
        var word = PhraseText.Fold(turn.Text);
        var hasStopped = await TryAsync(() => IsStoppedAsync(key, cancellationToken));
        if (stop.Contains(word))
        {
            await TryAsync(() => KeepAsync(key, cancellationToken));
            // Once: a second STOP is answered with silence, as it asks.
            if (!hasStopped)
                await SayAsync(turnContext, turn, SmsWords.Stopped, cancellationToken);
        }
        else if (hasStopped && start.Contains(word))
        {
            await TryAsync(() => ForgetAsync(key, cancellationToken));
            await SayAsync(turnContext, turn, SmsWords.Started, cancellationToken);
        }
        else if (help.Contains(word))
            await SayAsync(turnContext, turn, SmsWords.Help, cancellationToken);
        else
        {
            // Danger was answered before this; what follows it is for a person who wants to hear from us.
            if (hasStopped && turn.Risk.Level < RiskLevel.Crisis)
                Silence(turnContext);
            await next(cancellationToken);
        }
    }

    private static FrozenSet<string> Listed(BotWords words, WordKey key) =>
        Languages
            .All.SelectMany(language => words.Texts.Get(key, language).Split(','))
            .Select(PhraseText.Fold)
            .ToFrozenSet(StringComparer.Ordinal);

    private static void Silence(ITurnContext context) =>
        context.OnSendActivities(
            (_, activities, send) =>
            {
                activities.Clear();
                return send();
            }
        );

    private Task SayAsync(ITurnContext context, MemberTurn turn, WordKey key, CancellationToken cancellationToken)
    {
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, turn.Language);
        var text = Placeholders.Fill(words.Texts.Get(key, turn.Language), numbers);
        return context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
    }

    private async Task<bool> IsStoppedAsync(string key, CancellationToken cancellationToken) =>
        (await store.ReadAsync([key], cancellationToken)).Count > 0;

    private async Task<bool> KeepAsync(string key, CancellationToken cancellationToken)
    {
        await store.WriteAsync(new Dictionary<string, byte[]>(StringComparer.Ordinal) { [key] = Mark }, cancellationToken);
        return true;
    }

    private async Task<bool> ForgetAsync(string key, CancellationToken cancellationToken)
    {
        await store.DeleteAsync([key], cancellationToken);
        return true;
    }

    // A database that is away must not cost the person the answer; the carrier holds to STOP on its own as well.
    private async Task<bool> TryAsync(Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unknown(logger, exception.GetType().Name);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "Whether somebody wants text messages could not be read or kept ({Reason})"
        )]
        public static partial void Unknown(ILogger logger, string reason);
    }
}
