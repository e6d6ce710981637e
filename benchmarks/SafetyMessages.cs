namespace AftercareBot.Benchmarks;

internal static class SafetyMessages
{
    public const int Count = 8;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "safety");

    public static string[] Typical { get; } =
    [
        "good morning everyone, did anyone watch the match last night?",
        "can I take my dose in the morning instead, it makes me sleepy at work",
        "30 days clean today and my sister baked a cake",
        "hola, alguien me puede llevar a la reunión del jueves?",
        "cant sleep again, watching old films with the cat",
        "I can't cope tonight",
        "they put me on a slower taper and its going ok so far I think",
        "my brother is not waking up and his lips are blue",
    ];

    public static string Long(int length)
    {
        var text = string.Concat(Enumerable.Repeat(string.Join(". ", Typical.Take(5)) + ". ", (length / 250) + 1));
        return text[..length];
    }
}
