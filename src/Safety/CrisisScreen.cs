namespace AftercareBot.Safety;

/// <summary>
/// Looks for danger in a message: reviewed rules first, then a learned net that can only raise what they say. Pure and in process; the same text
/// gives the same answer. Safe to use from many threads at once.
/// </summary>
public sealed class CrisisScreen
{
    private const int MostEarlierMessages = 6;
    private readonly SafetyData data;

    internal CrisisScreen(SafetyData data) => this.data = data;

    internal SafetyData Data => data;

    /// <summary>Reads rules, lexicon and net from the data folder, which is copied beside the executable as <c>safety</c>.</summary>
    /// <exception cref="SafetyDataException">Something in the data is wrong; the exception lists everything that is.</exception>
    public static CrisisScreen Load(string folder)
    {
        var errors = new DataErrors();
        if (!Directory.Exists(folder))
        {
            errors.Add(folder, 0, "the safety data folder is missing");
            errors.ThrowIfAny();
        }
        var loaded = SafetyData.Load(new DataFolder(folder, errors));
        errors.ThrowIfAny();
        return new CrisisScreen(loaded);
    }

    /// <summary>
    /// Assesses a message. Never throws, whatever the input; null counts as empty.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="context">Earlier messages of the conversation within the last minutes, oldest first. They can raise the level, never lower it.</param>
    public RiskAssessment Screen(string text, ReadOnlySpan<ContextMessage> context = default)
    {
        var scratch = ScreenScratch.Current;
        FindAsked(context, scratch);
        var alone = Assess(text ?? "", [], scratch);
        if (!HasEarlier(context))
            return alone;
        var joined = Assess(text ?? "", context, scratch);
        return joined.Level > alone.Level ? joined : alone;
    }

    /// <summary>Assesses a message and tells how the assessment came about. Slower than <see cref="Screen"/>; same result.</summary>
    /// <param name="text">The message.</param>
    /// <param name="context">As for <see cref="Screen"/>.</param>
    public ScreenExplanation Explain(string text, ReadOnlySpan<ContextMessage> context = default)
    {
        var scratch = ScreenScratch.Current;
        FindAsked(context, scratch);
        var alone = Assess(text ?? "", [], scratch);
        var words = ReadWords(scratch.Tokens);
        var rules = scratch.Hits.ConvertAll(hit => Describe(data.Rules.Rules[hit.Rule]));
        double[] probabilities = [];
        double[] thresholds = [];
        IReadOnlyList<KeyValuePair<string, double>> moved = [];
        if (data.Net is { } net && scratch.Tokens.Count > 0)
        {
            var score = net.Score(scratch.Features);
            probabilities = [score.Concern, score.Page, score.Emergency];
            thresholds = [net.Header.Concern.Threshold, net.Header.Page.Threshold, net.Header.Emergency.Threshold];
            moved = NetEvidence.Words(net, scratch, words.Split(' '));
        }
        var final = Screen(text ?? "", context);
        var effect =
            context.IsEmpty ? "none given"
            : final.Level > alone.Level ? $"raises {alone.Level} to {final.Level}"
            : "changes nothing";
        return new ScreenExplanation(text ?? "", words, alone, final, rules, probabilities, thresholds, moved, effect);
    }

    /// <summary>Why a rule is there, in its reviewers' words; null when no rule has that id, or has it no more.</summary>
    /// <param name="ruleId">The id, as in <see cref="RiskEvidence.RuleId"/>.</param>
    public string? ReasonOf(string ruleId) => data.Rules.Rules.FirstOrDefault(rule => rule.Id == ruleId)?.Reason;

    private static string Describe(Rule rule) =>
        $"{rule.Id} ({rule.Level}{(rule.IsHint ? ", weighed by the net" : "")}): {rule.Reason}";

    private string ReadWords(TokenList tokens)
    {
        var words = new List<string>(tokens.Count);
        foreach (ref readonly var token in tokens.Span)
            words.Add(token.Word >= 0 ? data.Vocabulary[token.Word].Text : tokens.Letters(token).ToString());
        return string.Join(' ', words);
    }

    /// <summary>The words of a text as rules and net see them: folded, written out, mended.</summary>
    internal string ReadWords(string text)
    {
        var tokens = ScreenScratch.Current.Question;
        tokens.Clear();
        data.Tokenizer.Append(text, tokens);
        return ReadWords(tokens);
    }

    /// <summary>Reads the message with its context into the buffers and says what the rules make of it, for training.</summary>
    internal RiskLevel Prepare(string text, ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        FindAsked(context, scratch);
        var own = Read(text, context, scratch);
        data.Extractor.Extract(scratch, own, data.Rules);
        return RuleLevel(scratch);
    }

