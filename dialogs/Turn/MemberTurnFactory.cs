using AftercareBot.Dialogs.Words;
using AftercareBot.Safety;
using Microsoft.Bot.Schema;

namespace AftercareBot.Dialogs.Turn;

/// <summary>Finds out the language, the country and the style of a turn from the activity alone.</summary>
public sealed class MemberTurnFactory(EmergencyNumbers numbers, MemberTurnOptions options)
{
    /// <summary>The turn of an activity.</summary>
    public MemberTurn Create(Activity activity, string text, string screenedText, RiskAssessment risk)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(text);
        return new MemberTurn
        {
            Text = text,
            ScreenedText = screenedText,
            Language = LanguageGuess.Of(text) ?? Languages.FromLocale(activity.Locale) ?? options.Language,
            Numbers = numbers.For(ActivityCountry.Of(activity, numbers.Resolver, options.Country)),
            Style = ChannelStyles.Of(activity),
            Risk = risk,
            IsGroup = ActivityKeys.IsGroup(activity),
        };
    }
}
