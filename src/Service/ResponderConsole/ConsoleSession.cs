namespace AftercareBot.Service.ResponderConsole;

/// <summary>The names and times of a responder's session.</summary>
internal static class ConsoleSession
{
    /// <summary>The authentication scheme, and the policy that asks for it.</summary>
    public const string Scheme = "responders";

    public const string StampClaim = "stamp";
    public const string LanguageCookie = "responders-language";

    /// <summary>How long a session lasts after its last request. An open page with its script asks often enough to keep it.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);
}
