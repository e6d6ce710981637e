using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace AftercareBot.Channels.Sms;

/// <summary>The answer to Twilio's request: messages that Twilio then sends.</summary>
internal static class Twiml
{
    public static IResult Of(IEnumerable<string> texts)
    {
        var answer = new XElement("Response", texts.Select(text => new XElement("Message", text)));
        return Results.Text(answer.ToString(SaveOptions.DisableFormatting), "text/xml; charset=utf-8");
    }
}
