namespace AftercareBot.Channels.Tests.Paging;

public sealed class SlackChannelNotifierTests : SlackNotifierTests
{
    protected override string Kind => "slack_channel";

    protected override string Target => "team";

    protected override bool IsShared => true;
}
