namespace AftercareBot.Knowledge.Import;

/// <summary>Something in an imported text that a reviewer must look at.</summary>
/// <param name="File">The file it came from, as given.</param>
/// <param name="Line">Line in the extracted text at which its section begins; 0 when not known.</param>
/// <param name="Kind">
/// empty-list, broken-list, phone, code, dose, schedule, advertisement, boilerplate (all left out of the draft), or old-date,
/// contradiction, myth (kept).
/// </param>
/// <param name="Text">The words in question.</param>
public sealed record ReviewFlag(string File, int Line, string Kind, string Text);
