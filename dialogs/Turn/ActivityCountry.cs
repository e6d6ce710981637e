using AftercareBot.Safety;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>Where the member is, as far as an activity tells.</summary>
internal static class ActivityCountry
{
    private const string ClientInfoType = "clientInfo";

    /// <summary>The ISO code of the country: from the channel, the phone number, the locale, the setting, in that order; null when nothing says.</summary>
    public static string? Of(Activity activity, CountryResolver resolver, string? setting)
    {
        var channel = ClientCountry(activity);
        return resolver.Resolve(channel, activity.From?.Id, activity.Locale, setting);
    }

    // An entity of another shape must not cost the turn.
    private static string? ClientCountry(Activity activity)
    {
        try
        {
            return activity.Entities?.FirstOrDefault(entity => entity?.Type == ClientInfoType)?.GetAs<ClientInfo>()?.Country;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
