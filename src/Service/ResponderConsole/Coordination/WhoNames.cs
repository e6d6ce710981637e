using AftercareBot.Care.Responders;

namespace AftercareBot.Service.ResponderConsole.Coordination;

/// <summary>What whom a step pages is called.</summary>
public static class WhoNames
{
    private const string Role = "role:";
    private const string Person = "responder:";

    /// <summary>The choices that name no person.</summary>
    public static IReadOnlyList<string> Groups { get; } =
    ["shared", "on_call", "shared_and_on_call", "everyone", .. ResponderRole.All.Select(role => Role + role)];

    /// <summary>The choice that pages one responder.</summary>
    public static string OfPerson(Guid responderId) => Person + responderId;

    /// <summary>The name in words; the code itself when it has none.</summary>
    public static string Of(ConsoleText text, string who, Func<Guid, string?> nameOf)
    {
        if (who.StartsWith(Role, StringComparison.Ordinal))
            return text["who_role", "role", text.NameOf("role", who[Role.Length..])];
        if (who.StartsWith(Person, StringComparison.Ordinal) && Guid.TryParse(who[Person.Length..], out var id))
            return nameOf(id) ?? text["somebody"];
        return text.NameOf("who", who);
    }
}
