using System.Net;
using System.Xml.Linq;
using AftercareBot.Care.Cases;
using AftercareBot.Care.Notifying;
using AftercareBot.Channels.Sms;
using AftercareBot.Channels.Tests.Paging.Support;
using AftercareBot.Channels.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Primitives;

namespace AftercareBot.Channels.Tests.Paging;

public sealed class SmsEndpointTests : IAsyncLifetime
{
    private const string Ana = "+15550111";
    private const string Member = "+15550122";

    private HttpProvider twilio = null!;
    private PagingServer server = null!;
    private int messages;

    public async Task InitializeAsync()
    {
        twilio = await HttpProvider.StartAsync(
            static (_, _) => { },
            static (answer, _) => answer is ProviderAnswer.Fails ? (500, "{}") : (201, "{}")
        );
        server = await PagingServer.StartAsync(twilio);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_member_is_answered_by_a_text_message_and_not_twice()
    {
        var back = await TextAsync(Member, "can I drink?");

        back.ShouldBeEmpty();
        var sent = twilio.Received.ShouldHaveSingleItem();
        var fields = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(sent.Body);
        (fields["To"].ToString(), fields["Body"].ToString()).ShouldBe((Member, ChatBot.Answer));
        server.Bot.Received.ShouldHaveSingleItem().Text.ShouldBe("can I drink?");
    }

    [Fact]
    public async Task What_Twilios_api_does_not_take_goes_back_in_the_answer_to_Twilio()
    {
        twilio.Answer = ProviderAnswer.Fails;

        (await TextAsync(Member, "i took the whole bottle")).ShouldBe([ChatBot.Answer]);
    }

    [Fact]
    public async Task An_api_that_hangs_keeps_nobody_waiting_longer_than_the_answer_to_Twilio_can()
    {
        twilio.Answer = ProviderAnswer.Hangs;
        var texting = TextAsync(Member, "i took the whole bottle");
        await twilio.Came.Task;

        server.Clock.Advance(TimeSpan.FromSeconds(5));

        (await texting).ShouldBe([ChatBot.Answer]);
    }

    [Fact]
    public async Task The_same_message_again_is_not_answered_again()
    {
        await TextAsync(Member, "hello", id: "SM1");
        await TextAsync(Member, "hello", id: "SM1");

        server.Bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_message_again_is_not_answered_by_another_process_either()
    {
        await TextAsync(Member, "hello", id: "SM1");
        await using var next = await server.BesideAsync(twilio);

        using var again = await PostAsync(Fields(Member, "hello", "SM1"), to: next);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        next.Bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_whose_turn_failed_is_taken_when_Twilio_sends_it_again()
    {
        server.Bot.Reply = static (_, _) => throw new InvalidOperationException("broken");
        (await PostAsync(Fields(Member, "hello", "SM1"))).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        server.Bot.Reply = static (turn, token) => turn.SendActivityAsync(MessageFactory.Text(ChatBot.Answer), token);

        await TextAsync(Member, "hello", id: "SM1");

        twilio.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_responder_takes_a_case_with_its_number_and_no_bot_answers()
    {
        var (ana, id) = await PagedAsync();

        (await TextAsync(Ana, "1")).ShouldBe(["en:reply_taken"]);

        (await server.CaseAsync(id)).OwnerId.ShouldBe(ana);
        server.Bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_open_cases_the_number_says_which()
    {
        var (ana, first) = await PagedAsync();
        var second = await PageAsync(ana, "member-2");

        (await TextAsync(Ana, " 2. ")).ShouldBe(["en:reply_taken"]);

        (await server.CaseAsync(first)).OwnerId.ShouldBeNull();
        (await server.CaseAsync(second)).OwnerId.ShouldBe(ana);
    }

    [Fact]
    public async Task A_late_number_never_takes_a_case_that_came_after()
    {
        var (ana, first) = await PagedAsync();
        await server.Get<ICases>().CloseAsync(first, ana, "safe", note: null, CancellationToken.None);
        var second = await PageAsync(ana, "member-2");

        (await TextAsync(Ana, "1")).ShouldBe(["en:reply_closed"]);

        (await server.CaseAsync(second)).OwnerId.ShouldBeNull();
    }

    [Fact]
    public async Task The_second_is_told_who_has_it()
    {
        var (ana, id) = await PagedAsync();
        var luis = await server.ResponderAsync("Luis", "sms", "+1 555 0133", locale: "es");
        await server.Get<IReplyCodes>().IssueAsync(luis.Id, id, CancellationToken.None);
        await server.Get<ICases>().TryClaimAsync(id, ana, CancellationToken.None);

        (await TextAsync("+15550133", "1")).ShouldBe(["es:reply_held Ana"]);
    }

    [Fact]
    public async Task A_number_from_somebody_who_was_given_none_is_a_members_message()
    {
        await PagedAsync();

        await TextAsync(Member, "1");
        await TextAsync(Ana, "7");

        server.Bot.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_responder_writes_in_words_goes_to_the_bot_first_and_then_they_are_told_the_numbers()
    {
        await PagedAsync();

        (await TextAsync(Ana, "on my way")).ShouldBe(["en:reply_help 1"]);

        server.Bot.Received.ShouldHaveSingleItem().Text.ShouldBe("on my way");
    }

    [Fact]
    public async Task What_Twilio_did_not_sign_is_refused()
    {
        var fields = Fields(Member, "hello", "SM1");

        (await PostAsync(fields, signature: "bm8=")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(fields, signature: null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        server.Bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_a_number_nor_what_was_written_is_logged()
    {
        await PagedAsync();
        await TextAsync(Ana, "1");
        twilio.Answer = ProviderAnswer.Fails;
        await TextAsync(Member, ChatHost.MemberText);

        server.Logs.Contain(ChatHost.MemberText).ShouldBeFalse();
        server.Logs.Contain("5550122").ShouldBeFalse();
        server.Logs.Contain("5550111").ShouldBeFalse();
    }

    [Fact]
    public void A_long_text_is_cut_between_its_paragraphs_and_nothing_is_lost()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("word", 180));
        var text = string.Join("\n\n", Enumerable.Repeat(paragraph, 4));

        var parts = SmsTexts.Split(text);

        parts.ShouldAllBe(part => part.Length <= 1500);
        string.Join("\n\n", parts).ShouldBe(text);
    }

    [Fact]
    public void A_text_without_a_place_to_cut_is_cut_between_characters()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 1000));

        string.Concat(SmsTexts.Split(text)).ShouldBe(text);
        SmsTexts.Split(text).ShouldAllBe(part => !char.IsHighSurrogate(part.Last()));
    }

    private async Task<(Guid Responder, Guid Case)> PagedAsync()
    {
        var ana = await server.ResponderAsync("Ana", "sms", "+1 (555) 0111");
        return (ana.Id, await PageAsync(ana.Id, "member-1"));
    }

    private async Task<Guid> PageAsync(Guid responder, string user)
    {
        var id = await server.RaiseAsync(user);
        await server.Get<IReplyCodes>().IssueAsync(responder, id, CancellationToken.None);
        return id;
    }

    private async Task<IReadOnlyList<string>> TextAsync(string from, string text, string? id = null)
    {
        using var response = await PostAsync(Fields(from, text, id ?? $"SM{Interlocked.Increment(ref messages)}-{from}"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        var answer = XElement.Parse(await response.Content.ReadAsStringAsync());
        return [.. answer.Elements("Message").Select(message => message.Value)];
    }

    private static Dictionary<string, string> Fields(string from, string text, string id) =>
        new(StringComparer.Ordinal)
        {
            ["From"] = from,
            ["To"] = "+15550100",
            ["Body"] = text,
            ["MessageSid"] = id,
        };

    private Task<HttpResponseMessage> PostAsync(Dictionary<string, string> fields, PagingServer? to = null) =>
        PostAsync(fields, TwilioSignature.Sign(PagingServer.TwilioToken, "https://bot.example.org/api/sms", Form(fields)), to);

    private Task<HttpResponseMessage> PostAsync(Dictionary<string, string> fields, string? signature, PagingServer? to = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{(to ?? server).Url}/api/sms")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        if (signature is not null)
            request.Headers.Add(TwilioSignature.Header, signature);
        return server.Client.SendAsync(request);
    }

    private static FormCollection Form(Dictionary<string, string> fields) =>
        new(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
}
