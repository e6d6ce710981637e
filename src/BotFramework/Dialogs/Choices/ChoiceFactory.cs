using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Puts choices into messages.</summary>
public static class ChoiceFactory
{
    /// <summary>The most choices that are told in one line.</summary>
    private const int MaxInline = 3;

    /// <summary>Shows choices as the channel allows.</summary>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice> list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null
    ) => ForChannel(channelId, list, text, speak, options, null);

    /// <summary>Shows choices as the channel and the kind of conversation allow: as buttons, else in words.</summary>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice> list,
        string? text,
        string? speak,
        ChoiceFactoryOptions? options,
        string? conversationType,
        IList<string>? toList = null
    )
    {
        list ??= [];
        var fitsButtons = list.All(choice => choice.Title.Length <= Channel.MaxActionTitleLength(channelId));
        if (fitsButtons && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            return SuggestedAction(list, text, speak, toList);
        if (fitsButtons && Channel.SupportsCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);
        return fitsButtons && list.Count <= MaxInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Shows choices in one line: "(1) a, (2) b, or (3) c".</summary>
    public static Activity Inline(
        IList<Choice> choices,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null
    )
    {
        choices ??= [];
        var words = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            words.Append(JoinerBefore(i, choices.Count, options));
            if (options?.IncludeNumbers ?? true)
                words.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            words.Append(choices[i].Title);
        }
        return MessageFactory.Text(words.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices below each other, with numbers or dashes.</summary>
    public static Activity List(
        IList<string> choices,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null
    ) => List(ToChoices(choices), text, speak, options);

    /// <summary>Shows choices below each other, with numbers or dashes.</summary>
    public static Activity List(
        IList<Choice> choices,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null
    )
    {
        choices ??= [];
        var words = new StringBuilder(text).Append('\n');
        for (var i = 0; i < choices.Count; i++)
        {
            words.Append("\n   ");
            if (options?.IncludeNumbers ?? true)
                words.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            else
                words.Append("- ");
            words.Append(choices[i].Title);
        }
        return MessageFactory.Text(words.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak);

    /// <summary>Shows choices as suggested actions, for some of the members if a list is given.</summary>
    public static IMessageActivity SuggestedAction(
        IList<Choice> choices,
        string? text = null,
        string? speak = null,
        IList<string>? toList = null
    )
    {
        var message = MessageFactory.Text(text, speak, InputHints.ExpectingInput);
        message.SuggestedActions = new SuggestedActions { To = toList, Actions = ToActions(choices) };
        return message;
    }

    /// <summary>Shows choices as buttons of a card.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = ToActions(choices) };
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    /// <summary>Choices of words.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) =>
        choices is null ? [] : choices.Select(words => new Choice(words)).ToList();

    private static List<CardAction> ToActions(IList<Choice> choices) =>
        (choices ?? []).Select(choice => choice.Action ?? Say(choice.Value)).ToList();

    private static CardAction Say(string? value) =>
        new()
        {
            Type = ActionTypes.ImBack,
            Title = value,
            Value = value,
        };

    private static string JoinerBefore(int index, int count, ChoiceFactoryOptions? options)
    {
        if (index == 0)
            return string.Empty;
        if (index < count - 1)
            return options?.InlineSeparator ?? ", ";
        return index == 1 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }
}
