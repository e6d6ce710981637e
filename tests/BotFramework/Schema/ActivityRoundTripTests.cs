using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace AftercareBot.BotFramework.Tests.Schema;

public sealed class ActivityRoundTripTests
{
    public static TheoryData<string, string> CapturedShapes =>
        new()
        {
            {
                "Teams, personal message",
                """{"type":"message","text":"hi","id":"9d0c","from":{"id":"29:user-a","name":"Ana Pérez","aadObjectId":"e1"},"timestamp":"2026-11-22T03:00:00.123+00:00","localTimestamp":"2026-11-21T20:00:00.123-07:00","localTimezone":"UTC","serviceUrl":"http://localhost:56150/_connector","conversation":{"conversationType":"personal","tenantId":"t1","id":"a:fixed-personal"},"recipient":{"id":"28:app","name":"Support Bot"},"textFormat":"plain","locale":"en-US","entities":[{"type":"clientInfo","locale":"en-US","country":"US","platform":"Web","timezone":"UTC"}],"channelData":{"tenant":{"id":"t1"}},"channelId":"msteams"}"""
            },
            {
                "Teams, mention in a group",
                """{"type":"message","text":"<at>Support Bot</at> hi","conversation":{"isGroup":true,"conversationType":"groupChat","id":"19:g"},"entities":[{"type":"mention","mentioned":{"id":"28:app","name":"Support Bot"},"text":"<at>Support Bot</at>"}],"deliveryMode":"expectReplies"}"""
            },
            {
                "Teams, thread of a channel",
                """{"type":"message","conversation":{"isGroup":true,"conversationType":"channel","id":"19:chan@thread.tacv2;messageid=1795307499533"},"channelData":{"teamsChannelId":"19:chan","teamsTeamId":"19:general","tenant":{"id":"t"},"team":{"id":"x"},"channel":{"id":"y"}}}"""
            },
            {
                "Teams, installation",
                """{"type":"installationUpdate","action":"add","from":{"id":"29:a","aadObjectId":"e1"},"channelData":{"tenant":{"id":"t"},"source":{"name":"message"},"settings":{"selectedChannel":{"id":"c"}}},"entities":[{"type":"clientInfo","locale":"en-US"}]}"""
            },
            {
                "Teams, members without names",
                """{"type":"conversationUpdate","membersAdded":[{"id":"29:a","aadObjectId":"e1"},{"id":"28:bot"}]}"""
            },
            {
                "Teams, Action.Submit without text",
                """{"type":"message","value":{"action":"book","name":"Ana","n":[1,2.50,null,true]},"replyToId":"b1","channelData":{"source":{"name":"message"}}}"""
            },
            {
                "Teams, Action.Execute",
                """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"doIt","data":{"a":1}},"trigger":"manual"},"replyToId":"b1"}"""
            },
            {
                "Web Chat, first message",
                """{"type":"message","text":"hola","textFormat":"plain","attachments":[],"channelId":"webchat","from":{"id":"r_1","name":"","role":"user"},"locale":"es-MX","localTimestamp":"2026-11-22T03:00:00+00:00","localTimezone":"America/Denver","channelData":{"attachmentSizes":[],"clientActivityID":"x9"},"entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true,"supportsTts":true}]}"""
            },
            { "Web Chat, event", """{"type":"event","name":"webchat/join","value":{"language":"es"}}""" },
            {
                "members nobody knows, at every level",
                """{"type":"message","futureMember":{"a":[1]},"from":{"id":"u","userRole":"x"},"conversation":{"id":"c","topic":"t"},"attachments":[{"contentType":"x/y","content":{"b":2},"futureSize":3}]}"""
            },
        };

    [Theory]
    [MemberData(nameof(CapturedShapes))]
    public void What_a_channel_sent_is_written_back_as_it_came(string shape, string json)
    {
        var activity = BotJson.Deserialize<Activity>(json);

        JsonNode.DeepEquals(JsonNode.Parse(BotJson.Serialize(activity!)), JsonNode.Parse(json)).ShouldBeTrue(shape);
    }

    [Theory]
    [InlineData("2026-11-22T03:00:00Z", "2026-11-22T03:00:00+00:00")]
    [InlineData("2026-11-21T20:00:00.5-07:00", "2026-11-21T20:00:00.5-07:00")]
    [InlineData("2026-11-22T03:00:00", "2026-11-22T03:00:00+00:00")]
    [InlineData("2026-11-22 03:00:00+05:30", "2026-11-22T03:00:00+05:30")]
    public void Dates_keep_their_offset(string sent, string written)
    {
        var activity = BotJson.Deserialize<Activity>($$"""{"type":"message","localTimestamp":"{{sent}}"}""")!;

        BotJson.Serialize(activity).ShouldContain($"\"localTimestamp\":\"{written}\"");
    }

    [Fact]
    public void Names_are_read_whatever_their_case()
    {
        BotJson.Deserialize<Activity>("""{"Type":"message","TEXT":"hi"}""")!.Text.ShouldBe("hi");
    }

    [Fact]
    public void Unknown_members_can_be_read_and_added()
    {
        var activity = BotJson.Deserialize<Activity>("""{"type":"message","mood":"calm"}""")!;
        activity.Properties["seen"] = true;

        ((string?)activity.Properties["mood"]).ShouldBe("calm");
        BotJson.Serialize(activity).ShouldBe("""{"type":"message","mood":"calm","seen":true}""");
    }

    [Fact]
    public void A_mention_made_in_code_keeps_its_members_among_the_entities()
    {
        var activity = new Activity { Entities = [new Mention { Text = "<at>Bo</at>", Mentioned = new ChannelAccount("b") }] };

        BotJson.Serialize(activity).ShouldBe("""{"entities":[{"mentioned":{"id":"b"},"text":"<at>Bo</at>","type":"mention"}]}""");
    }

    [Fact]
    public void A_value_of_the_products_own_type_keeps_its_names()
    {
        BotJson.Serialize(new Activity { Value = new { Level = "Crisis" } }).ShouldBe("""{"value":{"Level":"Crisis"}}""");
    }

    [Fact]
    public void A_card_is_written_as_the_content_of_an_attachment()
    {
        var card = new HeroCard { Title = "¿Necesitas ayuda?", Buttons = ["Sí"] };

        BotJson
            .Serialize(new Activity { Attachments = [card.ToAttachment()] })
            .ShouldBe(
                """{"attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"¿Necesitas ayuda?","buttons":[{"title":"Sí","value":"Sí"}]}}]}"""
            );
    }
}
