namespace AftercareBot.Knowledge;

/// <summary>Parts of an entry that are weighed differently.</summary>
internal enum Field
{
    Heading,
    AlsoAsked,
    Text,
    Tags,
}
