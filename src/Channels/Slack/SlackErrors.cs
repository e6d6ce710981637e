using AftercareBot.Care.Notifying;

namespace AftercareBot.Channels.Slack;

/// <summary>What Slack's error codes mean. Slack says most of them with status 200.</summary>
internal static class SlackErrors
{
    public static NotifyOutcome Outcome(string? error, TimeSpan? retryAfter) =>
        error switch
        {
            "ratelimited" or "rate_limited" or "message_limit_exceeded" => NotifyOutcome.Refused(
                NotifyCategory.RateLimited,
                error,
                retryAfter
            ),
            "invalid_auth"
            or "not_authed"
            or "account_inactive"
            or "token_revoked"
            or "token_expired"
            or "missing_scope"
            or "no_permission"
            or "not_allowed_token_type"
            or "org_login_required"
            or "access_denied" => NotifyOutcome.Refused(NotifyCategory.Authentication, error),
            "channel_not_found"
            or "not_in_channel"
            or "is_archived"
            or "user_not_found"
            or "user_disabled"
            or "cannot_dm_bot"
            or "messages_tab_disabled"
            or "restricted_action" => NotifyOutcome.Refused(NotifyCategory.Configuration, error),
            "invalid_blocks" or "invalid_arguments" or "no_text" or "msg_too_long" => NotifyOutcome.Refused(
                NotifyCategory.Rejected,
                error
            ),
            // Anything else may be a fault of the moment; a code that is new must not drop a page.
            _ => NotifyOutcome.Unknown(error ?? "no answer that can be read"),
        };
}
