namespace AftercareBot.Service.Commands;

/// <summary>One line of the doctor.</summary>
internal sealed record Finding(FindingGrade Grade, string Text)
{
    /// <summary>The grade as a word of fixed width, readable without colour.</summary>
    public string Mark =>
        Grade switch
        {
            FindingGrade.Good => "[ ok ]",
            FindingGrade.Warning => "[warn]",
            _ => "[FAIL]",
        };
}
