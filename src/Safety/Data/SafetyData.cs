using System.Globalization;
using AftercareBot.Encoder;

namespace AftercareBot.Safety;

/// <summary>Everything the screen reads from its data folder.</summary>
internal sealed class SafetyData
{
    private static readonly (string Folder, Language Language)[] Languages = [("en", Language.English), ("es", Language.Spanish)];

    private SafetyData(
        Vocabulary vocabulary,
        ClassNames classes,
        Tokenizer tokenizer,
        RuleSet rules,
        NetModel? net,
        MessageReader? reader
    )
    {
        Vocabulary = vocabulary;
        Classes = classes;
        Tokenizer = tokenizer;
        Rules = rules;
        Net = net;
        Reader = reader;
        Extractor = new FeatureExtractor(classes, vocabulary);
    }

    public Vocabulary Vocabulary { get; }

    public ClassNames Classes { get; }

    public Tokenizer Tokenizer { get; }

    public RuleSet Rules { get; }

    /// <summary>The net; null while its weights are still to be trained.</summary>
    public NetModel? Net { get; }

    /// <summary>What reads a message whole where the net is in doubt; null while its weights are still to be trained.</summary>
    public MessageReader? Reader { get; }

    public FeatureExtractor Extractor { get; }

    public static SafetyData Load(DataFolder folder)
    {
        // Most of the bytes, and in need of nothing else: read beside the rest. A thread of its own, because the pool's have other things to read.
        using var readerFile = folder.Open(MessageReader.File);
        var encoder = readerFile is null
            ? null
            : Task.Factory.StartNew(
                () => SentenceEncoder.Load(readerFile),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        var vocabulary = new Vocabulary();
        var classes = new ClassNames();
        var numberClass = classes.GetOrAdd("number");
        var manyClass = classes.GetOrAdd("many");
        var folder16 = new CharFolder(ReadReadings(folder));
        ReadLexicon(folder, vocabulary, classes, folder16);
        ReadKnownWords(folder, vocabulary);
        var rules = ReadRules(folder, vocabulary, classes, new WordReader(vocabulary, folder16));
        vocabulary.Trim();
        var tokenizer = new Tokenizer(vocabulary, folder16, numberClass, manyClass);
        using var netFile = folder.Open(NetModel.File);
        var net = netFile is null ? null : NetModel.Read(netFile, folder.Errors);
        var reader = encoder is null ? null : MessageReader.Read(encoder, vocabulary, tokenizer, folder.Errors);
        if (reader is null && net is { Header.HasReader: true })
            folder.Errors.Add(MessageReader.File, 0, "the reader's weights are missing, and the net's thresholds count on it");
        return new SafetyData(vocabulary, classes, tokenizer, rules, net, reader);
    }

    /// <summary>The same data with another net, for measuring.</summary>
    public SafetyData With(NetModel net) => new(Vocabulary, Classes, Tokenizer, Rules, net, Reader);

    /// <summary>The same data with another reader, for measuring.</summary>
    public SafetyData With(MessageReader reader) => new(Vocabulary, Classes, Tokenizer, Rules, Net, reader);

    private static void ReadLexicon(DataFolder folder, Vocabulary vocabulary, ClassNames classes, CharFolder characters)
    {
        var lexicon = new LexiconReader(vocabulary, classes, characters, folder.Errors);
        foreach (var (name, language) in Languages)
        foreach (var file in folder.Files("Lexicon/" + name, ".txt"))
            if (file.EndsWith("/spelling.txt", StringComparison.Ordinal))
                lexicon.ReadSpelling(file, folder.ReadText(file), language);
        foreach (var (name, language) in Languages)
        foreach (var file in folder.Files("Lexicon/" + name, ".txt"))
            if (!file.EndsWith("/spelling.txt", StringComparison.Ordinal))
                lexicon.ReadClasses(file, folder.ReadText(file), language);
        lexicon.FinishPhrases();
    }

    /// <summary>Words that the training corpora use often enough to be no slips of the pen, by language.</summary>
    private static void ReadKnownWords(DataFolder folder, Vocabulary vocabulary)
    {
        foreach (var (name, language) in Languages)
            if (folder.TryReadText($"Net/words.{name}.txt") is { } text)
                foreach (var word in text.AsSpan().EnumerateLines())
                    if (!word.IsEmpty && word[0] != '#')
                        vocabulary[vocabulary.GetOrAdd(word)].Known |= language;
    }

    private static RuleSet ReadRules(DataFolder folder, Vocabulary vocabulary, ClassNames classes, WordReader words)
    {
        var reader = new RuleReader(vocabulary, classes, words, folder.Errors);
        foreach (var (name, language) in Languages)
        foreach (var file in folder.Files("Rules/" + name, ".yaml"))
            reader.Add(file, folder.ReadText(file), language);
        reader.Finish();
        return new RuleSet(reader.Rules, reader.Scopes, new PatternSet(reader.Patterns, vocabulary, classes));
    }

    /// <summary>Characters and how they read: <c>sign = letters</c>, or <c>U+1F48A = pill</c>.</summary>
    private static List<KeyValuePair<int, string>> ReadReadings(DataFolder folder)
    {
        var found = new List<KeyValuePair<int, string>>();
        foreach (var file in new[] { "Lexicon/confusables.txt", "Lexicon/emoji.txt" })
        {
            var number = 0;
            foreach (var line in folder.ReadText(file).AsSpan().EnumerateLines())
            {
                number++;
                if (line.IsWhiteSpace() || line[0] == '#')
                    continue;
                var at = line.LastIndexOf('=');
                if (at <= 0)
                {
                    folder.Errors.Add(file, number, "expected “signs = reading”");
                    continue;
                }
                var reading = line[(at + 1)..].Trim().ToString().ToLower(CultureInfo.InvariantCulture);
                foreach (var rune in line[..at].EnumerateRunes())
                    if (rune.Value is not (' ' or 0xFE0F or 0x200D))
                        found.Add(new(rune.Value, reading));
            }
        }
        return found;
    }
}
