using System.Text.RegularExpressions;

namespace AftercareBot.Care.Review;

/// <summary>
/// Takes out of a question what could tell who asked it: addresses of all kinds, numbers of people and things, names that are given
/// as names. It errs towards taking out. A name in lower case that nothing announces ("ana told me") stays: no list of names is kept.
/// </summary>
public static partial class PersonalDetails
{
    /// <summary>Stands where something was taken out.</summary>
    public const string Mark = "[…]";

    // What stands behind the longest read is not kept, so a detail that the cut tears is never in what is kept.
    private const int LongestRead = 2000;
    private const int LongestKept = 500;
    private const int FewestPhoneDigits = 7;
    private const int MostNameWords = 3;
    private const int Milliseconds = 1000;

    private static readonly HashSet<string> NotNames = Set(
        """
        a an and are because but can cant could do does for from have how i id if im in is it ive my need not of on or please should
        so take taking that the this to want was what when where who why with would you
        a al como con cuando de desde donde el en es estoy hola la las los me mi no o para pero por porque pregunto puedo que quiero
        quisiera se si soy su tengo tomo un una y ya yo
        """
    );

    // Words that stand between a number and "drive", "way", "place" in questions, and never in an address.
    private static readonly HashSet<string> NotStreets = Set(
        """
        a after ago an and at before bottle bottles by can cant day days do drink drinks drive for from hour hours i if in is it mg
        milligrams min minutes months my no not of on or pill pills safe should some still than that the then this times to weeks
        while will with years you
        """
    );

    // "my dr said no" names nobody.
    private static readonly HashSet<string> NotTitled = Set(
        """
        about and asked because but cut does doesnt dont for gave has have is just keeps made prescribed prescribes put refused said
        says should stopped switched tell tells that thinks to told took wants wont will with would
        dice dijo me que quiere receta
        """
    );

