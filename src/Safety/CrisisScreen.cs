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
        var screen = LoadForTraining(folder);
        if (screen.data.Net is not null)
            return screen;
        // Rules alone catch a seventh of what all catch together; nobody may run on them without knowing.
        var errors = new DataErrors();
        errors.Add(NetModel.File, 0, "the net's weights are missing; run the SafetyTraining command");
        errors.ThrowIfAny();
        return screen;
    }

    /// <summary>The same, where the net may be still to come.</summary>
    internal static CrisisScreen LoadForTraining(string folder)
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
        if (context.IsEmpty)
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
        ReaderExplanation? read = null;
        IReadOnlyList<KeyValuePair<string, double>> moved = [];
        if (data.Net is { } net && scratch.Tokens.Count > 0)
        {
            var odds = net.LogOdds(scratch.Features);
            var score = odds.AsProbabilities();
            probabilities = [score.Concern, score.Page, score.Emergency];
            thresholds = [net.Header.Alone.Concern, net.Header.Alone.Page, net.Header.Alone.Emergency];
            moved = NetEvidence.Words(net, scratch, words.Split(' '));
            read = ExplainReading(net, odds, context, scratch);
        }
        var final = Screen(text ?? "", context);
        var effect =
            context.IsEmpty ? "none given"
            : final.Level > alone.Level ? $"raises {alone.Level} to {final.Level}"
            : "changes nothing";
        return new ScreenExplanation(text ?? "", words, alone, final, rules, probabilities, thresholds, moved, read, effect);
    }

    /// <summary>Why a rule is there, in its reviewers' words; null when no rule has that id, or has it no more.</summary>
    /// <param name="ruleId">The id, as in <see cref="RiskEvidence.RuleId"/>.</param>
    public string? ReasonOf(string ruleId) => data.Rules.Rules.FirstOrDefault(rule => rule.Id == ruleId)?.Reason;

    private ReaderExplanation? ExplainReading(
        NetModel net,
        NetScore odds,
        ReadOnlySpan<ContextMessage> context,
        ScreenScratch scratch
    )
    {
        if (data.Reader is not { } reader)
            return null;
        var inDoubt = net.Header.IsInDoubt(odds.AsProbabilities(), afterEarlier: false);
        var both = Both(net, odds, reader.Read(scratch.Tokens, 0, context, scratch));
        var limits = net.Header.Read;
        return new ReaderExplanation(
            inDoubt,
            [both.Concern, both.Page, both.Emergency],
            [limits.Concern, context.IsEmpty ? limits.Page : limits.PageAfterEarlier, limits.Emergency],
            reader.WordsThatMatter(scratch.Tokens, context, scratch, token => ReadWord(scratch.Tokens, token))
        );
    }

    private static string Describe(Rule rule) =>
        $"{rule.Id} ({rule.Level}{(rule.IsHint ? ", weighed by the net" : "")}): {rule.Reason}";

    private string ReadWords(TokenList tokens)
    {
        var words = new List<string>(tokens.Count);
        foreach (ref readonly var token in tokens.Span)
            words.Add(ReadWord(tokens, token));
        return string.Join(' ', words);
    }

    private string ReadWord(TokenList tokens, Token token) =>
        token.Word >= 0 ? data.Vocabulary[token.Word].Text : tokens.Letters(token).ToString();

    /// <summary>The words of a text as rules and net see them: folded, written out, mended.</summary>
    internal string ReadWords(string text)
    {
        var tokens = ScreenScratch.Current.Question;
        tokens.Clear();
        data.Tokenizer.Append(text, tokens);
        return ReadWords(tokens);
    }

    /// <summary>What the reader says of a message after the context; null without a reader or without a word, for training.</summary>
    internal ReaderScore? ReadWhole(string text, ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        if (data.Reader is not { } reader)
            return null;
        var own = Read(text, context, scratch);
        return scratch.Tokens.Count > own ? reader.Read(scratch.Tokens, own, context, scratch) : null;
    }

    /// <summary>Reads the message with its context into the buffers and says what the rules make of it, for training.</summary>
    internal RiskLevel Prepare(string text, ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        FindAsked(context, scratch);
        var own = Read(text, context, scratch);
        data.Extractor.Extract(scratch, own, data.Rules);
        return RuleLevel(scratch);
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
            return Conclude(scratch, own, RiskLevel.None, wasRead: false);
        data.Extractor.Extract(scratch, own, data.Rules);
        var odds = net.LogOdds(scratch.Features);
        var score = odds.AsProbabilities();
        var rules = RuleLevel(scratch);
        var afterEarlier = !context.IsEmpty;
        if (data.Reader is not { } reader || rules >= RiskLevel.Crisis || !net.Header.IsInDoubt(score, afterEarlier))
            return Conclude(scratch, own, net.Header.Alone.Lift(score, rules, afterEarlier), wasRead: false);
        var both = Both(net, odds, reader.Read(scratch.Tokens, own, context, scratch));
        return Conclude(scratch, own, net.Header.Read.Lift(both, rules, afterEarlier), wasRead: true);
    }

    /// <summary>The probabilities that follow from what net and reader say together.</summary>
    private static NetScore Both(NetModel net, NetScore own, ReaderScore read)
    {
        var header = net.Header;
        return new NetScore(
            header.ReadPage.Probability(own.Page, read.Page),
            header.ReadEmergency.Probability(own.Emergency, read.Emergency),
            header.ReadConcern.Probability(own.Concern, read.Concern)
        );
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
        // The message alone answers the bot's last question; an earlier one answered another.
        data.Rules.Find(tokens.Span, own > 0 ? scratch.NothingAsked : scratch.Asked, scratch.Matches, scratch.Hits);
        return own;
    }

    private RiskLevel RuleLevel(ScreenScratch scratch)
    {
        foreach (var hit in scratch.Hits)
            if (!data.Rules.Rules[hit.Rule].IsHint)
                return hit.Level;
        return RiskLevel.None;
    }

    private RiskAssessment Conclude(ScreenScratch scratch, int own, RiskLevel net, bool wasRead)
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
            var (category, subject) = wasRead ? MessageReader.Name(scratch, net) : data.Net!.Name(scratch.Features, net);
            evidence.Insert(0, NetEvidence.Find(data.Net!, scratch, own, wasRead));
            return new RiskAssessment(net, category, subject, evidence);
        }
        if (net > deciding.Level)
            evidence.Insert(0, NetEvidence.Find(data.Net!, scratch, own, wasRead));
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
