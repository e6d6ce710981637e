namespace AftercareBot.Channels.Sms;

/// <summary>Phone numbers as people type them.</summary>
internal static class PhoneNumber
{
    /// <summary>Digits with a leading plus, as providers write them.</summary>
    public static string Normal(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        return typed.TrimStart().StartsWith('+') ? $"+{digits}" : digits;
    }
}
