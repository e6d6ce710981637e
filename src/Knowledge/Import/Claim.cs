namespace AftercareBot.Knowledge.Import;

/// <summary>What a document says about a subject that documents are known to differ on.</summary>
internal sealed record Claim(string File, int Line, string Subject, string Side, string Text);
