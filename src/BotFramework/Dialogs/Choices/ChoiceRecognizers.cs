using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognises a choice by its words, else by its rank, else by its number.</summary>
public static class ChoiceRecognizers
{
    /// <summary>The choices that an utterance means, in the order in which it names them.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance,
        IList<string> choices,
        FindChoicesOptions? options = null
    ) => RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>The choices that an utterance means, in the order in which it names them.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance,
        IList<Choice> list,
        FindChoicesOptions? options = null
    )
    {
        utterance ??= string.Empty;
        list ??= [];
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
            found = ByPlace(OrdinalRecognizer.Find(utterance, options.Locale, list.Count), utterance, list);
        if (found.Count == 0 && options.RecognizeNumbers)
            found = ByPlace(NumberRecognizer.Find(utterance, options.Locale), utterance, list);
        return found;
    }

    private static List<ModelResult<FoundChoice>> ByPlace(List<RecognizedNumber> places, string utterance, IList<Choice> list) =>
        places
            .Where(place => decimal.IsInteger(place.Value) && place.Value >= 1 && place.Value <= list.Count)
            .Select(place => ToResult(place, utterance, list))
            .ToList();

    private static ModelResult<FoundChoice> ToResult(RecognizedNumber place, string utterance, IList<Choice> list)
    {
        var index = (int)place.Value - 1;
        return new ModelResult<FoundChoice>
        {
            Text = utterance[place.Start..place.End],
            Start = place.Start,
            End = place.End - 1,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = list[index].Value,
                Index = index,
                Score = 1,
            },
        };
    }
}
