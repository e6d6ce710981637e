namespace AftercareBot.Knowledge;

/// <summary>What a block of a passage is.</summary>
internal enum BlockKind
{
    Paragraph,
    List,
    Table,
}
