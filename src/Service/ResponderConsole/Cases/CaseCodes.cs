namespace AftercareBot.Service.ResponderConsole.Cases;

/// <summary>Enum members as the codes that texts, styles and scripts know.</summary>
internal static class CaseCodes
{
    public static string Of(Enum member) => member.ToString().ToLowerInvariant();
}
