namespace AftercareBot.Safety;

/// <summary>What a telephone number of a country looks like.</summary>
internal sealed record PhoneFormat(string Country, string CallingCode, string Trunk, int[] Lengths, string[] Short)
{
    public static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    public bool Accepts(string number)
    {
        if (number.Any(sign => !char.IsAsciiDigit(sign) && sign is not (' ' or '-' or '(' or ')')))
            return false;
        var digits = Digits(number);
        if (Short.Contains(digits, StringComparer.Ordinal))
            return true;
        if (Trunk.Length > 0 && digits.StartsWith(Trunk, StringComparison.Ordinal))
            digits = digits[Trunk.Length..];
        return digits.Length > 6 && Lengths.Contains(digits.Length);
    }
}
