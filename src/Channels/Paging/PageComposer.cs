using AftercareBot.Care.Notifying;
using Microsoft.Extensions.Options;

namespace AftercareBot.Channels.Paging;

/// <summary>Puts notifications into words, in the language of the one who reads them.</summary>
public sealed class PageComposer(IResponderWords words, IOptions<PagingOptions> options)
{
    /// <summary>The category of a case that tries the chain; nobody is in danger.</summary>
    public const string Rehearsal = "rehearsal";

    /// <summary>The words of a notification.</summary>
    public PageText Compose(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var language = LanguageOf(notification.Locale);
        return new PageText(
            Headline(notification, language),
            words.Get(BodyOf(notification), language),
            notification.Kind is NotificationKind.Page or NotificationKind.NobodyReached ? words.Get("take", language) : null,
            words.Get("page_open", language),
            LinkTo(notification)
        );
    }

    /// <summary>The language part of a locale.</summary>
    public static string LanguageOf(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return locale.Split('-', '_')[0].ToLowerInvariant();
    }

    private string Headline(Notification notification, string language)
    {
        if (notification.Kind is NotificationKind.Test)
            return words.Get("page_headline_test", language);
        if (notification.Category is Rehearsal)
            return words.Get("page_headline_rehearsal", language);
        var level = words.NameOf("level", notification.Level.ToString().ToLowerInvariant(), language);
        return options.Value.Detail is PageDetail.Level
            ? words.Get("page_headline_level", language, ("level", level))
            : words.Get(
                "page_headline",
                language,
                ("level", level),
                ("category", words.NameOf("category", notification.Category, language)),
                ("about", words.NameOf("about", notification.Subject, language))
            );
    }

    private static string BodyOf(Notification notification) =>
        notification.Kind switch
        {
            NotificationKind.Test => "page_test",
            NotificationKind.ChainWeak => "page_chain_weak",
            NotificationKind.NobodyReached => "page_nobody_reached",
            _ when notification.Category is Rehearsal => "page_rehearsal",
            _ => "page_waits",
        };

    private string? LinkTo(Notification notification)
    {
        var address = options.Value.ConsoleUrl.TrimEnd('/');
        if (address.Length == 0)
            return null;
        return notification.CaseId == Guid.Empty ? $"{address}/responders" : $"{address}/responders/cases/{notification.CaseId}";
    }
}
