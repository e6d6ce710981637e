using System.Runtime.CompilerServices;
using AftercareBot.Service.Hosting;
using AftercareBot.Tests.Support;

namespace AftercareBot.Service.Tests.Hosting;

public sealed class LeftoversTests
{
    [Fact]
    public void What_nobody_holds_any_more_is_gone_when_the_wait_is_over()
    {
        var clock = new FakeTimeProvider();
        using var leftovers = new Leftovers(clock);
        var left = Leave();
        leftovers.ClearSoon();

        clock.Advance(Leftovers.Wait);

        Assert.False(left.IsAlive);
    }

    // A method of its own, so that nothing of this one's frame holds it; large, so that no small collection takes it meanwhile.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Leave() => new(new byte[1 << 20]);
}
