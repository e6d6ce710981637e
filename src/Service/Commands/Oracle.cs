using AftercareBot.Care.Alerts;
using AftercareBot.Dialogs.Crisis;
using AftercareBot.Dialogs.Turn;
using AftercareBot.Dialogs.Words;
using AftercareBot.Knowledge;
using AftercareBot.Safety;
using AftercareBot.Service.Hosting;
using Microsoft.Bot.Schema;

namespace AftercareBot.Service.Commands;

/// <summary>Answers as a conversation would: the crisis screen first, then the documents.</summary>
internal sealed class Oracle(KnowledgeBase knowledge, CrisisScreen screen, MemberTurnFactory turns, CrisisComposer composer)
{
    /// <summary>An oracle over the documents, with the screen and the words beside the executable.</summary>
    public static Oracle Create(KnowledgeBase knowledge)
    {
        var member = new MemberTurnOptions();
        ServiceSettings.Read().GetSection("Members").Bind(member);
        var words = BotWords.Load(Folders.Dialogs);
        return new Oracle(
            knowledge,
            CrisisScreen.Load(Folders.Safety),
            new MemberTurnFactory(EmergencyNumbers.Load(Folders.Safety), member),
            new CrisisComposer(words.Replies, words.Texts)
        );
    }

    public OracleReply Ask(string question)
    {
        var risk = screen.Screen(question);
        var turn = turns.Create(new Activity(ActivityTypes.Message) { Text = question }, question, question, risk);
        if (risk.Level >= RiskLevel.Crisis)
            return new OracleReply("crisis", composer.Full(turn, AlertDurability.Database).Texts[0], [], [], 1);
        var answer = knowledge.Ask(question, new AskContext(turn.Language));
        var numbers = HelpLineTexts.For(turn.Numbers, turn.Style, answer.Language);
        return new OracleReply(
            OutcomeName(answer.Outcome),
            HelpLineTexts.Fill(answer.Text, numbers),
            answer.Sources,
            answer.Choices,
            answer.Score
        );
    }

    private static string OutcomeName(AnswerOutcome outcome) =>
        outcome switch
        {
            AnswerOutcome.Answer => "answer",
            AnswerOutcome.Clarify => "clarify",
            AnswerOutcome.Refer => "refer",
            _ => "not_covered",
        };
}
