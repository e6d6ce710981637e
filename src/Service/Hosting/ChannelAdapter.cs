using AftercareBot.Channels.Teams;
using AftercareBot.Dialogs.Main;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace AftercareBot.Service.Hosting;

/// <summary>The adapter for channels that reach the bot through the Azure Bot Service.</summary>
internal sealed class ChannelAdapter : CloudAdapter
{
    public ChannelAdapter(
        BotFrameworkAuthentication authentication,
        BotPipeline pipeline,
        IEnumerable<TeamsActions> actions,
        ILogger<ChannelAdapter> logger
    )
        : base(authentication, logger) => pipeline.Install(this, [.. actions]);
}
