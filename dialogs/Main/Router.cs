using AftercareBot.Dialogs.Faq;
using AftercareBot.Dialogs.Intents;
using AftercareBot.Dialogs.State;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Welcome;
using AftercareBot.Dialogs.Words;
using AftercareBot.Knowledge;
using AftercareBot.Safety;

namespace AftercareBot.Dialogs.Main;

/// <summary>Decides what a message asks for, when no exercise is running.</summary>
internal sealed class Router(BotWords words, IKnowledge knowledge)
{
    // Longer texts are pasted documents or life stories; they deserve a person's question, not a guess at one.
    private const int LongestQuestion = 1500;

    public Route Decide(MemberTurn turn, ConversationData data)
    {
        var text = Replies.Resolve(turn.Text, data);
        if (text.Length == 0)
            return new Route(RouteKind.NoText);
        // A bare sign from somebody who seems to be in trouble is about them, not about the answer.
        if (turn.Risk.Level < RiskLevel.Concern && Thumbs.Of(text, data, words.Texts) is not null)
            return new Route(RouteKind.Thumb);
        if (ButtonRoute(text, turn.Language) is { } button)
            return button;
        if (IntentRoute(words.Intents.Of(text)) is { } command)
            return command;
        if (words.Exercises.Titled(text) is { } named)
            return new Route(RouteKind.Exercise, named);
        if (text.Length > LongestQuestion)
            return new Route(RouteKind.TooLong);
        return turn.Risk.Level == RiskLevel.Concern || !IsQuestion(text)
            ? FeelingRoute(turn, data, text)
            : new Route(RouteKind.Question);
    }

    // What someone feels goes to the exercise made for it; but a feeling the documents answer outright ("my heart is racing") is answered.
    private Route FeelingRoute(MemberTurn turn, ConversationData data, string text)
    {
        if (IsQuestion(text))
            return new Route(RouteKind.Question);
        if (words.Exercises.For(text, turn.Language) is { } exercise)
            return new Route(RouteKind.Exercise, exercise);
        if (turn.Risk.Level != RiskLevel.Concern)
            return new Route(RouteKind.Question);
        var answer = knowledge.Current.Ask(text, new AskContext(turn.Language, data.LastEntryId));
        return answer.Outcome is AnswerOutcome.Answer or AnswerOutcome.Refer
            ? new Route(RouteKind.Question)
            : new Route(RouteKind.Support);
    }

    private Route? ButtonRoute(string text, string language)
    {
        foreach (var spoken in Languages.All.OrderByDescending(candidate => candidate == language))
        {
            if (text == words.Texts.Get(WelcomeWords.Ask, spoken))
                return new Route(RouteKind.AskPrompt);
            if (text == words.Texts.Get(WelcomeWords.Cope, spoken))
                return new Route(RouteKind.Exercises);
            if (text == words.Texts.Get(WelcomeWords.Human, spoken))
                return new Route(RouteKind.Human);
        }

        return null;
    }

    private static Route? IntentRoute(Intent intent) =>
        intent switch
        {
            Intent.Human => new Route(RouteKind.Human),
            Intent.Cope => new Route(RouteKind.Exercises),
            Intent.Ask => new Route(RouteKind.AskPrompt),
            Intent.Help => new Route(RouteKind.Help),
            Intent.Spanish => new Route(RouteKind.SetLanguage, "es"),
            Intent.English => new Route(RouteKind.SetLanguage, "en"),
            _ => null,
        };

    private bool IsQuestion(string text) => words.Intents.IsQuestion(text);
}
