using AftercareBot.Service.Hosting;
using Microsoft.Extensions.Configuration;

namespace AftercareBot.Service.Tests.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("urls", "http://localhost:3978")]
    [InlineData("urls", "http://127.0.0.1:3978;http://[::1]:3978")]
    [InlineData("urls", "http://127.0.0.9:80")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://localhost:5000")]
    public void Loopback_addresses_are_not_reachable(string key, string value) =>
        ListenAddresses.FirstReachable(With(key, value)).ShouldBeNull();

    [Theory]
    [InlineData("urls", "http://0.0.0.0:3978")]
    [InlineData("urls", "http://*:3978")]
    [InlineData("urls", "http://+:80")]
    [InlineData("urls", "http://[::]:80")]
    [InlineData("urls", "http://192.168.1.4:80")]
    [InlineData("urls", "http://bot.example.org")]
    [InlineData("urls", "http://localhost:80;http://10.0.0.1:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Https:Url", "https://0.0.0.0:443")]
    public void Other_addresses_are_reachable(string key, string value) =>
        ListenAddresses.FirstReachable(With(key, value)).ShouldNotBeNull();

    [Fact]
    public void Without_an_app_id_the_service_refuses_to_listen_to_the_network_and_says_what_to_do()
    {
        var refusal = Should.Throw<UnsafeListenerException>(() => ServiceBuilder.Build(["--urls=http://0.0.0.0:0"]));

        refusal.Message.ShouldContain("MicrosoftAppId");
        refusal.Message.ShouldContain("Messages:Enabled");
        refusal.Message.ShouldContain("http://0.0.0.0:0");
    }

    private static IConfiguration With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
