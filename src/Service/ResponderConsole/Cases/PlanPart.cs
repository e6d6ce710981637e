namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>A part of a member's safety plan.</summary>
/// <param name="Name">What the part is called where it is kept.</param>
/// <param name="Lines">What the member wrote in it.</param>
public sealed record PlanPart(string Name, IReadOnlyList<string> Lines);
