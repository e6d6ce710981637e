using AftercareBot.Safety;

namespace AftercareBot.SafetyTraining;

/// <summary>Turns lines into examples, by the very code that screens.</summary>
internal sealed class ExampleMaker(CrisisScreen screen)
{
    public Example Make(Line line)
    {
        var scratch = ScreenScratch.Current;
        var rules = screen.Prepare(line.Text, [.. line.Context], scratch);
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
