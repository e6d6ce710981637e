using AftercareBot.Encoder;

namespace AftercareBot.Safety;

/// <summary>
/// Reads a message whole, in the light of what went before it: for danger that is said in words harmless one by one. Slower than the net by a few
/// hundred times, so it is asked only where the net is in doubt. Trained and written by src/EncoderTraining.
/// </summary>
internal sealed class MessageReader(SentenceEncoder encoder, Vocabulary vocabulary, Tokenizer tokenizer)
{
    public const string File = "Net/reader.bin";

    /// <summary>Three levels, the categories but none, and self, other, group.</summary>
    public const int Outputs = 3 + 13 + 3;

    private const int MostOwn = 96;
    private const int MostEarlier = 48;
    private const int MostMessages = 6;
    private const int MostWordsShown = 6;
    private const int FirstKind = 3;
    private readonly int[]?[] piecesOfWords = new int[vocabulary.Count][];

    /// <summary>Takes the weights, which are still being read; null, with the error noted, when they do not fit this code.</summary>
    public static MessageReader? Read(
        Task<SentenceEncoder> weights,
        Vocabulary vocabulary,
        Tokenizer tokenizer,
        DataErrors errors
    )
    {
        try
        {
            var encoder = weights.GetAwaiter().GetResult();
            if (encoder.Outputs == Outputs)
                return new MessageReader(encoder, vocabulary, tokenizer);
            errors.Add(File, 0, "the reader's weights are for another screen; run src/EncoderTraining/train_safety.py");
        }
        catch (InvalidDataException wrong)
        {
            errors.Add(File, 0, wrong.Message);
        }
        return null;
    }

    /// <summary>Reads the tokens of a message, and the messages before it.</summary>
    public ReaderScore Read(TokenList tokens, int own, ReadOnlySpan<ContextMessage> context, ScreenScratch scratch) =>
        ReadWithout(-1, tokens, own, context, scratch);

    /// <summary>The words whose absence would change the paging log-odds most, either way. Reads the message once a word.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> WordsThatMatter(
        TokenList tokens,
        ReadOnlySpan<ContextMessage> context,
        ScreenScratch scratch,
        Func<Token, string> nameOf
    )
    {
        var all = Read(tokens, 0, context, scratch).Page;
        var found = new List<KeyValuePair<string, double>>();
        for (var i = 0; i < Math.Min(tokens.Count, MostOwn); i++)
            found.Add(new(nameOf(tokens.Tokens[i]), all - ReadWithout(i, tokens, 0, context, scratch).Page));
        return [.. found.OrderByDescending(pair => Math.Abs(pair.Value)).Take(MostWordsShown)];
    }

    private ReaderScore ReadWithout(
        int left,
        TokenList tokens,
        int own,
        ReadOnlySpan<ContextMessage> context,
        ScreenScratch scratch
    )
    {
        var input = scratch.ReaderInput;
        input.Clear();
        input.Add(encoder.Pieces.Start, earlier: false);
        AddOwn(left, tokens, own, scratch);
        input.Add(encoder.Pieces.Separator, earlier: false);
        AddEarlier(context, scratch);
        var outputs = scratch.ReaderOutputs;
        encoder.Read(input, outputs);
        return new ReaderScore(outputs[1], outputs[2], outputs[0]);
    }

    /// <summary>The category and subject that fit what was read last best, among those a level allows.</summary>
    public static (string Category, RiskSubject Subject) Name(ScreenScratch scratch, RiskLevel level) =>
        MessageKinds.Name(scratch.ReaderOutputs.AsSpan(FirstKind), level);

    private void AddOwn(int left, TokenList tokens, int own, ScreenScratch scratch)
    {
        var pieces = scratch.Pieces;
        pieces.Clear();
        for (var i = own; i < tokens.Count; i++)
            if (i != left)
                Cut(tokens, tokens.Tokens[i], pieces);
        // Of a long message the beginning and the end say most.
        for (var i = 0; i < pieces.Count; i++)
            if (pieces.Count <= MostOwn || i < MostOwn / 2 || i >= pieces.Count - (MostOwn / 2))
                scratch.ReaderInput.Add(pieces[i], earlier: false);
    }

    private void AddEarlier(ReadOnlySpan<ContextMessage> context, ScreenScratch scratch)
    {
        var pieces = scratch.Pieces;
        pieces.Clear();
        foreach (ref readonly var message in context[Math.Max(0, context.Length - MostMessages)..])
        {
            pieces.Add(message.From == MessageSender.Bot ? encoder.Pieces.FromBot : encoder.Pieces.FromMember);
            var words = scratch.Question;
            words.Clear();
            tokenizer.Append(message.Text, words);
            foreach (ref readonly var token in words.Span)
                Cut(words, token, pieces);
        }
        var room = Math.Min(MostEarlier, EncoderInput.MostPieces - scratch.ReaderInput.Count);
        for (var i = Math.Max(0, pieces.Count - room); i < pieces.Count; i++)
            scratch.ReaderInput.Add(pieces[i], earlier: true);
    }

    private void Cut(TokenList tokens, in Token token, List<int> pieces)
    {
        if (token.Word < 0)
        {
            encoder.Pieces.Cut(tokens.Letters(token), pieces);
            return;
        }
        // Two threads may cut a word at once; they find the same.
        piecesOfWords[token.Word] ??= CutWords(vocabulary[token.Word].Text);
        pieces.AddRange(piecesOfWords[token.Word]!);
    }

    private int[] CutWords(string text)
    {
        var pieces = new List<int>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            encoder.Pieces.Cut(word, pieces);
        return [.. pieces];
    }
}
