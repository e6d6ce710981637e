using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Turns lines into examples, by the very code that screens.</summary>
internal sealed class ExampleMaker(CrisisScreen screen)
{
    public Example Make(Line line)
    {
        if (!line.Context.Any(message => message.From == MessageSender.Member))
            return See(line, line.Context);
        // What the bot has asked last is heard in both readings.
        var asked = line.Context.Where(message => message.From == MessageSender.Bot);
        var alone = See(line, [.. asked]);
        var joined = See(line, line.Context);
        return joined with { Alone = alone, Rules = alone.Rules > joined.Rules ? alone.Rules : joined.Rules };
    }

    private Example See(Line line, IReadOnlyList<ContextMessage> context)
    {
        var scratch = ScreenScratch.Current;
        var rules = screen.Prepare(line.Text, [.. context], scratch);
        line.Language = scratch.Tokens.Language == Language.Spanish ? "es" : "en";
        var places = new List<int>();
        var values = new List<float>();
        for (var group = 0; group < FeatureList.Groups; group++)
        {
            var found = scratch.Features.Of((FeatureGroup)group);
            var value = NetModel.GroupScale[group] / MathF.Sqrt(Math.Max(1, found.Length));
            foreach (var counted in found.ToArray().CountBy(place => place))
            {
                places.Add(counted.Key);
                values.Add(value * counted.Value);
            }
        }
        return new Example(line, [.. places], [.. values], rules);
    }
}
