namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>A change of a case, as an open page is told. The page reads the rest itself.</summary>
/// <param name="Id">The case.</param>
/// <param name="Kind">What changed, in lower case.</param>
/// <param name="Level">How urgent it is now, in lower case.</param>
internal sealed record CaseNews(Guid Id, string Kind, string Level);
