namespace AftercareBot.Knowledge;

/// <summary>Keys of the reply texts.</summary>
internal static class ReplyKeys
{
    public const string Clarify = "clarify";
    public const string NotCovered = "not-covered";
    public const string Empty = "empty";
    public const string TooLong = "too-long";
    public const string OtherLanguage = "other-language";
    public const string OtherInstructions = "other-instructions";
    public const string Draft = "draft";
    public const string Myth = "myth";
    public const string ReferPrefix = "refer.";

    public static readonly string[] ReferCategories =
    [
        "dose",
        "mixing",
        "taper",
        "stopping",
        "diagnosis",
        "drug-test",
        "obtain",
        "prescription",
        "law",
    ];

    public static readonly string[] All =
    [
        Clarify,
        NotCovered,
        Empty,
        TooLong,
        OtherLanguage,
        OtherInstructions,
        Draft,
        Myth,
        .. ReferCategories.Select(c => ReferPrefix + c),
    ];
}
