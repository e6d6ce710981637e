namespace AftercareBot.Channels.Tests.Paging;

public sealed class TeamsChannelNotifierTests : TeamsNotifierTests
{
    protected override string Kind => "teams_channel";

    protected override string Target => "team";

    protected override bool IsShared => true;
}
