using System.Text.Json;
using System.Text.Json.Serialization;

namespace AftercareBot.Knowledge;

/// <summary>The learned part, from <c>model.json</c>.</summary>
/// <param name="Authored">For documents whose ways of asking were written by people.</param>
/// <param name="Plain">For passages of plain text.</param>
/// <param name="AuthoredMeaning">Like <paramref name="Authored"/>, once a question was also read for its meaning.</param>
/// <param name="PlainMeaning">Like <paramref name="Plain"/>, likewise.</param>
/// <param name="Refer">What tells a question to refer, once it was read for its meaning.</param>
internal sealed partial record Model(
    ModelPart Authored,
    ModelPart Plain,
    ModelPart AuthoredMeaning,
    ModelPart PlainMeaning,
    ReferPart Refer
)
{
    public const string FileName = "model.json";

    /// <summary>Hand-set weights that work without a model file: likeness first, then coverage.</summary>
    public static Model Default { get; } = new(DefaultPart(), DefaultPart(), DefaultPart(), DefaultPart(), DefaultRefer());

    public static Model Read(string folder, List<KnowledgeProblem> problems)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, FileName));
            var model = JsonSerializer.Deserialize(file, ModelJson.Default.Model);
            if (
                model is not null
                && Fits(model.Authored)
                && Fits(model.Plain)
                && Fits(model.AuthoredMeaning)
                && Fits(model.PlainMeaning)
                && model.Refer is { Weights.Length: ReferChance.Inputs }
            )
                return model;
            problems.Add(new KnowledgeProblem(FileName, 0, "The model does not fit this version's features; train it again."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            problems.Add(new KnowledgeProblem(FileName, 0, $"The model cannot be read: {e.Message}"));
        }

        return Default;
    }

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, ModelJson.Default.Model) + "\n");

    private static bool Fits(ModelPart? part) =>
        part is { Rank.Length: Features.Count, First.Length: ChanceNet.WeightCount, FirstThree.Length: ChanceNet.WeightCount };

    // As likely as the part of the nearest lines that is referred.
    private static ReferPart DefaultRefer()
    {
        var weights = new float[ReferChance.Inputs];
        (weights[0], weights[5]) = (-4, 8);
        return new ReferPart(weights, 0.5, 0.5);
    }

    private static ModelPart DefaultPart()
    {
        var rank = new float[Features.Count];
        (rank[0], rank[1], rank[2], rank[3], rank[4], rank[5], rank[6]) = (3, 5, 1, 1, 2, 1, 1);
        (rank[7], rank[8], rank[9], rank[10], rank[11], rank[12]) = (0.5f, -0.5f, -2, -1, -1, 0.3f);
        return new ModelPart(rank, DefaultChance(-4), DefaultChance(-3.2f), 0.5, 0.5);
    }

    // One unit, kept where a tangent is nearly straight.
    private static float[] DefaultChance(float bias)
    {
        const float straight = 0.05f;
        var weights = new float[ChanceNet.WeightCount];
        (weights[1], weights[4], weights[9], weights[Features.Count + 3]) = (5, 3, -2, -4);
        (weights[Features.Count], weights[Features.Count + 2], weights[14]) = (bias, 1, 1);
        for (var i = 0; i < Ranker.ProbabilityFeatures; i++)
            weights[i] *= straight;
        weights[ChanceNet.Hidden * Ranker.ProbabilityFeatures] = 1 / straight;
        return weights;
    }

    [JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Model))]
    private sealed partial class ModelJson : JsonSerializerContext;
}
