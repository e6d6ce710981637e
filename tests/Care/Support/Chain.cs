using AftercareBot.Care.Escalation;
using AftercareBot.Care.Handoff;
using AftercareBot.Care.Notifying;
using AftercareBot.Care.Responders;
using AftercareBot.Care.Rota;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Tests.Support;

/// <summary>Drives the chain by hand: the clock moves when a test says so, and everything due is done before the next line.</summary>
internal sealed class Chain : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private Chain(TestCare care, Outbound outbound, FakeNotifier sms, FakeMessenger messenger)
    {
        Care = care;
        Outbound = outbound;
        Sms = sms;
        Messenger = messenger;
    }

    public TestCare Care { get; }

    /// <summary>What went out by <see cref="Sms"/> and <see cref="Messenger"/>.</summary>
    public Outbound Outbound { get; }

    public FakeNotifier Sms { get; }

    public FakeMessenger Messenger { get; }

    public static Chain Create(Action<Dictionary<string, string?>>? configure = null)
    {
        var outbound = new Outbound();
        var (sms, messenger) = (new FakeNotifier(outbound), new FakeMessenger(outbound));
        var care = TestCare.Create(
            configure,
            services => services.AddSingleton<INotifier>(sms).AddSingleton<IMemberMessenger>(messenger)
        );
        return new Chain(care, outbound, sms, messenger);
    }

    /// <summary>A responder with a phone.</summary>
    public async Task<Responder> ResponderAsync(string name, string role = ResponderRole.Responder, string? phone = "+15550100")
    {
        var responders = Care.Get<IResponders>();
        var added = await responders.AddAsync(new NewResponder(name, name, role, Password), CancellationToken.None);
        if (phone is not null)
            await responders.AddContactAsync(added.Responder!.Id, "sms", phone, CancellationToken.None);
        return added.Responder!;
    }

    /// <summary>On call all week.</summary>
    public async Task<Responder> OnCallAsync(string name, string? phone = "+15550100")
    {
        var responder = await ResponderAsync(name, phone: phone);
        await Care.Get<IRota>()
            .AddShiftAsync(
                responder.Id,
                DayOfWeek.Monday,
                TimeOnly.MinValue,
                TimeSpan.FromDays(7),
                "America/New_York",
                CancellationToken.None
            );
        return responder;
    }

    /// <summary>Moves the clock a second at a time and does what is due at each.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            Care.Clock.Advance(TimeSpan.FromSeconds(1));
            await SettleAsync();
        }
    }

    /// <summary>Does what is due now, and what comes of it.</summary>
    public async Task SettleAsync()
    {
        bool isBusy;
        do
        {
            await Care.Get<LadderWorker>().RunAsync(CancellationToken.None);
            var begun = await Care.Get<OutboxWorker>().BeginDueAsync(CancellationToken.None);
            await Task.WhenAll(begun);
            isBusy = begun.Count > 0;
        } while (isBusy);
    }

    public async ValueTask DisposeAsync()
    {
        await Care.DisposeAsync();
        Outbound.Verify();
    }
}