    private static bool HasEarlier(ReadOnlySpan<ContextMessage> context)
    {
        foreach (ref readonly var message in context)
            if (message.From == MessageSender.Member)
                return true;
        return false;
    }

    private void FindAsked(ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        Array.Clear(scratch.Asked);
        for (var i = context.Length - 1; i >= 0; i--)
        {
            if (context[i].From != MessageSender.Bot)
                continue;
            scratch.Question.Clear();
            data.Tokenizer.Append(context[i].Text, scratch.Question);
            data.Rules.FindQuestions(scratch.Question.Span, scratch.Matches, scratch.Asked);
            return;
        }
    }

    private RiskAssessment Assess(string text, ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        var own = Read(text, context, scratch);
        if (data.Net is not { } net || scratch.Tokens.Count == 0)
            return Conclude(scratch, own, RiskLevel.None);
        data.Extractor.Extract(scratch, own, data.Rules);
        return Conclude(scratch, own, Lift(net.Score(scratch.Features), net.Header, RuleLevel(scratch), own > 0));
    }

    /// <summary>Reads the message after the member's earlier ones and finds the rules that hold; says where the message itself begins.</summary>
    private int Read(string text, ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        var tokens = scratch.Tokens;
        tokens.Clear();
        var first = Math.Max(0, context.Length - (MostEarlierMessages * 2));
        foreach (ref readonly var message in context[first..])
            if (message.From == MessageSender.Member)
                data.Tokenizer.Append(message.Text, tokens);
        var own = tokens.Count;
        data.Tokenizer.Append(text, tokens);
        data.Rules.Find(tokens.Span, scratch.Asked, scratch.Matches, scratch.Hits);
        return own;
    }

    private RiskLevel RuleLevel(ScreenScratch scratch)
    {
        foreach (var hit in scratch.Hits)
            if (!data.Rules.Rules[hit.Rule].IsHint)
                return hit.Level;
        return RiskLevel.None;
    }

    /// <summary>The level that the net's probabilities lift to, given what the rules say.</summary>
    internal static RiskLevel Lift(NetScore score, in NetHeader header, RiskLevel rules, bool afterEarlier)
    {
        if (score.Emergency >= header.Emergency.Threshold)
            return RiskLevel.Emergency;
        var page = afterEarlier ? header.PageAfterEarlier : header.Page.Threshold;
        if (score.Page >= page || rules == RiskLevel.Crisis)
            return score.Emergency >= header.EmergencyWhenPaging ? RiskLevel.Emergency : RiskLevel.Crisis;
        return score.Concern >= header.Concern.Threshold ? RiskLevel.Concern : RiskLevel.None;
    }

    private RiskAssessment Conclude(ScreenScratch scratch, int own, RiskLevel net)
    {
        var rules = RuleLevel(scratch);
        if (rules == RiskLevel.None && net == RiskLevel.None)
            return RiskAssessment.None;
        var evidence = new List<RiskEvidence>(scratch.Hits.Count + 1);
        foreach (var hit in scratch.Hits)
            if (!data.Rules.Rules[hit.Rule].IsHint)
                evidence.Add(Evidence(hit, scratch.Tokens, own));
        // A rule of the same weight names the danger better than the net does.
        var deciding = scratch.Hits.Find(hit =>
            !data.Rules.Rules[hit.Rule].IsHint && (hit.Level >= net || hit.Level >= RiskLevel.Crisis)
        );
        if (deciding.Level == RiskLevel.None)
        {
            var (category, subject) = data.Net!.Name(scratch.Features, net);
            evidence.Insert(0, NetEvidence.Find(data.Net, scratch, own));
            return new RiskAssessment(net, category, subject, evidence);
        }
        if (net > deciding.Level)
            evidence.Insert(0, NetEvidence.Find(data.Net!, scratch, own));
        var rule = data.Rules.Rules[deciding.Rule];
        return new RiskAssessment(net > deciding.Level ? net : deciding.Level, rule.Category, rule.Subject, evidence);
    }

    private RiskEvidence Evidence(RuleHit hit, TokenList tokens, int own)
    {
        var rule = data.Rules.Rules[hit.Rule];
        if (hit.Last < own)
            return new RiskEvidence(rule.Id, rule.Reason, 0, 0);
        var start = tokens.Tokens[Math.Max(hit.First, own)].Start;
        return new RiskEvidence(rule.Id, rule.Reason, start, tokens.Tokens[hit.Last].End - start);
    }
}