    /// <summary>The text without personal details, spaces run together, cut to a length that a question needs.</summary>
    /// <exception cref="RegexMatchTimeoutException">The text is made to be slow to read.</exception>
    public static string TakeOut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestRead)
            text = text[..LongestRead];
        text = MailAddress().Replace(text, Mark);
        text = WebAddress().Replace(text, Mark);
        text = Handle().Replace(text, Mark);
        text = Account().Replace(text, match => $"{match.Groups["place"].Value} {Mark}");
        text = SpanishStreet().Replace(text, Mark);
        text = Street().Replace(text, match => IsStreet(match) ? Mark : match.Value);
        text = Phone().Replace(text, match => match.Value.Count(char.IsDigit) >= FewestPhoneDigits ? Mark : match.Value);
        text = LongNumber().Replace(text, Mark);
        text = AnnouncedName().Replace(text, WithoutName);
        text = WrittenName().Replace(text, match => $"{match.Groups["before"].Value}{Mark}");
        text = Title().Replace(text, match => IsTitled(match) ? $"{match.Groups["title"].Value} {Mark}" : match.Value);
        text = Spaces().Replace(text, " ").Trim();
        return text.Length > LongestKept ? text[..LongestKept] : text;
    }

    /// <summary>Whether anything but marks is left.</summary>
    public static bool HasWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace(Mark, "", StringComparison.Ordinal).Any(char.IsLetter);
    }

    private static bool IsStreet(Match match) =>
        !match.Groups["word"].Captures.Any(word => NotStreets.Contains(word.Value.Trim().ToLowerInvariant()));

    private static bool IsTitled(Match match) => !NotTitled.Contains(match.Groups["name"].Value.ToLowerInvariant());

    // The first word is a name whatever it is; a second and third are, unless they go on with the sentence.
    private static string WithoutName(Match match)
    {
        var words = match.Groups["word"].Captures;
        var names = 1;
        while (names < words.Count && names < MostNameWords && !NotNames.Contains(words[names].Value.ToLowerInvariant()))
            names++;
        var last = words[names - 1];
        var rest = match.Value[(last.Index + last.Length - match.Index)..];
        return $"{Mark}{rest}";
    }

    private static HashSet<string> Set(string words) =>
        [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(
        @"[^\s@<>()]{1,64}@[^\s@<>()]{1,190}\.\w{2,}|\b[\w.+-]{1,64}\s?(?:\(at\)|\[at\]|\bat\b|\barroba\b)\s?[\w-]{1,60}\s?(?:\(dot\)|\[dot\]|\bdot\b|\bpunto\b|\.)\s?(?:com|net|org|edu|es|mx|co|uk)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Milliseconds
    )]
    private static partial Regex MailAddress();

    [GeneratedRegex(
        @"\b(?:https?|ftp)://\S+|\bwww\.\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:(?:com|net|org|edu|gov|info|io|app)\b(?:/\S*)?|[a-z]{2,6}/\S*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Milliseconds
    )]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"(?<![\w@])@[\w.-]{2,}|\b[\w.]{2,32}#\d{4}\b|(?<!\S)/?u/[\w-]{3,}", RegexOptions.None, Milliseconds)]
    private static partial Regex Handle();

    [GeneratedRegex(
        @"\b(?<place>snap(?:chat)?|insta(?:gram)?|ig|telegram|discord|whatsapp|kik|tiktok|facebook|fb)\b\s?(?:\bis\b|\bes\b|:|=)\s?\S+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Milliseconds
    )]
    private static partial Regex Account();

    [GeneratedRegex(
        @"\b\d{1,6}[a-z]?\s(?<word>[\p{L}'.-]{1,30}\s|\d{1,3}(?:st|nd|rd|th)\s){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|terrace|highway|hwy|square|circle|parkway)\b\.?(?:,?\s?(?:apt|apartment|unit|#)\.?\s?\w{1,6})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Milliseconds
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"\b(?:(?:calle|avenida|avda|av|plaza|carretera|colonia)\b|c/)\.?\s?(?:[\p{L}'.-]{1,30}\s){0,5}(?:n[úu]mero\s|n[º°o.]{1,2}\s?|\#\s?)?\d{1,5}(?:[\w-]{0,6})(?:,?\s?(?:piso|depto|apto)\.?\s?\w{1,6})?|\b(?:carrera|cra)\b\.?\s?\d{1,3}(?:\s?(?:\#|n[º°o.]{1,2})\s?[\d-]{1,8})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Milliseconds
    )]
    private static partial Regex SpanishStreet();

    [GeneratedRegex(@"(?<![\w.])\+?\(?\d(?:[\s().\-/]{0,2}\d){4,18}(?!\w)", RegexOptions.None, Milliseconds)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\w*\d{5,}\w*", RegexOptions.None, Milliseconds)]
    private static partial Regex LongNumber();

    [GeneratedRegex(
        @"(?<before>\b(?:my\s(?:full\s|real\s|first\s|last\s)?name(?:\sis|['’]?s)|(?:her|his|their)\sname(?:\sis|['’]?s)|(?:i\sam|i['’]?m|is|he['’]?s|she['’]?s)\s(?:called|named)|call\sme|me\sllamo|se\sllama|mi\snombre\ses|su\snombre\ses)\s)(?<word>[\p{L}'’-]{1,30})(?:\s(?<word>[\p{L}'’-]{1,30})){0,2}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Milliseconds
    )]
    private static partial Regex AnnouncedName();

    // Here the capital letter tells: "I'm Ana", "my sister Maria", "soy Luis", "this is Pat Lee".
    [GeneratedRegex(
        @"(?<before>\b(?:[Ii]['’]?m|[Ii]\sam|[Tt]his\sis|[Ss]oy|[Ss]igned|(?:[Mm]y|[Oo]ur|[Mm]i|[Mm]is)\s(?:\p{Ll}{2,14}\s)?(?:mom|mum|mother|dad|father|sister|brother|son|daughter|wife|husband|partner|boyfriend|girlfriend|friend|cousin|aunt|uncle|sponsor|doctor|therapist|counselor|counsellor|nurse|boss|mam[aá]|madre|pap[aá]|padre|hermana|hermano|hijo|hija|esposa|esposo|marido|mujer|novio|novia|pareja|amigo|amiga|primo|prima|t[ií]a|t[ií]o|padrino|madrina|m[eé]dico|m[eé]dica|doctora|terapeuta)),?\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Milliseconds
    )]
    private static partial Regex WrittenName();

    [GeneratedRegex(
        @"\b(?<title>dr|dra|mr|mrs|ms|sr|sra|prof)\b\.?\s(?<name>[\p{L}'’-]{2,30})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Milliseconds
    )]
    private static partial Regex Title();

    [GeneratedRegex(@"\s+", RegexOptions.None, Milliseconds)]
    private static partial Regex Spaces();
}
