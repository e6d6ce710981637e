using AftercareBot.Care.Responders;
using AftercareBot.Care.Tests.Support;

namespace AftercareBot.Care.Tests.Responders;

public sealed class SignInTests
{
    private const string Wrong = "not the password";

    [Theory]
    // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData("Ana", Chain.Password, SignInOutcome.SignedIn)]
    [InlineData(" ANA ", Chain.Password, SignInOutcome.SignedIn)]
    [InlineData("Ana", Wrong, SignInOutcome.Refused)]
    [InlineData("Ana", "", SignInOutcome.Refused)]
    [InlineData("nobody", Chain.Password, SignInOutcome.Refused)]
    public async Task Who_is_let_in(string name, string password, SignInOutcome outcome)
    {
        await using var chain = Chain.Create();
        await chain.ResponderAsync("Ana");

        (await SignInAsync(chain, password, name: name)).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Five_failures_lock_for_fifteen_minutes_even_for_the_right_password()
    {
        await using var chain = Chain.Create();
        await chain.ResponderAsync("Ana");
        for (var failure = 1; failure < 5; failure++)
            (await SignInAsync(chain, Wrong)).Outcome.ShouldBe(SignInOutcome.Refused);
        (await SignInAsync(chain, Wrong)).Outcome.ShouldBe(SignInOutcome.LockedOut);

        (await SignInAsync(chain, Chain.Password)).Outcome.ShouldBe(SignInOutcome.LockedOut);
        chain.Care.Clock.Advance(TimeSpan.FromMinutes(15));
        (await SignInAsync(chain, Chain.Password)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_and_a_code_is_taken_once()
    {
        await using var chain = Chain.Create();
        var ana = await chain.ResponderAsync("Ana");
        var secret = Totp.NewSecret();
        var responders = chain.Care.Get<IResponders>();
        (await responders.EnableTotpAsync(ana.Id, secret, "000000", CancellationToken.None)).ShouldBeFalse();
        (await responders.EnableTotpAsync(ana.Id, secret, Code(chain, secret), CancellationToken.None)).ShouldBeTrue();
        chain.Care.Clock.Advance(TimeSpan.FromSeconds(30));

        (await SignInAsync(chain, Chain.Password)).Outcome.ShouldBe(SignInOutcome.CodeRequired);
        (await SignInAsync(chain, Wrong, Code(chain, secret))).Outcome.ShouldBe(SignInOutcome.Refused);
        (await SignInAsync(chain, Chain.Password, Code(chain, secret))).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await SignInAsync(chain, Chain.Password, Code(chain, secret))).Outcome.ShouldBe(SignInOutcome.Refused);
        chain.Care.Clock.Advance(TimeSpan.FromSeconds(30));
        (await SignInAsync(chain, Chain.Password, Code(chain, secret))).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_disabled_account_cannot_sign_in_ends_its_sessions_and_gives_its_cases_back()
    {
        await using var chain = Chain.Create();
        var ana = await chain.ResponderAsync("Ana");
        var raised = await chain.Care.RaiseAsync(Alert.Of(Care.Alerts.AlertLevel.Crisis));
        await chain.Care.Cases.TryClaimAsync(raised.CaseId, ana.Id, CancellationToken.None);

        await chain.Care.Get<IResponders>().DisableAsync(ana.Id, CancellationToken.None);

        (await SignInAsync(chain, Chain.Password)).Outcome.ShouldBe(SignInOutcome.Refused);
        var after = await chain.Care.Get<IResponders>().FindAsync(ana.Id, CancellationToken.None);
        after!.SecurityStamp.ShouldNotBe(ana.SecurityStamp);
        (await chain.Care.Cases.FindAsync(raised.CaseId, CancellationToken.None))!.OwnerId.ShouldBeNull();
    }

    [Fact]
    public async Task Every_mistake_of_a_new_account_is_told_at_once()
    {
        await using var chain = Chain.Create();
        var responders = chain.Care.Get<IResponders>();

        var bad = await responders.AddAsync(
            new NewResponder(" ", "", "boss", "short", "en", "Mars/Olympus"),
            CancellationToken.None
        );
        bad.Errors.ShouldBe(["name_empty", "sign_in_name_empty", "role_unknown", "password_short", "time_zone_unknown"]);

        await chain.ResponderAsync("Ana");
        var taken = await responders.AddAsync(
            new NewResponder("Ana", "ANA", ResponderRole.Responder, Chain.Password),
            CancellationToken.None
        );
        taken.Errors.ShouldBe(["sign_in_name_taken"]);
    }

    private static string Code(Chain chain, string secret) => Totp.CodeAt(secret, chain.Care.Clock.GetUtcNow());

    private static Task<SignInResult> SignInAsync(Chain chain, string password, string? code = null, string name = "ana") =>
        chain.Care.Get<IResponders>().SignInAsync(name, password, code, CancellationToken.None);
}
