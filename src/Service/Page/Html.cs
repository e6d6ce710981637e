using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AftercareBot.Service.Page;

/// <summary>Makes text safe to stand in HTML, letters of every language left as they are.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string value) => Encoder.Encode(value);
}
