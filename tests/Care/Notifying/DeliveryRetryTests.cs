using AftercareBot.Care.Alerts;
using AftercareBot.Care.Notifying;

namespace AftercareBot.Care.Tests.Notifying;

public sealed class DeliveryRetryTests
{
    [Theory]
    [InlineData(NotifyResult.Delivered, NotifyCategory.None, false)]
    [InlineData(NotifyResult.Refused, NotifyCategory.RateLimited, true)]
    [InlineData(NotifyResult.Refused, NotifyCategory.Transient, true)]
    [InlineData(NotifyResult.Refused, NotifyCategory.Authentication, false)]
    [InlineData(NotifyResult.Refused, NotifyCategory.Configuration, false)]
    [InlineData(NotifyResult.Refused, NotifyCategory.Rejected, false)]
    [InlineData(NotifyResult.Refused, NotifyCategory.NobodyThere, false)]
    [InlineData(NotifyResult.Unknown, NotifyCategory.Transient, true)]
    [InlineData(NotifyResult.Unknown, NotifyCategory.None, true)]
    [InlineData(NotifyResult.Unknown, NotifyCategory.Rejected, true)]
    [InlineData(NotifyResult.Unknown, (NotifyCategory)99, true)]
    [InlineData(NotifyResult.Refused, (NotifyCategory)99, true)]
    public void What_is_tried_again(NotifyResult result, NotifyCategory category, bool retries) =>
        DeliveryRetry.NextWait(new NotifyOutcome(result, category), 1, 10, AlertLevel.Crisis).HasValue.ShouldBe(retries);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(4, 10)]
    [InlineData(5, 20)]
    [InlineData(6, 40)]
    [InlineData(7, 60)]
    [InlineData(9, 60)]
    public void The_ladder_of_waits(int attempt, int seconds) =>
        DeliveryRetry.NextWait(NotifyOutcome.Unknown(), attempt, 10, AlertLevel.Concern).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void The_last_attempt_is_the_last() =>
        DeliveryRetry.NextWait(NotifyOutcome.Unknown(), 10, 10, AlertLevel.Emergency).ShouldBeNull();

    [Theory]
    [InlineData(AlertLevel.Concern, 30, 30)]
    [InlineData(AlertLevel.Concern, 3600, 900)]
    [InlineData(AlertLevel.Emergency, 30, 30)]
    [InlineData(AlertLevel.Emergency, 3600, 60)]
    [InlineData(AlertLevel.Emergency, 0, 1)]
    [InlineData(AlertLevel.Emergency, -5, 1)]
    public void Retry_after_is_honoured_within_what_a_person_in_danger_can_wait(AlertLevel level, int asked, int waits)
    {
        var outcome = NotifyOutcome.Refused(NotifyCategory.RateLimited, retryAfter: TimeSpan.FromSeconds(asked));

        DeliveryRetry.NextWait(outcome, 1, 10, level).ShouldBe(TimeSpan.FromSeconds(waits));
    }
}
