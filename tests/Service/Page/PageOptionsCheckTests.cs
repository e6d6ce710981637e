using AftercareBot.Safety;
using AftercareBot.Service.Page;

namespace AftercareBot.Service.Tests.Page;

public sealed class PageOptionsCheckTests
{
    private static readonly PageOptionsCheck Check = new(EmergencyNumbers.Load(Path.Combine(AppContext.BaseDirectory, "safety")));

    [Fact]
    public void The_defaults_are_valid() => Check.Validate(name: null, new PageOptions()).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("https://group.example.org", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("https://group.example.org/", false)]
    [InlineData("https://group.example.org/chat", false)]
    [InlineData("group.example.org", false)]
    [InlineData("*", false)]
    [InlineData("https://a.example; script-src *", false)]
    public void Only_origins_may_be_allowed_to_frame(string origin, bool isValid) =>
        Check.Validate(name: null, new PageOptions { AllowedFrameOrigins = [origin] }).Succeeded.ShouldBe(isValid);

    [Fact]
    public void Every_mistake_is_listed_at_once()
    {
        var options = new PageOptions
        {
            AllowedFrameOrigins = ["here"],
            QuickExitUrl = "javascript:alert(1)",
            Country = "XX",
            Languages = ["en", "fr"],
        };
        var failures = Check.Validate(name: null, options).Failures.ShouldNotBeNull().ToList();
        failures
            .Select(failure => failure.Split(' ')[0])
            .ShouldBe(["Page:AllowedFrameOrigins:", "Page:QuickExitUrl:", "Page:Country:", "Page:Languages:"]);
    }
}
