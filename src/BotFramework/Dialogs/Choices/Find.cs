namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices in words.</summary>
public static class Find
{
    /// <summary>The choices named in an utterance.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance,
        IList<string> choices,
        FindChoicesOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>The choices named in an utterance.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance,
        IList<Choice> choices,
        FindChoicesOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var synonyms = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
            AddWordsOf(choices[i], i, options, synonyms);
        return FindValues(utterance, synonyms, options).ConvertAll(found => ToChoice(found, choices));
    }

    /// <summary>
    /// The values in an utterance. One that is the whole utterance is the only one; else all the words of a value must be there, in
    /// order and not too far apart, and the best matches go first where they overlap.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(
        string utterance,
        List<SortedValue> values,
        FindValuesOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var whole = values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase));
        if (whole is not null)
            return [ToResult(utterance, whole, 0, utterance.Length - 1, 1)];
        return new ValueSearch(utterance, options).Run(values);
    }

    internal static ModelResult<FoundValue> ToResult(string utterance, SortedValue value, int start, int end, float score) =>
        new()
        {
            Text = utterance[start..(end + 1)],
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue
            {
                Value = value.Value,
                Index = value.Index,
                Score = score,
            },
        };

    private static void AddWordsOf(Choice choice, int index, FindChoicesOptions options, List<SortedValue> synonyms)
    {
        if (!options.NoValue)
            Add(choice.Value);
        if (!options.NoAction)
            Add(choice.Action?.Title);
        choice.Synonyms?.ForEach(Add);

        void Add(string? words)
        {
            if (!string.IsNullOrEmpty(words))
                synonyms.Add(new SortedValue { Value = words, Index = index });
        }
    }

    private static ModelResult<FoundChoice> ToChoice(ModelResult<FoundValue> found, IList<Choice> choices) =>
        new()
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        };
}
